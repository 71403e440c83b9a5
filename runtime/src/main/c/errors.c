#include "errors.h"
#include "cpython.h"
#include "to_js.h"

// clang-format off
EM_JS(void, js_set_error, (JsVal type, JsVal message), { Module.kiln.setError(type, message); })
// clang-format on

static PyObject *formatted(PyObject *error)
{
    PyObject *module = PyImport_ImportModule("_pyodide.errors");
    PyObject *text = module ? PyObject_CallMethod(module, "format_error", "O", error) : NULL;
    Py_XDECREF(module);
    return text;
}

/// An error that can't be formatted (no memory, recursion) still has a type.
static PyObject *described(PyObject *error)
{
    PyObject *text = formatted(error);
    if (!text) {
        PyErr_Clear();
        text = PyUnicode_FromString("(its traceback could not be formatted)");
    }
    return text;
}

JsVal kiln_report_error(void)
{
    PyObject *error = PyErr_GetRaisedException();
    PyObject *type = PyType_GetName(Py_TYPE(error));
    PyObject *text = described(error);
    js_set_error(type ? kiln_to_js(type) : JS_ERROR, text ? kiln_to_js(text) : JS_ERROR);
    PyErr_Clear();
    Py_XDECREF(text);
    Py_XDECREF(type);
    Py_DECREF(error);
    return JS_ERROR;
}
