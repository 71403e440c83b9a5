/**
 * @file
 * y := alpha x + y.
 */
#include "columns.h"
#include "product.h"

void NAME(axpy_)(const int *n, const scalar *alpha, const scalar *x, const int *incx, scalar *y, const int *incy)
{
    if (*n <= 0 || *alpha == 0)
        return;
    if (*incx == 1 && *incy == 1) {
        add_columns(1, *n, alpha, x, 0, y);
        return;
    }
    numbers from = numbers_of(x, *n, *incx), to = numbers_of(y, *n, *incy);
    for (int i = 0; i < *n; i++)
        to.data[i * to.step] += *alpha * from.data[i * from.step];
}
