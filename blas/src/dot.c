/**
 * @file
 * The product of two vectors; of the first one's conjugate in dotc.
 */
#include "columns.h"
#include "product.h"

static scalar product_of(int n, bool conj, const scalar *x, int incx, const scalar *y, int incy)
{
    scalar result = 0;
    if (n <= 0)
        return 0;
    if (incx == 1 && incy == 1) {
        dot_columns(1, n, conj, x, 0, y, &result);
        return result;
    }
    numbers first = numbers_of(x, n, incx), second = numbers_of(y, n, incy);
    for (int i = 0; i < n; i++)
        result += conjugate_if(conj, first.data[i * first.step]) * second.data[i * second.step];
    return result;
}

scalar NAME(IF_COMPLEX(dotu_, dot_))(const int *n, const scalar *x, const int *incx, const scalar *y, const int *incy)
{
    return product_of(*n, false, x, *incx, y, *incy);
}

#ifdef COMPLEX
scalar NAME(dotc_)(const int *n, const scalar *x, const int *incx, const scalar *y, const int *incy)
{
    return product_of(*n, true, x, *incx, y, *incy);
}
#endif
