/**
 * @file
 * Copying and exchanging vectors.
 */
#include "blas.h"
#include "vector.h"
#include "product.h"
#include <string.h>

void NAME(copy_)(const int *n, const scalar *x, const int *incx, scalar *y, const int *incy)
{
    if (*n <= 0)
        return;
    if (*incx == 1 && *incy == 1) {
        memmove(y, x, *n * sizeof(scalar));
        return;
    }
    numbers from = numbers_of(x, *n, *incx), to = numbers_of(y, *n, *incy);
    for (int i = 0; i < *n; i++)
        to.data[i * to.step] = from.data[i * from.step];
}

static void swap_contiguous(int n, scalar *x, scalar *y)
{
    int i = 0;
    for (; i + ELEMENTS <= n; i += ELEMENTS) {
        vector v = load((real *)(x + i)), w = load((real *)(y + i));
        store((real *)(x + i), w);
        store((real *)(y + i), v);
    }
    for (; i < n; i++) {
        scalar kept = x[i];
        x[i] = y[i];
        y[i] = kept;
    }
}

void NAME(swap_)(const int *n, scalar *x, const int *incx, scalar *y, const int *incy)
{
    if (*n <= 0)
        return;
    if (*incx == 1 && *incy == 1) {
        swap_contiguous(*n, x, y);
        return;
    }
    numbers first = numbers_of(x, *n, *incx), second = numbers_of(y, *n, *incy);
    for (int i = 0; i < *n; i++)
        swap_contiguous(1, first.data + i * first.step, second.data + i * second.step);
}
