/**
 * @file
 * The routines at their usual sizes. Operations are counted as LAPACK does: a complex product and sum are 8.
 */
#include "../src/blas.h"
#include "measure.h"
#include <stdlib.h>

static scalar *a, *b, *c;
static const scalar one = 1, small = (real)1e-9;
static const int inc = 1;

static void run_gemm(int n)
{
    NAME(gemm_)("N", "N", &n, &n, &n, &one, a, &n, b, &n, &one, c, &n);
}

static void run_symm(int n)
{
    NAME(symm_)("L", "U", &n, &n, &one, a, &n, b, &n, &one, c, &n);
}

static void run_syrk(int n)
{
    NAME(syrk_)("L", "N", &n, &n, &one, a, &n, &one, c, &n);
}

static void run_syr2k(int n)
{
    NAME(syr2k_)("L", "N", &n, &n, &one, a, &n, b, &n, &one, c, &n);
}

static void run_trmm(int n)
{
    NAME(trmm_)("L", "L", "N", "U", &n, &n, &one, a, &n, b, &n);
}

static void run_trsm(int n)
{
    NAME(trsm_)("L", "L", "N", "U", &n, &n, &one, a, &n, b, &n);
}

static void run_trsm_right(int n)
{
    NAME(trsm_)("R", "U", "N", "U", &n, &n, &one, a, &n, b, &n);
}

static void run_gemv(int n)
{
    NAME(gemv_)("N", &n, &n, &one, a, &n, b, &inc, &one, c, &inc);
}

static void run_gemv_transposed(int n)
{
    NAME(gemv_)("T", &n, &n, &one, a, &n, b, &inc, &one, c, &inc);
}

static void run_ger(int n)
{
    GER(&n, &n, &small, b, &inc, c, &inc, a, &n);
}

static void run_symv(int n)
{
    SYMV("L", &n, &one, a, &n, b, &inc, &one, c, &inc);
}

static void run_syr2(int n)
{
    SYR2("L", &n, &small, b, &inc, c, &inc, a, &n);
}

static void run_trmv(int n)
{
    NAME(trmv_)("L", "N", "U", &n, a, &n, b, &inc);
}

static void run_trsv(int n)
{
    NAME(trsv_)("L", "N", "U", &n, a, &n, b, &inc);
}

static void run_trsv_transposed(int n)
{
    NAME(trsv_)("L", "T", "U", &n, a, &n, b, &inc);
}

static void run_axpy(int n)
{
    NAME(axpy_)(&n, &small, a, &inc, b, &inc);
}

static void run_axpy_strided(int n)
{
    const int two = 2;
    NAME(axpy_)(&n, &small, a, &two, b, &two);
}

static volatile real result;

static void run_dot(int n)
{
    result = __real__ DOT(&n, a, &inc, b, &inc);
}

static void run_asum(int n)
{
    result = REAL_OF(asum_)(&n, a, &inc);
}

static void run_iamax(int n)
{
    result = JOIN(i, NAME(amax_))(&n, a, &inc);
}

static void run_scal(int n)
{
    const scalar factor = -1;
    NAME(scal_)(&n, &factor, a, &inc);
}

static void run_copy(int n)
{
    NAME(copy_)(&n, a, &inc, b, &inc);
}

static void run_swap(int n)
{
    NAME(swap_)(&n, a, &inc, b, &inc);
}

static void run_rot(int n)
{
    const real cosine = (real)0.8, sine = (real)0.6;
    WITH_REAL(rot_)(&n, a, &inc, b, &inc, &cosine, &sine);
}

/// Numbers of which neither sums nor powers grow: a triangle of `a` has a harmless inverse.
static void fill(int count)
{
    a = malloc(count * sizeof(scalar));
    b = malloc(count * sizeof(scalar));
    c = malloc(count * sizeof(scalar));
    for (int i = 0; i < count; i++) {
        a[i] = (real)(i % 17 - 8) * (real)1e-4;
        b[i] = (real)(i % 13 - 6);
        c[i] = (real)(i % 7 - 3);
    }
}

static const int work = IF_COMPLEX(4, 1);

static void measure_level3(const char *type, int n)
{
    double cube = (double)work * n * n * n;
    measure(type, "gemm", run_gemm, n, 2 * cube);
    measure(type, "symm", run_symm, n, 2 * cube);
    measure(type, "syrk", run_syrk, n, cube);
    measure(type, "syr2k", run_syr2k, n, 2 * cube);
    measure(type, "trmm", run_trmm, n, cube);
    measure(type, "trsm", run_trsm, n, cube);
    measure(type, "trsm-right", run_trsm_right, n, cube);
}

static void measure_level2(const char *type, int n)
{
    double square = (double)work * n * n;
    measure(type, "gemv", run_gemv, n, 2 * square);
    measure(type, "gemv-trans", run_gemv_transposed, n, 2 * square);
    measure(type, "ger", run_ger, n, 2 * square);
    measure(type, "symv", run_symv, n, 2 * square);
    measure(type, "syr2", run_syr2, n, 2 * square);
    measure(type, "trmv", run_trmv, n, square);
    measure(type, "trsv", run_trsv, n, square);
    measure(type, "trsv-trans", run_trsv_transposed, n, square);
}

/// Rates in elements.
static void measure_level1(const char *type, int n)
{
    measure(type, "dot", run_dot, n, n);
    measure(type, "axpy", run_axpy, n, n);
    measure(type, "axpy-strided", run_axpy_strided, n, n);
    measure(type, "asum", run_asum, n, n);
    measure(type, "iamax", run_iamax, n, n);
    measure(type, "scal", run_scal, n, n);
    measure(type, "copy", run_copy, n, n);
    measure(type, "swap", run_swap, n, n);
    measure(type, "rot", run_rot, n, n);
}

void NAME(measure_all)(void)
{
    const char *type = TITLE("");
    fill(LARGEST * LARGEST);
    measure_level1(type, 20);
    measure_level1(type, 1000);
    for (const int *n = (const int[]){10, 100, 500, 0}; *n; n++) {
        measure_level2(type, *n);
        measure_level3(type, *n);
    }
}
