/**
 * @file
 * The matrix product that all of level 3 stands on, after K. Goto and R. van de Geijn, "Anatomy of high-performance matrix
 * multiplication", ACM TOMS 34 (2008): a block of A that stays in the second-level cache meets panels of B that stay in the
 * first, both copied into the order in which the innermost loop reads them.
 *
 * That innermost loop knows real numbers only. A complex product has the same one: A's numbers are taken as two rows (real,
 * imaginary), B's as two columns, and `combine` puts the four products together.
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

scalar block[BLOCK * BLOCK];

static void allocate(void)
{
    packed_a = aligned_alloc(16, sizeof(scalar) * KC * (MC + NC));
    if (!packed_a) {
        fputs("BLAS: no memory for the blocks of a matrix product\n", stderr);
        abort();
    }
    packed_b = packed_a + REALS * KC * MC;
}

static inline void put(real *to, scalar x)
{
    to[0] = __real__ x;
    if (REALS == 2)
        to[1] = __imag__ x;
}

/// One strip of `width` rows and k columns, zeros up to `full` rows: column after column.
static inline void pack_strip(int width, int full, int k, view a, real *to)
{
    for (int p = 0; p < k; p++, to += full * REALS) {
        for (int i = 0; i < width; i++)
            put(to + i * REALS, element(a, i, p));
        for (int i = width; i < full; i++)
            put(to + i * REALS, 0);
    }
}

static inline void pack(int m, int full, int k, view a, real *to)
{
    for (int i = 0; i < m; i += full, to += full * k * REALS)
        if (m - i >= full)
            pack_strip(full, full, k, from(a, i, 0), to);
        else
            pack_strip(m - i, full, k, from(a, i, 0), to);
}

/// sums[column][row] := the product of a strip of A and one of B, in real numbers.
static void multiply_strips(int k, const real *a, const real *b, real *sums)
{
    vector s[TILE_COLUMNS][2] = {0};
    for (int p = 0; p < k; p++, a += TILE_ROWS, b += TILE_COLUMNS) {
        vector a0 = load(a), a1 = load(a + LANES);
        for (int j = 0; j < TILE_COLUMNS; j++) {
            vector bj = splat(b[j]);
            s[j][0] += a0 * bj;
            s[j][1] += a1 * bj;
        }
    }
    for (int j = 0; j < TILE_COLUMNS; j++) {
        store(sums + j * TILE_ROWS, s[j][0]);
        store(sums + j * TILE_ROWS + LANES, s[j][1]);
    }
}

static inline scalar combine(const real *sums, int i, int j)
{
#ifdef COMPLEX
    const real *by_real = sums + 2 * j * TILE_ROWS + 2 * i, *by_imaginary = by_real + TILE_ROWS;
    return __builtin_complex(by_real[0] - by_imaginary[1], by_real[1] + by_imaginary[0]);
#else
    return sums[j * TILE_ROWS + i];
#endif
}

static inline void update(int m, int n, scalar alpha, const real *sums, scalar beta, view c)
{
    for (int j = 0; j < n; j++) {
        scalar *to = c.data + j * c.column;
        for (int i = 0; i < m; i++, to += c.row)
            *to = beta == 0 ? alpha * combine(sums, i, j) : beta * *to + alpha * combine(sums, i, j);
    }
}

/// C := alpha A B + beta C of packed blocks.
static void multiply_blocks(int m, int n, int k, scalar alpha, scalar beta, view c)
{
    real sums[TILE_COLUMNS * TILE_ROWS];
    for (int j = 0; j < n; j += NR)
        for (int i = 0; i < m; i += MR) {
            multiply_strips(k, packed_a + i * k * REALS, packed_b + j * k * REALS, sums);
            update(min(MR, m - i), min(NR, n - j), alpha, sums, beta, from(c, i, j));
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
    if (!packed_a)
        allocate();
    if (c.row == 1)
        multiply_by_blocks(m, n, k, alpha, a, b, beta, c);
    else
        multiply_by_blocks(n, m, k, alpha, transposed(b), transposed(a), beta, transposed(c));
}
