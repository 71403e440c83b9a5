/**
 * @file
 * Level 1 against the definition, with increments of all kinds.
 */
#include "../src/blas.h"
#include "matrix.h"
#include <math.h>
#include <stdlib.h>

enum { TRIALS = 400 };

static void check(const char *name, sparse got, dense wanted)
{
    double error = error_of_vector(got, wanted);
    EXPECT(error <= 8, "%c%s %d, increment %d: error %g", TITLE("")[0], name, got.n, got.increment, error);
}

static void test_axpy(int n)
{
    scalar alpha = some_factor();
    sparse x = random_vector(n), y = random_vector(n);
    dense factor = {1, 1, &(double _Complex){1}}, wanted = combined(alpha, column(x), factor, 1, column(y));
    NAME(axpy_)(&n, &alpha, x.memory.data, &x.increment, y.memory.data, &y.increment);
    check("axpy", y, wanted);
    release_all();
}

static void test_moves(int n)
{
    sparse x = random_vector(n), y = random_vector(n);
    dense first = column(x), second = column(y);
    NAME(swap_)(&n, x.memory.data, &x.increment, y.memory.data, &y.increment);
    dense swapped = column(x);
    check("swap", y, first);
    for (int i = 0; i < n; i++)
        EXPECT(swapped.data[i] == second.data[i], "swap %d: number %d", n, i);
    NAME(copy_)(&n, x.memory.data, &x.increment, y.memory.data, &y.increment);
    check("copy", y, second);
    check("swap", x, second);
    release_all();
}

static void test_scal(int n)
{
    scalar alpha = some_factor();
    sparse x = random_vector(n);
    double _Complex one = 1;
    dense before = column(x), factor = {1, 1, &one}, wanted = combined(alpha, before, factor, 0, before);
    NAME(scal_)(&n, &alpha, x.memory.data, &x.increment);
    check("scal", x, x.increment > 0 ? wanted : before);
#ifdef COMPLEX
    sparse y = random_vector(n);
    real real_alpha = random_real();
    before = column(y), wanted = combined(real_alpha, before, factor, 0, before);
    WITH_REAL(scal_)(&n, &real_alpha, y.memory.data, &y.increment);
    check("scal by real", y, y.increment > 0 ? wanted : before);
#endif
    release_all();
}

static void test_rot(int n)
{
    real c = random_real(), s = random_real();
    sparse x = random_vector(n), y = random_vector(n);
    double _Complex one = 1;
    dense first = column(x), second = column(y), factor = {1, 1, &one};
    WITH_REAL(rot_)(&n, x.memory.data, &x.increment, y.memory.data, &y.increment, &c, &s);
    check("rot, x", x, combined(c, first, factor, 1, combined(s, second, factor, 0, first)));
    check("rot, y", y, combined(c, second, factor, 1, combined(-s, first, factor, 0, first)));
    release_all();
}

static void expect_near(const char *name, int n, scalar got, double _Complex wanted)
{
    matrix a = random_matrix(1, 1);
    a.data[0] = got;
    double error = error_of(a, (dense){1, 1, &wanted}, 'A');
    EXPECT(error <= 4 * n + 4, "%c%s %d: error %g", TITLE("")[0], name, n, error);
}

static void test_sums(int n)
{
    sparse x = random_vector(n), y = random_vector(n);
    dense zero = {1, 1, &(double _Complex){0}}, first = column(x), second = column(y);
    expect_near("dot", n, DOT(&n, x.memory.data, &x.increment, y.memory.data, &y.increment),
                combined(1, operated('T', first), second, 0, zero).data[0]);
#ifdef COMPLEX
    expect_near("dotc", n, NAME(dotc_)(&n, x.memory.data, &x.increment, y.memory.data, &y.increment),
                combined(1, operated('C', first), second, 0, zero).data[0]);
#endif
    double sum = 0;
    for (int i = 0; i < n && x.increment > 0; i++)
        sum += fabs(__real__ first.data[i]) + fabs(__imag__ first.data[i]);
    expect_near("asum", n, REAL_OF(asum_)(&n, x.memory.data, &x.increment), sum);
    release_all();
}

/// The numbers are whole, so that the largest is there several times, and has several neighbours in a vector.
static void test_iamax(int n)
{
    sparse x = random_vector(n);
    int wanted = x.increment > 0 && n > 0;
    double largest = 0;
    for (int i = 0; i < n && x.increment > 0; i++) {
        int re = random_below(7) - 3, im = REALS == 2 ? random_below(7) - 3 : 0;
        x.memory.data[i * x.increment] = IF_COMPLEX(__builtin_complex((real)re, (real)im), re);
        if (random_below(3) == 0 && i)
            x.memory.data[i * x.increment] = (real)NAN;
        else if (abs(re) + abs(im) > largest) {
            largest = abs(re) + abs(im);
            wanted = i + 1;
        }
    }
    int got = JOIN(i, NAME(amax_))(&n, x.memory.data, &x.increment);
    EXPECT(got == wanted, "i%camax %d, increment %d: %d instead of %d", TITLE("")[0], n, x.increment, got, wanted);
    if (wanted) {
        x.memory.data[0] = (real)NAN;
        got = JOIN(i, NAME(amax_))(&n, x.memory.data, &x.increment);
        EXPECT(got == 1, "i%camax %d of NaN: %d", TITLE("")[0], n, got);
    }
    release_all();
}

void NAME(test_level1)(void)
{
    for (int trial = 0; trial < TRIALS; trial++) {
        int n = trial < 8 ? 1000 + trial : some_size();
        test_axpy(n);
        test_moves(n);
        test_scal(n);
        test_rot(n);
        test_sums(n);
        test_iamax(n);
    }
}
