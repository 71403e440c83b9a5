/**
 * @file
 * The sum of absolute values, of real and imaginary parts.
 */
#include "blas.h"
#include "vector.h"

enum { SUMS = 4 };

/// Of contiguous real numbers.
static real sum_of(int n, const real *x)
{
    vector sums[SUMS] = {0};
    real result = 0;
    int i = 0;
    for (; i + SUMS * LANES <= n; i += SUMS * LANES)
        EACH (k, SUMS)
            sums[k] += absolute(load(x + i + k * LANES));
    vector sum = sums[0] + sums[1] + (sums[2] + sums[3]);
    EACH (k, LANES)
        result += sum[k];
    for (; i < n; i++)
        result += magnitude(x[i]);
    return result;
}

real REAL_OF(asum_)(const int *n, const scalar *x, const int *incx)
{
    real result = 0;
    if (*n <= 0 || *incx <= 0)
        return 0;
    if (*incx == 1)
        return sum_of(*n * REALS, (const real *)x);
    for (int i = 0; i < *n; i++)
        result += size_of(x[(ptrdiff_t)i * *incx]);
    return result;
}
