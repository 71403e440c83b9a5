#ifndef KILN_FROM_JS_H
#define KILN_FROM_JS_H

#include "cpython.h"
#include "js.h"

/// Converts undefined, null, booleans, numbers, bigints and strings; a PyProxy becomes the object that it stands for.
/// Returns a new reference, or NULL with a Python error set: TypeError for other values, ValueError for a destroyed
/// proxy.
PyObject *kiln_from_js(JsVal value);

/// Converts a JavaScript array to a tuple. Returns a new reference, or NULL with a Python error set.
PyObject *kiln_tuple_from_js(JsVal array);

#endif
