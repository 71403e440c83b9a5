#ifndef KILN_FROZEN_H
#define KILN_FROZEN_H

#include "cpython.h"

/// The modules that every program needs, as bytecode in the program itself: reading the standard library's zip for them
/// would take a fifth of the start. Ends with an entry without a name.
extern const struct _frozen FROZEN_MODULES[];

/// Lets the interpreter find them, beside its own. Called before it starts.
void kiln_use_frozen_modules(void);

#endif
