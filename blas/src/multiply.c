/**
 * @file
 * The matrix product that all of level 3 stands on, after K. Goto and R. van de Geijn, "Anatomy of high-performance matrix
 * multiplication", ACM TOMS 34 (2008): a block of A that stays in the second-level cache meets panels of B that stay in the
 * first, both copied into the order in which the innermost loop reads them.
 *
 * That innermost loop knows real numbers only. A complex product has the same one: A's numbers are taken as two rows (real,
 * imaginary), B's as two columns, and `combine` puts the products together.
 */
#include "multiply.h"
#include "vector.h"
#include <stdio.h>
#include <stdlib.h>

enum {
    /// Real rows and columns of a tile: 8 sums, 2 vectors of A, 1 of B and 1 product fit x86-64's 16 registers.
    TILE_ROWS = 2 * LANES,
    TILE_COLUMNS = 4,
    /// Rows and columns of a tile in elements.
    MR = TILE_ROWS / REALS,
    NR = TILE_COLUMNS / REALS,
    /// 256 KiB of A (second-level cache), 8 KiB of B (first-level cache), 1 MiB of B (third-level cache, or memory).
    KC = 256,
    MC = 128 * 8 / sizeof(scalar),
    NC = 512 * 8 / sizeof(scalar),
};

/// Packed blocks; kept for the next call.
static real *packed_a, *packed_b;

static void allocate(void)
{
    if (packed_a)
        return;
    packed_a = aligned_alloc(16, sizeof(scalar) * (KC * (MC + NC) + BLOCK * BLOCK));
    if (!packed_a) {
        fputs("BLAS: no memory for the blocks of a matrix product\n", stderr);
        abort();
    }
    packed_b = packed_a + REALS * KC * MC;
}

scalar *new_block(void)
{
    allocate();
    return (scalar *)(packed_b + REALS * KC * NC);
}

/// `width` rows and k columns, zeros up to `full` rows: column after column. `contiguous` columns are known to be so.
SPECIALIZED void pack_strip(int width, int full, bool contiguous, int k, view a, real *to)
{
    ptrdiff_t row = contiguous ? 1 : a.row;
    scalar *column = a.data;
    for (int p = 0; p < k; p++, column += a.column, to += full * REALS)
        EACH (i, full)
            ((scalar *)to)[i] = i < width ? conjugate_if(a.conj, column[i * row]) : 0;
}

SPECIALIZED void pack(int m, int full, int k, view a, real *to)
{
    for (int i = 0; i < m; i += full, to += full * k * REALS)
        if (m - i < full)
            pack_strip(m - i, full, false, k, from(a, i, 0), to);
        else if (a.row == 1)
            pack_strip(full, full, true, k, from(a, i, 0), to);
        else
            pack_strip(full, full, false, k, from(a, i, 0), to);
}

/// A tile's real sums: for each column of a strip of B, two vectors of rows of one of A.
typedef vector tile[TILE_COLUMNS][2];

/// sums := the product of a strip of A and one of B.
SPECIALIZED void multiply_strips(int k, const real *a, const real *b, tile sums)
{
    EACH (j, TILE_COLUMNS)
        sums[j][0] = sums[j][1] = splat(0);
    // Not unrolled: V8 would run out of registers.
#pragma clang loop unroll(disable)
    for (int p = 0; p < k; p++, a += TILE_ROWS, b += TILE_COLUMNS) {
        vector a0 = load(a), a1 = load(a + LANES);
        EACH (j, TILE_COLUMNS) {
            vector bj = splat(b[j]);
            sums[j][0] += a0 * bj;
            sums[j][1] += a1 * bj;
        }
    }
}

/// sums := alpha times the numbers, of which complex ones were multiplied by real and by imaginary parts apart.
SPECIALIZED void combine(tile sums, scalar alpha)
{
    factor f = factor_of(alpha);
    EACH (j, NR)
        EACH (v, 2)
            sums[j][v] = times(f, IF_COMPLEX(sums[2 * j][v] + turned(sums[2 * j + 1][v]), sums[j][v]));
}

/// C := sums + beta C of a whole tile with contiguous columns.
SPECIALIZED void update_tile(tile sums, scalar beta, view c)
{
    factor f = factor_of(beta);
    EACH (j, NR)
        EACH (v, 2) {
            real *to = (real *)from(c, v * ELEMENTS, j).data;
            store(to, beta == 0 ? sums[j][v] : sums[j][v] + times(f, load(to)));
        }
}

/// The same of a part of a tile.
static void update_part(int m, int n, tile sums, scalar beta, view c)
{
    for (int j = 0; j < n; j++)
        for (int i = 0; i < m; i++) {
            scalar *to = from(c, i, j).data, sum = ((scalar *)sums[j])[i];
            *to = beta == 0 ? sum : sum + beta * *to;
        }
}

/// C := alpha A B + beta C of packed blocks.
static void multiply_blocks(int m, int n, int k, scalar alpha, scalar beta, view c)
{
    tile sums;
    for (int j = 0; j < n; j += NR)
        for (int i = 0; i < m; i += MR) {
            multiply_strips(k, packed_a + i * k * REALS, packed_b + j * k * REALS, sums);
            combine(sums, alpha);
            if (c.row == 1 && m - i >= MR && n - j >= NR)
                update_tile(sums, beta, from(c, i, j));
            else
                update_part(min(MR, m - i), min(NR, n - j), sums, beta, from(c, i, j));
        }
}

static void multiply_by_blocks(int m, int n, int k, scalar alpha, view a, view b, scalar beta, view c)
{
    for (int j = 0; j < n; j += NC)
        for (int p = 0; p < k; p += KC) {
            int width = min(NC, n - j), depth = min(KC, k - p);
            pack(width, NR, depth, transposed(from(b, p, j)), packed_b);
            for (int i = 0; i < m; i += MC) {
                int height = min(MC, m - i);
                pack(height, MR, depth, from(a, i, p), packed_a);
                multiply_blocks(height, width, depth, alpha, p ? 1 : beta, from(c, i, j));
            }
        }
}

void scale(int m, int n, scalar beta, view c)
{
    if (beta == 1)
        return;
    for (int j = 0; j < n; j++)
        for (int i = 0; i < m; i++) {
            scalar *to = from(c, i, j).data;
            *to = beta == 0 ? 0 : beta * *to;
        }
}

void multiply(int m, int n, int k, scalar alpha, view a, view b, scalar beta, view c)
{
    if (k == 0 || alpha == 0) {
        scale(m, n, beta, c);
        return;
    }
    // The order of rows, of columns and of the sums does not matter: strides of C become positive, and its columns contiguous.
    if (c.row < 0) {
        a = rows_reversed(a, m);
        c = rows_reversed(c, m);
    }
    if (c.column < 0) {
        b = columns_reversed(b, n);
        c = columns_reversed(c, n);
    }
    allocate();
    if (c.row == 1)
        multiply_by_blocks(m, n, k, alpha, a, b, beta, c);
    else
        multiply_by_blocks(n, m, k, alpha, transposed(b), transposed(a), beta, transposed(c));
}
