#ifndef KILN_BLAS_COLUMNS_H
#define KILN_BLAS_COLUMNS_H

/**
 * @file
 * The innermost loops of level 1 and 2: up to GROUP columns at once, so that the vector which they meet is read once for them
 * all. A column is contiguous; columns are `distance` apart. COUNT is known where these are inlined.
 */
#include "vector.h"

enum { GROUP = 4 };

/// y += a sum of `count` columns. Those by imaginary parts are summed up apart, to be turned only once.
SPECIALIZED void add_columns(int count, int m, const scalar *factors, const scalar *a, ptrdiff_t distance, scalar *y)
{
    int i = 0;
    for (; i + ELEMENTS <= m; i += ELEMENTS) {
        vector sum = load((real *)(y + i)), imaginary = {0};
        EACH (j, count) {
            vector column = load((const real *)(a + j * distance + i));
            sum += splat(__real__(factors[j])) * column;
            if (REALS == 2)
                imaginary += splat(__imag__(factors[j])) * column;
        }
        if (REALS == 2)
            sum += turned(imaginary);
        store((real *)(y + i), sum);
    }
    for (; i < m; i++)
        EACH (j, count)
            y[i] += factors[j] * a[j * distance + i];
}

/// Sums of products of numbers, and for complex ones of the numbers with exchanged parts.
typedef struct {
    vector straight, crossed;
} products;

SPECIALIZED void add_products(products *sums, vector a, vector x)
{
    sums->straight += a * x;
    if (REALS == 2)
        sums->crossed += a * exchanged(x);
}

/// The sum of all of them, of which the first factor was to be conjugated if `conj`.
static inline scalar total(products sums, bool conj)
{
    scalar result = 0;
    EACH (k, ELEMENTS) {
#ifdef COMPLEX
        int i = 2 * k;
        real sign = conj ? -1 : 1;
        result += __builtin_complex(sums.straight[i] - sign * sums.straight[i + 1], sums.crossed[i] + sign * sums.crossed[i + 1]);
#else
        (void)conj;
        result += sums.straight[k];
#endif
    }
    return result;
}

/// results := the products of `count` columns, conjugated if `conj`, with x.
SPECIALIZED void dot_columns(int count, int m, bool conj, const scalar *a, ptrdiff_t distance, const scalar *x, scalar *results)
{
    // As many sums as registers allow, for each waits for the one before.
    enum { PARTS = 2 };
    products sums[GROUP][PARTS] = {0};
    int parts = count * REALS > 4 ? 1 : PARTS, i = 0;
    for (; i + parts * ELEMENTS <= m; i += parts * ELEMENTS)
        EACH (part, parts) {
            vector v = load((const real *)(x + i + part * ELEMENTS));
            EACH (j, count)
                add_products(&sums[j][part], load((const real *)(a + j * distance + i + part * ELEMENTS)), v);
        }
    EACH (j, count)
        results[j] = total(sums[j][0], conj) + total(sums[j][1], conj);
    for (; i < m; i++)
        EACH (j, count)
            results[j] += conjugate_if(conj, a[j * distance + i]) * x[i];
}

#endif
