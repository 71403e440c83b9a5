#ifndef KILN_BLAS_VIEW_H
#define KILN_BLAS_VIEW_H

/**
 * @file
 * A matrix wherever it lies: element (i, j) is data[i * row + j * column], its conjugate if `conj` is set. Transposing exchanges
 * the strides, reversing the order negates them: so one algorithm serves upper and lower, left and right, transposed or not.
 */
#include "options.h"
#include "type.h"

typedef struct {
    scalar *data;
    ptrdiff_t row, column;
    bool conj;
} view;

/// A matrix as BLAS's callers give it: columns, `ld` apart.
static inline view columns(const scalar *data, int ld)
{
    return (view){(scalar *)data, 1, ld, false};
}

/// The part that begins at row i and column j.
static inline view from(view a, int i, int j)
{
    a.data += i * a.row + j * a.column;
    return a;
}

static inline view transposed(view a)
{
    return (view){a.data, a.column, a.row, a.conj};
}

/// op(A) as an option says: 'N' A, 'T' its transpose, 'C' the conjugate of that.
static inline view operand(const char *transposition, const scalar *data, int ld)
{
    view a = columns(data, ld);
    if (is(transposition, 'N'))
        return a;
    a.conj = is(transposition, 'C');
    return transposed(a);
}

static inline view conjugated_if(bool conj, view a)
{
    a.conj ^= conj;
    return a;
}

/// The `count` rows of it, last one first.
static inline view rows_reversed(view a, int count)
{
    a.data += (count - 1) * a.row;
    a.row = -a.row;
    return a;
}

static inline view columns_reversed(view a, int count)
{
    return transposed(rows_reversed(transposed(a), count));
}

static inline scalar element(view a, int i, int j)
{
    return conjugate_if(a.conj, a.data[i * a.row + j * a.column]);
}

#endif
