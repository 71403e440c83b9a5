#ifndef KILN_JS_H
#define KILN_JS_H

#include <emscripten.h>

/// A JavaScript value. The engine's garbage collector owns it: C never releases one. It can live in parameters, results
/// and local variables only.
typedef __externref_t JsVal;

/// What a border function gives JavaScript after an error; no converted value is JavaScript's null.
#define JS_ERROR __builtin_wasm_ref_null_extern()

#endif
