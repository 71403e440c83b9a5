#ifndef KILN_BLAS_CHECK_H
#define KILN_BLAS_CHECK_H

/**
 * @file
 * What the tests say and remember; the same for all types.
 */
#include <stdbool.h>

/// Counts a check; prints what failed as printf does, in its place.
#define EXPECT(holds, ...) expect((holds), __FILE__, __LINE__, __VA_ARGS__)
__attribute__((format(printf, 4, 5))) bool expect(bool holds, const char *file, int line, const char *format, ...);

/// The argument that xerbla_ was last told of, 0 if none; forgotten by asking.
int reported_argument(void);

/// An evenly distributed whole number of 0 … below - 1, the same sequence in each run.
int random_below(int below);

/// An evenly distributed number of -1 … 1.
double random_real(void);

/// Memory that is freed by `release_all`.
void *take(int bytes);
void release_all(void);

#endif
