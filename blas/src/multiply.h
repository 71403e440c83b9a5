#ifndef KILN_BLAS_MULTIPLY_H
#define KILN_BLAS_MULTIPLY_H

#include "view.h"

#define multiply NAME(_kiln_multiply)
#define scale NAME(_kiln_scale)

/// C := alpha A B + beta C, where C is m by n, and A has k columns; C.conj must be false. C is not read if beta is 0.
INTERNAL void multiply(int m, int n, int k, scalar alpha, view a, view b, scalar beta, view c);

/// C := beta C; C is not read if beta is 0.
INTERNAL void scale(int m, int n, scalar beta, view c);

/// An element of a symmetric or Hermitian C: c := beta c + x, of which only the real part counts if `only_real`.
static inline void add_to(scalar *c, scalar beta, scalar x, bool only_real)
{
    if (only_real)
        *c = beta == 0 ? __real__ x : __real__(beta) * __real__(*c) + __real__(x);
    else
        *c = beta == 0 ? x : beta * *c + x;
}

/// Order up to which a triangular matrix is taken as a whole; larger ones are halved.
enum { BLOCK = 32 };

/// The larger ones' first part: whole blocks.
static inline int half(int n)
{
    return (n / 2 + BLOCK - 1) / BLOCK * BLOCK;
}

#define new_block NAME(_kiln_new_block)
/// BLOCK by BLOCK numbers, until the next one is taken.
INTERNAL scalar *new_block(void);

#endif
