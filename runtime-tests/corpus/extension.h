// A module with one function: asks the shared library for its next number.
#include "answer.h"
#include <Python.h>

static PyObject *next(PyObject *module, PyObject *unused)
{
    return PyLong_FromLong(answer_next());
}

static PyMethodDef methods[] = {{"next", next, METH_NOARGS, NULL}, {NULL, NULL, 0, NULL}};
