/**
 * @file
 * Solves op(A) X = alpha B or X op(A) = alpha B for X, where A is triangular; X replaces B.
 */
#include "triangle.h"

/// row := row - factors of the rows above.
SPECIALIZED void subtract_rows(int count, const scalar *factors, strip x, vector *row)
{
    vector sum[STRIP_VECTORS];
    EACH (v, STRIP_VECTORS)
        sum[v] = row[v];
    for (int k = 0; k < count; k++) {
        factor f = factor_of(factors[k]);
        EACH (v, STRIP_VECTORS)
            sum[v] -= times(f, x[k][v]);
    }
    EACH (v, STRIP_VECTORS)
        row[v] = sum[v];
}

/// Complex numbers are multiplied by the diagonal's reciprocals.
SPECIALIZED void divide_row(scalar diagonal, vector *row)
{
    factor f = factor_of(diagonal);
    EACH (v, STRIP_VECTORS)
        row[v] = IF_COMPLEX(times(f, row[v]), row[v] / f.straight);
}

static void solve_block(triangle t)
{
    strip x;
    scalar *rows = packed_triangle(t);
    if (REALS == 2 && !t.unit)
        for (int i = 0; i < t.n; i++)
            rows[i * BLOCK + i] = reciprocal(rows[i * BLOCK + i]);
    for (int first = 0; first < t.width; first += STRIP) {
        read_strip(t, first, x);
        for (int i = 0; i < t.n; i++) {
            subtract_rows(i, rows + i * BLOCK, x, x[i]);
            if (!t.unit)
                divide_row(rows[i * BLOCK + i], x[i]);
        }
        write_strip(t, first, x);
    }
}

static void solve(triangle t)
{
    if (t.n <= BLOCK) {
        solve_block(t);
        return;
    }
    int h = half(t.n);
    solve(upper_half(t, h));
    add_square(t, h, -1);
    solve(lower_half(t, h));
}

void NAME(trsm_)(const char *side, const char *uplo, const char *transa, const char *diag, const int *m, const int *n,
                 const scalar *alpha, const scalar *a, const int *lda, scalar *b, const int *ldb)
{
    if (REJECTED(wrong_triangle_argument(side, uplo, transa, diag, *m, *n, *lda, *ldb), "TRSM "))
        return;
    if (*m == 0 || *n == 0)
        return;
    scale(*m, *n, *alpha, columns(b, *ldb));
    if (*alpha != 0)
        solve(triangle_of(side, uplo, transa, diag, *m, *n, a, *lda, columns(b, *ldb)));
}
