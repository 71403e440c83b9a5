/**
 * @file
 * A := alpha x y' + A, where y' is the transpose (ger, geru) or the conjugate transpose (gerc).
 */
#include "columns.h"
#include "options.h"
#include "product.h"

static int wrong_argument(int m, int n, int incx, int incy, int lda)
{
    return m < 0 ? 1 : n < 0 ? 2 : incx == 0 ? 5 : incy == 0 ? 7 : lda < max(1, m) ? 9 : 0;
}

static void add_contiguous(int m, int n, scalar alpha, const scalar *x, numbers y, bool conj, view a)
{
    for (int j = 0; j < n; j++) {
        scalar factor = alpha * conjugate_if(conj, y.data[j * y.step]);
        if (factor != 0)
            add_columns(1, m, &factor, x, 0, from(a, 0, j).data);
    }
}

static void add_outer_product(int m, int n, scalar alpha, numbers x, numbers y, bool conj, view a)
{
    scalar copy[COPIED];
    if (m == 0 || n == 0 || alpha == 0)
        return;
    if (x.step == 1) {
        add_contiguous(m, n, alpha, x.data, y, conj, a);
        return;
    }
    for (int i = 0; i < m; i += COPIED) {
        int count = min(COPIED, m - i);
        gather(count, after(x, i), copy);
        add_contiguous(count, n, alpha, copy, y, conj, from(a, i, 0));
    }
}

/// One of ger, geru, gerc.
#define OUTER_PRODUCT(name, title, conj)                                                                                         \
    void NAME(name)(const int *m, const int *n, const scalar *alpha, const scalar *x, const int *incx, const scalar *y,          \
                    const int *incy, scalar *a, const int *lda)                                                                  \
    {                                                                                                                            \
        if (REJECTED(wrong_argument(*m, *n, *incx, *incy, *lda), title))                                                         \
            return;                                                                                                              \
        add_outer_product(*m, *n, *alpha, numbers_of(x, *m, *incx), numbers_of(y, *n, *incy), conj, columns(a, *lda));           \
    }

#ifdef COMPLEX
OUTER_PRODUCT(geru_, "GERU ", false)
OUTER_PRODUCT(gerc_, "GERC ", true)
#else
OUTER_PRODUCT(ger_, "GER  ", false)
#endif
