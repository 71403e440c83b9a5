#ifndef KILN_FROZEN_H
#define KILN_FROZEN_H

#include <Python.h>

/// The modules that every program needs, as bytecode in the program itself: reading the standard library's zip for them
/// would take a fifth of the start. Ends with an entry without a name.
extern const struct _frozen FROZEN_MODULES[];

#endif
