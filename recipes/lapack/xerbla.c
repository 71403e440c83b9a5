/* Reports a wrong argument as BLAS, CBLAS and LAPACK do, but does not end the program, which here is Python. */
#include <ctype.h>
#include <stdio.h>
#include "cblas.h"

enum { LONGEST_NAME = 40 };

extern int CBLAS_CallFromC;

void from_cblas(CBLAS_INT argument, const char *routine, const char *format, ...);

/* CBLAS names its own routine, which has one argument more, the order of storage. */
static void report_caller(const char *routine, int argument, int length) {
  char name[LONGEST_NAME];
  snprintf(name, sizeof name, "cblas_%.*s", length, routine);
  for (char *letter = name; *letter; letter++) {
    *letter = (char)tolower((unsigned char)*letter);
  }
  from_cblas(argument + 1, name, "");
}

void xerbla_(const char *routine, const int *argument, int length) {
  while (length > 0 && routine[length - 1] == ' ') {
    length--;
  }
  if (CBLAS_CallFromC) {
    report_caller(routine, *argument, length);
  } else {
    fprintf(stderr, " ** On entry to %.*s parameter number %2d had an illegal value\n", length, routine, *argument);
  }
}
