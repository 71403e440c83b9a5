#include "from_js.h"

enum kind { NOTHING, BOOLEAN, INTEGER, NUMBER, BIGINT, STRING, PROXY, OTHER };

// clang-format off
EM_JS(int, js_kind, (JsVal value), { return Module.kiln.kind(value); })
EM_JS(int, js_to_int, (JsVal value), { return value ? 1 : 0; })
EM_JS(double, js_to_double, (JsVal value), { return value; })
EM_JS(JsVal, js_hex, (JsVal value), { return value.toString(16); })
EM_JS(int, js_length, (JsVal value), { return value.length; })
EM_JS(JsVal, js_item, (JsVal array, int index), { return array[index]; })
EM_JS(void, js_copy_utf16, (JsVal text, char *target), { Module.kiln.copyUtf16(text, target); })
EM_JS(PyObject *, js_proxied, (JsVal proxy), { return Module.kiln.pointerOf(proxy); })
EM_JS(JsVal, js_describe, (JsVal value), { return Module.kiln.describe(value); })
// clang-format on

static PyObject *string_from_js(JsVal text)
{
    Py_ssize_t size = (Py_ssize_t)js_length(text) * 2;
    char *units = PyMem_Malloc(size);
    if (!units) {
        return PyErr_NoMemory();
    }
    js_copy_utf16(text, units);
    int little_endian = -1;
    PyObject *result = PyUnicode_DecodeUTF16(units, size, "surrogatepass", &little_endian);
    PyMem_Free(units);
    return result;
}

static PyObject *bigint_from_js(JsVal value)
{
    PyObject *hex = string_from_js(js_hex(value));
    if (!hex) {
        return NULL;
    }
    PyObject *result = PyLong_FromUnicodeObject(hex, 16);
    Py_DECREF(hex);
    return result;
}

static PyObject *proxied_from_js(JsVal proxy)
{
    PyObject *object = js_proxied(proxy);
    if (!object) {
        PyErr_SetString(PyExc_ValueError, "this PyProxy was destroyed, so it can't be passed to Python any more");
    }
    return Py_XNewRef(object);
}

static PyObject *refuse(JsVal value)
{
    PyObject *description = string_from_js(js_describe(value));
    if (description) {
        PyErr_Format(PyExc_TypeError,
                     "can't pass %U to Python; expected undefined, null, a boolean, a number, a bigint, a string or a "
                     "PyProxy of this runtime",
                     description);
        Py_DECREF(description);
    }
    return NULL;
}

PyObject *kiln_from_js(JsVal value)
{
    switch ((enum kind)js_kind(value)) {
    case NOTHING:
        return Py_NewRef(Py_None);
    case BOOLEAN:
        return PyBool_FromLong(js_to_int(value));
    case INTEGER:
        return PyLong_FromDouble(js_to_double(value));
    case NUMBER:
        return PyFloat_FromDouble(js_to_double(value));
    case BIGINT:
        return bigint_from_js(value);
    case STRING:
        return string_from_js(value);
    case PROXY:
        return proxied_from_js(value);
    case OTHER:
        return refuse(value);
    }
}

PyObject *kiln_tuple_from_js(JsVal array)
{
    int length = js_length(array);
    PyObject *tuple = PyTuple_New(length);
    for (int i = 0; tuple && i < length; i++) {
        PyObject *item = kiln_from_js(js_item(array, i));
        if (!item) {
            Py_CLEAR(tuple);
            break;
        }
        PyTuple_SET_ITEM(tuple, i, item);
    }
    return tuple;
}
