#ifndef KILN_ZIP_DIRECTORY_H
#define KILN_ZIP_DIRECTORY_H

#include "cpython.h"

/// The built-in module _zip_directory, whose function parse() does what zipimport does in Python for each of a zip's
/// entries.
PyMODINIT_FUNC PyInit__zip_directory(void);

#endif
