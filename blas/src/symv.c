/**
 * @file
 * y := alpha A x + beta y, where A is symmetric (symv) or Hermitian (hemv) and given by one triangle.
 *
 * LAPACK has zsymv and csymv for complex symmetric matrices.
 */
#include "columns.h"
#include "multiply.h"
#include "options.h"
#include "product.h"

static int wrong_argument(const char *uplo, int n, int lda, int incx, int incy)
{
    return !is_triangle(uplo) ? 1 : n < 0 ? 2 : lda < max(1, n) ? 5 : incx == 0 ? 7 : incy == 0 ? 10 : 0;
}

/// Columns at once: complex ones need twice the registers.
enum { PAIRED = 4 / REALS };

/// Some columns serve twice, as columns for y and as rows for the results, and are read once.
SPECIALIZED void add_and_dot(int count, int m, const scalar *factors, const scalar *a, ptrdiff_t distance, const scalar *x,
                             scalar *y, scalar *results)
{
    products sums[PAIRED] = {0};
    int i = 0;
    for (; i + ELEMENTS <= m; i += ELEMENTS) {
        vector to = load((const real *)(y + i)), imaginary = {0}, with = load((const real *)(x + i));
        EACH (j, count) {
            vector column = load((const real *)(a + j * distance + i));
            to += splat(__real__(factors[j])) * column;
            if (REALS == 2)
                imaginary += splat(__imag__(factors[j])) * column;
            add_products(&sums[j], column, with);
        }
        if (REALS == 2)
            to += turned(imaginary);
        store((real *)(y + i), to);
    }
    EACH (j, count)
        results[j] = total(sums[j], REALS == 2);
    for (; i < m; i++)
        EACH (j, count) {
            y[i] += factors[j] * a[j * distance + i];
            results[j] += conjugate(a[j * distance + i]) * x[i];
        }
}

/// The square on the diagonal at which `count` columns begin or end.
SPECIALIZED void add_square(int count, scalar alpha, view lower, const scalar *x, scalar *y)
{
    EACH (j, count) {
        y[j] += alpha * __real__ element(lower, j, j) * x[j];
        for (int i = j + 1; i < count; i++) {
            y[i] += alpha * element(lower, i, j) * x[j];
            y[j] += alpha * conjugate(element(lower, i, j)) * x[i];
        }
    }
}

/// The columns from j on, of which those rows are given that lie below (or above) the square on the diagonal.
SPECIALIZED void add_group(int count, int n, int j, bool upper, scalar alpha, view a, const scalar *x, scalar *y)
{
    scalar factors[PAIRED], results[PAIRED];
    int first = upper ? 0 : j + count, rows = upper ? j : n - first;
    view square = from(a, j, j);
    EACH (k, count)
        factors[k] = alpha * x[j + k];
    add_and_dot(count, rows, factors, from(a, first, j).data, a.column, x + first, y + first, results);
    EACH (k, count)
        y[j + k] += alpha * results[k];
    add_square(count, alpha, upper ? conjugated_if(true, transposed(square)) : square, x + j, y + j);
}

static void add_contiguous(int n, bool upper, scalar alpha, view a, const scalar *x, scalar *y)
{
    int j = 0;
    for (; j + PAIRED <= n; j += PAIRED)
        add_group(PAIRED, n, j, upper, alpha, a, x, y);
    for (; j < n; j++)
        add_group(1, n, j, upper, alpha, a, x, y);
}

/// y += alpha A x. Scattered vectors are copied in pieces, for which A is halved.
static void add_symmetric_product(int n, bool upper, scalar alpha, view a, numbers x, numbers y)
{
    scalar copies[2][COPIED];
    if (x.step == 1 && y.step == 1) {
        add_contiguous(n, upper, alpha, a, x.data, y.data);
    } else if (n <= COPIED) {
        gather(n, x, copies[0]);
        gather(n, y, copies[1]);
        add_contiguous(n, upper, alpha, a, copies[0], copies[1]);
        scatter(n, copies[1], y);
    } else {
        int h = n / 2;
        view a12 = upper ? from(a, 0, h) : conjugated_if(true, transposed(from(a, h, 0)));
        add_symmetric_product(h, upper, alpha, a, x, y);
        add_product(h, n - h, alpha, a12, after(x, h), y);
        add_product(n - h, h, alpha, conjugated_if(true, transposed(a12)), x, after(y, h));
        add_symmetric_product(n - h, upper, alpha, from(a, h, h), after(x, h), after(y, h));
    }
}

void NAME(IF_COMPLEX(hemv_, symv_))(const char *uplo, const int *n, const scalar *alpha, const scalar *a, const int *lda,
                                    const scalar *x, const int *incx, const scalar *beta, scalar *y, const int *incy)
{
    if (REJECTED(wrong_argument(uplo, *n, *lda, *incx, *incy), IF_COMPLEX("HEMV ", "SYMV ")))
        return;
    if (*n == 0 || (*alpha == 0 && *beta == 1))
        return;
    numbers result = numbers_of(y, *n, *incy);
    scale(*n, 1, *beta, (view){result.data, result.step, 0, false});
    if (*alpha != 0)
        add_symmetric_product(*n, is(uplo, 'U'), *alpha, columns(a, *lda), numbers_of(x, *n, *incx), result);
}
