#ifndef KILN_TO_JS_H
#define KILN_TO_JS_H

#include "cpython.h"
#include "js.h"

/// Converts None, bool, int, float and str; any other object becomes a PyProxy with a reference of its own.
/// The argument is borrowed. Returns JS_ERROR with a Python error set where memory is short.
JsVal kiln_to_js(PyObject *value);

#endif
