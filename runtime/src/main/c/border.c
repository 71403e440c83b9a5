// What JavaScript calls. Each function translates errors: it returns JS_ERROR, and JavaScript throws what was reported.

#include "errors.h"
#include "from_js.h"
#include "to_js.h"

/// Takes over the reference.
static JsVal give(PyObject *owned)
{
    if (!owned) {
        return kiln_report_error();
    }
    JsVal result = kiln_to_js(owned);
    Py_DECREF(owned);
    return PyErr_Occurred() ? kiln_report_error() : result;
}

EMSCRIPTEN_KEEPALIVE JsVal kiln_import(JsVal name)
{
    PyObject *text = kiln_from_js(name);
    PyObject *module = text ? PyImport_Import(text) : NULL;
    Py_XDECREF(text);
    return give(module);
}

EMSCRIPTEN_KEEPALIVE JsVal kiln_attribute(PyObject *object, JsVal name)
{
    PyObject *text = kiln_from_js(name);
    PyObject *value = text ? PyObject_GetAttr(object, text) : NULL;
    Py_XDECREF(text);
    return give(value);
}

EMSCRIPTEN_KEEPALIVE JsVal kiln_call(PyObject *callable, JsVal arguments)
{
    PyObject *tuple = kiln_tuple_from_js(arguments);
    PyObject *result = tuple ? PyObject_CallObject(callable, tuple) : NULL;
    Py_XDECREF(tuple);
    return give(result);
}

EMSCRIPTEN_KEEPALIVE void kiln_release(PyObject *owned)
{
    Py_DECREF(owned);
}
