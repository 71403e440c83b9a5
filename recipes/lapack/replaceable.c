/* What a program may replace, as it may elsewhere: the report of a wrong argument, and the choice of block sizes.

   The library's own calls come here under other names and go on through pointers, which the dynamic linker sets to the
   first definition that was loaded. */
#include <stdarg.h>
#include "cblas.h"

#define NAME_AND_OPTIONS const int *what, const char *name, const char *options
#define SIZES const int *n1, const int *n2, const int *n3, const int *n4
#define LENGTHS int name_length, int options_length

/* Fortran calls ilaenv_$len; the definition is ilaenv__, for ilaenv_ may be a program's. */
#define CHOICE(function)                                                                             \
  int function##_(NAME_AND_OPTIONS, SIZES, LENGTHS);                                                 \
  int function##__(NAME_AND_OPTIONS, SIZES, LENGTHS);                                                \
  static int (*volatile first_##function)(NAME_AND_OPTIONS, SIZES, LENGTHS) = function##_;           \
                                                                                                     \
  int function##_$len(NAME_AND_OPTIONS, SIZES, LENGTHS) {                                            \
    return first_##function(what, name, options, n1, n2, n3, n4, name_length, options_length);       \
  }                                                                                                  \
                                                                                                     \
  int function##_(NAME_AND_OPTIONS, SIZES, LENGTHS) {                                                \
    return function##__(what, name, options, n1, n2, n3, n4, name_length, options_length);           \
  }

CHOICE(ilaenv)
CHOICE(ilaenv2stage)
CHOICE(iparmq)

void xerbla_(const char *routine, const int *argument, int length);

static void (*volatile first_xerbla)(const char *, const int *, int) = xerbla_;
static void (*volatile first_cblas_xerbla)(CBLAS_INT, const char *, const char *, ...) = cblas_xerbla;

void xerbla_$len(const char *routine, const int *argument, int length) {
  first_xerbla(routine, argument, length);
}

/* What CBLAS calls; a format takes one number or none. */
__attribute__((visibility("hidden")))
void from_cblas(CBLAS_INT argument, const char *routine, const char *format, ...) {
  va_list numbers;
  va_start(numbers, format);
  first_cblas_xerbla(argument, routine, format, *format ? va_arg(numbers, int) : 0);
  va_end(numbers);
}
