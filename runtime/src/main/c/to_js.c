#include "to_js.h"

static const long long MAX_SAFE_INTEGER = (1LL << 53) - 1;

// clang-format off
EM_JS(JsVal, js_undefined, (void), { return undefined; })
EM_JS(JsVal, js_boolean, (int value), { return value !== 0; })
EM_JS(JsVal, js_number, (double value), { return value; })
EM_JS(JsVal, js_bigint, (long long value), { return value; })
EM_JS(JsVal, js_ascii, (const char *text, int length), { return Module.kiln.ascii(text, length); })
EM_JS(JsVal, js_utf16, (const char *text, int length), { return Module.kiln.utf16(text, length); })
EM_JS(JsVal, js_bigint_of_hex, (JsVal text), { return Module.kiln.bigint(text); })
EM_JS(JsVal, js_proxy, (PyObject *owned, int is_dict), { return Module.kiln.proxy(owned, is_dict !== 0); })
// clang-format on

/// Lone surrogates pass: JavaScript strings may have them too.
static JsVal utf16_to_js(PyObject *value)
{
    PyObject *bytes = PyUnicode_AsEncodedString(value, "utf-16-le", "surrogatepass");
    if (!bytes) {
        return JS_ERROR;
    }
    JsVal result = js_utf16(PyBytes_AS_STRING(bytes), PyBytes_GET_SIZE(bytes));
    Py_DECREF(bytes);
    return result;
}

static JsVal string_to_js(PyObject *value)
{
    if (PyUnicode_IS_COMPACT_ASCII(value)) {
        return js_ascii((const char *)PyUnicode_1BYTE_DATA(value), PyUnicode_GET_LENGTH(value));
    }
    return utf16_to_js(value);
}

static JsVal big_integer_to_js(PyObject *value)
{
    PyObject *text = PyNumber_ToBase(value, 16);
    if (!text) {
        return JS_ERROR;
    }
    JsVal result = js_bigint_of_hex(string_to_js(text));
    Py_DECREF(text);
    return result;
}

static JsVal integer_to_js(PyObject *value)
{
    int overflow;
    long long number = PyLong_AsLongLongAndOverflow(value, &overflow);
    if (overflow) {
        return big_integer_to_js(value);
    }
    if (number > MAX_SAFE_INTEGER || number < -MAX_SAFE_INTEGER) {
        return js_bigint(number);
    }
    return js_number((double)number);
}

JsVal kiln_to_js(PyObject *value)
{
    if (value == Py_None) {
        return js_undefined();
    }
    if (PyBool_Check(value)) {
        return js_boolean(value == Py_True);
    }
    if (PyLong_Check(value)) {
        return integer_to_js(value);
    }
    if (PyFloat_Check(value)) {
        return js_number(PyFloat_AS_DOUBLE(value));
    }
    if (PyUnicode_Check(value)) {
        return string_to_js(value);
    }
    return js_proxy(Py_NewRef(value), PyDict_Check(value));
}
