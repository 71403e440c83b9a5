#ifndef KILN_BLAS_VECTOR_TRIANGLE_H
#define KILN_BLAS_VECTOR_TRIANGLE_H

/**
 * @file
 * What trmv and trsv share: trmm's and trsm's triangle with one column.
 */
#include "product.h"
#include "triangle.h"

/// Order up to which the triangle is taken element by element.
enum { SMALL = 8 };

static inline int wrong_vector_triangle_argument(const char *uplo, const char *trans, const char *diag, int n, int lda, int incx)
{
    return !is_triangle(uplo)       ? 1
         : !is_transposition(trans) ? 2
         : !is_diagonal(diag)       ? 3
         : n < 0                    ? 4
         : lda < max(1, n)          ? 6
         : incx == 0                ? 8
                                    : 0;
}

static inline triangle vector_triangle(const char *uplo, const char *trans, const char *diag, int n, const scalar *a, int lda,
                                       const scalar *x, int incx)
{
    numbers b = numbers_of(x, n, incx);
    return triangle_of("L", uplo, trans, diag, n, 1, a, lda, (view){b.data, b.step, 0, false});
}

static inline int vector_half(int n)
{
    return (n / 2 + 3) / 4 * 4;
}

/// x2 += alpha A21 x1, where x1 has h numbers.
static inline void add_rectangle(triangle t, int h, scalar alpha)
{
    numbers x = {t.b.data, t.b.row};
    add_product(t.n - h, h, alpha, from(t.a, h, 0), x, after(x, h));
}

#endif
