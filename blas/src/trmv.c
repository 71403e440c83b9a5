/**
 * @file
 * x := op(A) x, where A is triangular.
 */
#include "vector_triangle.h"

static void multiply_small(triangle t)
{
    for (int k = t.n - 1; k >= 0; k--) {
        scalar *x = from(t.b, k, 0).data;
        for (int i = k + 1; i < t.n; i++)
            *from(t.b, i, 0).data += *x * element(t.a, i, k);
        if (!t.unit)
            *x *= element(t.a, k, k);
    }
}

static void multiply_triangle(triangle t)
{
    if (t.n <= SMALL) {
        multiply_small(t);
        return;
    }
    int h = vector_half(t.n);
    multiply_triangle(lower_half(t, h));
    add_rectangle(t, h, 1);
    multiply_triangle(upper_half(t, h));
}

void NAME(trmv_)(const char *uplo, const char *trans, const char *diag, const int *n, const scalar *a, const int *lda, scalar *x,
                 const int *incx)
{
    if (REJECTED(wrong_vector_triangle_argument(uplo, trans, diag, *n, *lda, *incx), "TRMV "))
        return;
    if (*n > 0)
        multiply_triangle(vector_triangle(uplo, trans, diag, *n, a, *lda, x, *incx));
}
