#ifndef KILN_BLAS_TRIANGLE_H
#define KILN_BLAS_TRIANGLE_H

/**
 * @file
 * What trmm and trsm share. All their variants become one: a lower triangle A of order n from the left of B, which has `width`
 * columns, after transposing both (right side) and reversing the order of both (upper triangle).
 */
#include "multiply.h"
#include "options.h"
#include "vector.h"

typedef struct {
    int n, width;
    view a, b;
    bool unit;
} triangle;

/// Columns of B that the innermost loops take at once.
enum { STRIP_VECTORS = 4, STRIP = STRIP_VECTORS * ELEMENTS };

/// Some columns of a block of B, row after row.
typedef vector strip[BLOCK][STRIP_VECTORS];

static inline int wrong_triangle_argument(const char *side, const char *uplo, const char *transa, const char *diag, int m, int n,
                                          int lda, int ldb)
{
    return !is_side(side)                      ? 1
         : !is_triangle(uplo)                  ? 2
         : !is_transposition(transa)           ? 3
         : !is_diagonal(diag)                  ? 4
         : m < 0                               ? 5
         : n < 0                               ? 6
         : lda < max(1, is(side, 'L') ? m : n) ? 9
         : ldb < max(1, m)                     ? 11
                                               : 0;
}

static inline triangle triangle_of(const char *side, const char *uplo, const char *transa, const char *diag, int m, int n,
                                   const scalar *a, int lda, view b)
{
    triangle t = {m, n, operand(transa, a, lda), b, is(diag, 'U')};
    bool lower = is(uplo, 'L') == is(transa, 'N');
    if (is(side, 'R')) {
        t = (triangle){n, m, transposed(t.a), transposed(t.b), t.unit};
        lower = !lower;
    }
    if (!lower) {
        t.a = rows_reversed(columns_reversed(t.a, t.n), t.n);
        t.b = rows_reversed(t.b, t.n);
    }
    return t;
}

/// The first h rows, and the others.
static inline triangle upper_half(triangle t, int h)
{
    t.n = h;
    return t;
}

static inline triangle lower_half(triangle t, int h)
{
    return (triangle){t.n - h, t.width, from(t.a, h, h), from(t.b, h, 0), t.unit};
}

/// B2 += alpha A21 B1, where B1 has h rows.
static inline void add_square(triangle t, int h, scalar alpha)
{
    multiply(t.n - h, t.width, h, alpha, from(t.a, h, 0), t.b, 1, from(t.b, h, 0));
}

/// A copy of the triangle, row after row, BLOCK apart.
static inline scalar *packed_triangle(triangle t)
{
    scalar *copy = new_block();
    for (int i = 0; i < t.n; i++)
        for (int j = 0; j < i + !t.unit; j++)
            copy[i * BLOCK + j] = element(t.a, i, j);
    return copy;
}

/// Copies the columns from `first` on; zeros beyond the last.
static inline void read_strip(triangle t, int first, strip to)
{
    int count = min(STRIP, t.width - first);
    scalar *row = from(t.b, 0, first).data;
    for (int i = 0; i < t.n; i++, row += t.b.row)
        EACH (j, STRIP)
            ((scalar *)to[i])[j] = j < count ? row[j * t.b.column] : 0;
}

static inline void write_strip(triangle t, int first, strip from_strip)
{
    int count = min(STRIP, t.width - first);
    scalar *row = from(t.b, 0, first).data;
    for (int i = 0; i < t.n; i++, row += t.b.row)
        for (int j = 0; j < count; j++)
            row[j * t.b.column] = ((scalar *)from_strip[i])[j];
}

#endif
