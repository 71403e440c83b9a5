// C++ exceptions within a side module, and through one from another's frame.
#include <Python.h>
#include <stdexcept>
#include <string>

static PyObject *divide(PyObject *, PyObject *args)
{
    int a, b;
    if (!PyArg_ParseTuple(args, "ii", &a, &b)) {
        return nullptr;
    }
    try {
        if (b == 0) {
            throw std::invalid_argument("division of " + std::to_string(a));
        }
        return PyLong_FromLong(a / b);
    } catch (const std::exception &e) {
        PyErr_SetString(PyExc_ValueError, e.what());
        return nullptr;
    }
}

static PyMethodDef methods[] = {{"divide", divide, METH_VARARGS, nullptr}, {nullptr, nullptr, 0, nullptr}};
static PyModuleDef definition = {
    PyModuleDef_HEAD_INIT, "throwing", nullptr, 0, methods, nullptr, nullptr, nullptr, nullptr};

PyMODINIT_FUNC PyInit_throwing()
{
    return PyModuleDef_Init(&definition);
}
