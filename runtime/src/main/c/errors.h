#ifndef KILN_ERRORS_H
#define KILN_ERRORS_H

#include "js.h"

/// Moves the current Python error to JavaScript, which throws it when the border function has returned: a throw from
/// here would leave C's stack pointer where it is. Always returns JS_ERROR.
JsVal kiln_report_error(void);

#endif
