#ifndef KILN_BLAS_MEASURE_H
#define KILN_BLAS_MEASURE_H

/// One measured routine: runs it once at size n.
typedef void routine(int n);

/// Prints "name n rate", where `operations` is the count of one run, and the rate is in 10^9 a second.
void measure(const char *type, const char *name, routine *run, int n, double operations);

/// Large enough for three matrices of the largest size.
enum { LARGEST = 1000 };

#endif
