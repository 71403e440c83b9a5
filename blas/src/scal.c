/**
 * @file
 * x := alpha x, and rotations of pairs of numbers: (x, y) := (c x + s y, c y - s x).
 */
#include "blas.h"
#include "product.h"
#include "vector.h"

static void scale_contiguous(int n, scalar alpha, scalar *x)
{
    factor f = factor_of(alpha);
    int i = 0;
    for (; i + ELEMENTS <= n; i += ELEMENTS)
        store((real *)(x + i), times(f, load((const real *)(x + i))));
    for (; i < n; i++)
        x[i] *= alpha;
}

void NAME(scal_)(const int *n, const scalar *alpha, scalar *x, const int *incx)
{
    if (*n <= 0 || *incx <= 0 || *alpha == 1)
        return;
    if (*incx == 1)
        scale_contiguous(*n, *alpha, x);
    else
        for (int i = 0; i < *n; i++)
            x[(ptrdiff_t)i * *incx] *= *alpha;
}

/// Real and imaginary parts alike.
static inline void scale_number(real alpha, scalar *x)
{
    *x = IF_COMPLEX(__builtin_complex(alpha * __real__(*x), alpha * __imag__(*x)), alpha * *x);
}

static inline void rotate_number(real c, real s, scalar *x, scalar *y)
{
    scalar first = *x, second = *y, scaled = second;
    scale_number(c, x);
    scale_number(s, &scaled);
    *x += scaled;
    scale_number(c, y);
    scale_number(s, &first);
    *y -= first;
}

static void rotate_contiguous(int n, vector c, vector s, scalar *x, scalar *y)
{
    int i = 0;
    for (; i + ELEMENTS <= n; i += ELEMENTS) {
        vector v = load((real *)(x + i)), w = load((real *)(y + i));
        store((real *)(x + i), c * v + s * w);
        store((real *)(y + i), c * w - s * v);
    }
    for (; i < n; i++)
        rotate_number(c[0], s[0], x + i, y + i);
}

void WITH_REAL(rot_)(const int *n, scalar *x, const int *incx, scalar *y, const int *incy, const real *c, const real *s)
{
    if (*n <= 0)
        return;
    if (*incx == 1 && *incy == 1) {
        rotate_contiguous(*n, splat(*c), splat(*s), x, y);
        return;
    }
    numbers first = numbers_of(x, *n, *incx), second = numbers_of(y, *n, *incy);
    for (int i = 0; i < *n; i++)
        rotate_number(*c, *s, first.data + i * first.step, second.data + i * second.step);
}

#ifdef COMPLEX
void WITH_REAL(scal_)(const int *n, const real *alpha, scalar *x, const int *incx)
{
    if (*n <= 0 || *incx <= 0 || *alpha == 1)
        return;
    for (int i = 0; i < *n; i++)
        scale_number(*alpha, x + (ptrdiff_t)i * *incx);
}
#endif
