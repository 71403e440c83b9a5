#ifndef KILN_CPYTHON_H
#define KILN_CPYTHON_H

/// CPython's interface as the newest line has it: what older versions lack is defined here by what they have.

#define PY_SSIZE_T_CLEAN
#include <Python.h>

#if PY_VERSION_HEX < 0x030A0000
static inline PyObject *Py_NewRef(PyObject *object)
{
    Py_INCREF(object);
    return object;
}

static inline PyObject *Py_XNewRef(PyObject *object)
{
    Py_XINCREF(object);
    return object;
}
#endif

#if PY_VERSION_HEX < 0x030B0000
static inline PyObject *PyType_GetName(PyTypeObject *type)
{
    return PyObject_GetAttrString((PyObject *)type, "__name__");
}

/// Makes an entry of a table of frozen modules. Older versions tell a package by a negative size.
#define KILN_FROZEN(name, code, is_package) {name, code, (is_package) ? -(int)sizeof(code) : (int)sizeof(code)}
#else
#define KILN_FROZEN(name, code, is_package) {name, code, sizeof(code), is_package}
#endif

#if PY_VERSION_HEX < 0x030C0000
static inline PyObject *PyErr_GetRaisedException(void)
{
    PyObject *type, *value, *traceback;
    PyErr_Fetch(&type, &value, &traceback);
    PyErr_NormalizeException(&type, &value, &traceback);
    if (traceback) {
        PyException_SetTraceback(value, traceback);
    }
    Py_DECREF(type);
    Py_XDECREF(traceback);
    return value;
}
#endif

/// Says where the standard library is, and that nothing is imported from the working directory by itself.
static inline PyStatus kiln_choose_stdlib(PyConfig *config, const char *path)
{
#if PY_VERSION_HEX < 0x030B0000
    // Neither is asked: the search path is set.
    (void)config;
    (void)path;
    return PyStatus_Ok();
#else
    config->safe_path = 1;
    return PyConfig_SetBytesString(config, &config->stdlib_dir, path);
#endif
}

/// Limits how deep C functions may call each other through Python; called when the interpreter has started.
static inline void kiln_limit_recursion(int depth)
{
#if PY_VERSION_HEX < 0x030C0000
    // One limit for functions in C and in Python, which are calls in C too.
    Py_SetRecursionLimit(depth);
#else
    PyThreadState_Get()->c_recursion_remaining = depth;
#endif
}

#endif
