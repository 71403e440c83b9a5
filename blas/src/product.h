#ifndef KILN_BLAS_PRODUCT_H
#define KILN_BLAS_PRODUCT_H

#include "view.h"

/// Numbers `step` apart, which may be negative.
typedef struct {
    scalar *data;
    ptrdiff_t step;
} numbers;

/// A vector as BLAS's callers give it: with a negative increment the first number is the last in memory.
static inline numbers numbers_of(const scalar *data, int n, int increment)
{
    return (numbers){(scalar *)data - (increment < 0 ? (n - 1) * (ptrdiff_t)increment : 0), increment};
}

static inline numbers after(numbers x, int count)
{
    return (numbers){x.data + count * x.step, x.step};
}

static inline numbers reversed(numbers x, int count)
{
    return (numbers){x.data + (count - 1) * x.step, -x.step};
}

#define add_product NAME(_kiln_add_product)
/// y += alpha A x, where A has m rows and n columns, of which one or the other is contiguous; A.conj only if it is the rows.
INTERNAL void add_product(int m, int n, scalar alpha, view a, numbers x, numbers y);

/// Numbers that a copy holds, where a vector is not contiguous.
enum { COPIED = 512 };

static inline void gather(int n, numbers x, scalar *to)
{
    for (int i = 0; i < n; i++)
        to[i] = x.data[i * x.step];
}

static inline void scatter(int n, const scalar *data, numbers to)
{
    for (int i = 0; i < n; i++)
        to.data[i * to.step] = data[i];
}

#endif
