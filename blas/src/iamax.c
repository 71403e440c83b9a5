/**
 * @file
 * The index, from 1 on, of the first number of largest size. As in the reference, NaN is never larger, and nothing larger than
 * NaN: the index is 1 if the first number is NaN.
 */
#include "blas.h"
#include "vector.h"

/// Numbers of which the largest size is found before it is looked for.
enum { PIECE = 128 };

/// The larger of largest and all sizes.
static real largest_of(int n, const scalar *x, real largest)
{
    vector most[2] = {splat(largest), splat(largest)};
    int i = 0;
    for (; i + 2 * ELEMENTS <= n; i += 2 * ELEMENTS)
        EACH (k, 2)
            most[k] = larger(most[k], sizes_of(load((const real *)(x + i + k * ELEMENTS))));
    most[0] = larger(most[0], most[1]);
    EACH (k, LANES)
        largest = most[0][k] > largest ? most[0][k] : largest;
    for (; i < n; i++)
        largest = size_of(x[i]) > largest ? size_of(x[i]) : largest;
    return largest;
}

static int first_of_size(const scalar *x, ptrdiff_t step, int i, real wanted)
{
    while (size_of(x[i * step]) != wanted)
        i++;
    return i;
}

static int contiguous_index(int n, const scalar *x)
{
    int piece = 0;
    real largest = size_of(x[0]);
    for (int i = 0; i < n; i += PIECE) {
        real with_piece = largest_of(min(PIECE, n - i), x + i, largest);
        if (with_piece > largest)
            piece = i;
        largest = with_piece;
    }
    return first_of_size(x, 1, piece, largest);
}

static int scattered_index(int n, const scalar *x, ptrdiff_t step)
{
    int index = 0;
    for (int i = 1; i < n; i++)
        if (size_of(x[i * step]) > size_of(x[index * step]))
            index = i;
    return index;
}

int JOIN(i, NAME(amax_))(const int *n, const scalar *x, const int *incx)
{
    if (*n < 1 || *incx <= 0)
        return 0;
    if (size_of(x[0]) != size_of(x[0]))
        return 1;
    return 1 + (*incx == 1 ? contiguous_index(*n, x) : scattered_index(*n, x, *incx));
}
