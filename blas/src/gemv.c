/**
 * @file
 * y := alpha op(A) x + beta y.
 */
#include "multiply.h"
#include "options.h"
#include "product.h"

static int wrong_argument(const char *trans, int m, int n, int lda, int incx, int incy)
{
    return !is_transposition(trans) ? 1 : m < 0 ? 2 : n < 0 ? 3 : lda < max(1, m) ? 6 : incx == 0 ? 8 : incy == 0 ? 11 : 0;
}

void NAME(gemv_)(const char *trans, const int *m, const int *n, const scalar *alpha, const scalar *a, const int *lda,
                 const scalar *x, const int *incx, const scalar *beta, scalar *y, const int *incy)
{
    if (REJECTED(wrong_argument(trans, *m, *n, *lda, *incx, *incy), "GEMV "))
        return;
    if (*m == 0 || *n == 0 || (*alpha == 0 && *beta == 1))
        return;
    int rows = is(trans, 'N') ? *m : *n, columns = is(trans, 'N') ? *n : *m;
    numbers result = numbers_of(y, rows, *incy);
    scale(rows, 1, *beta, (view){result.data, result.step, 0, false});
    if (*alpha != 0)
        add_product(rows, columns, *alpha, operand(trans, a, *lda), numbers_of(x, columns, *incx), result);
}
