/**
 * @file
 * Solves op(A) x = b, where A is triangular; x replaces b.
 */
#include "vector_triangle.h"

static void solve_small(triangle t)
{
    scalar *x = t.b.data;
    for (int k = 0; k < t.n; k++, x += t.b.row) {
        view column = from(t.a, k, k);
        if (!t.unit)
            *x = IF_COMPLEX(*x * reciprocal(element(column, 0, 0)), *x / element(column, 0, 0));
        for (int i = 1; i < t.n - k; i++)
            x[i * t.b.row] -= *x * element(column, i, 0);
    }
}

static void solve(triangle t)
{
    if (t.n <= SMALL) {
        solve_small(t);
        return;
    }
    int h = vector_half(t.n);
    solve(upper_half(t, h));
    add_rectangle(t, h, -1);
    solve(lower_half(t, h));
}

void NAME(trsv_)(const char *uplo, const char *trans, const char *diag, const int *n, const scalar *a, const int *lda, scalar *x,
                 const int *incx)
{
    if (REJECTED(wrong_vector_triangle_argument(uplo, trans, diag, *n, *lda, *incx), "TRSV "))
        return;
    if (*n > 0)
        solve(vector_triangle(uplo, trans, diag, *n, a, *lda, x, *incx));
}
