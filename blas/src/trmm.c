/**
 * @file
 * B := alpha op(A) B or alpha B op(A), where A is triangular.
 */
#include "triangle.h"

/// row := diagonal row + factors of the rows above.
SPECIALIZED void combine_rows(int count, const scalar *factors, strip x, bool unit, vector *row)
{
    vector sum[STRIP_VECTORS];
    EACH (v, STRIP_VECTORS)
        sum[v] = unit ? row[v] : times(factor_of(factors[count]), row[v]);
    for (int k = 0; k < count; k++) {
        factor f = factor_of(factors[k]);
        EACH (v, STRIP_VECTORS)
            sum[v] += times(f, x[k][v]);
    }
    EACH (v, STRIP_VECTORS)
        row[v] = sum[v];
}

static void multiply_block(triangle t)
{
    strip x;
    const scalar *rows = packed_triangle(t);
    for (int first = 0; first < t.width; first += STRIP) {
        read_strip(t, first, x);
        for (int i = t.n - 1; i >= 0; i--)
            combine_rows(i, rows + i * BLOCK, x, t.unit, x[i]);
        write_strip(t, first, x);
    }
}

static void multiply_triangle(triangle t)
{
    if (t.n <= BLOCK) {
        multiply_block(t);
        return;
    }
    int h = half(t.n);
    multiply_triangle(lower_half(t, h));
    add_square(t, h, 1);
    multiply_triangle(upper_half(t, h));
}

void NAME(trmm_)(const char *side, const char *uplo, const char *transa, const char *diag, const int *m, const int *n,
                 const scalar *alpha, const scalar *a, const int *lda, scalar *b, const int *ldb)
{
    if (REJECTED(wrong_triangle_argument(side, uplo, transa, diag, *m, *n, *lda, *ldb), "TRMM "))
        return;
    if (*m == 0 || *n == 0)
        return;
    scale(*m, *n, *alpha, columns(b, *ldb));
    if (*alpha != 0)
        multiply_triangle(triangle_of(side, uplo, transa, diag, *m, *n, a, *lda, columns(b, *ldb)));
}
