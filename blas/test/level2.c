/**
 * @file
 * Level 2 against the definition, with increments of all kinds.
 */
#include "../src/blas.h"
#include "matrix.h"

enum { TRIALS = 300 };

static void check(const char *name, sparse got, dense wanted, double bound)
{
    double error = error_of_vector(got, wanted);
    EXPECT(error <= bound, "%c%s %d, increment %d: error %g, bound %g", TITLE("")[0], name, got.n, got.increment, error, bound);
}

/// What y is before: NaN where it must not be read.
static sparse target(int n, scalar beta)
{
    sparse y = random_vector(n);
    if (beta == 0)
        poison(y.memory);
    remember(&y.memory);
    return y;
}

static void test_gemv(int m, int n)
{
    char trans = one_of("NTC", 3);
    scalar alpha = some_factor(), beta = some_factor();
    matrix a = random_matrix(m, n);
    sparse x = random_vector(trans == 'N' ? n : m), y = target(trans == 'N' ? m : n, beta);
    dense wanted = combined(alpha, operated(trans, plain(a)), column(x), beta, column(y));
    if (alpha == 0)
        poison(a);
    NAME(gemv_)(&trans, &m, &n, &alpha, a.data, &a.ld, x.memory.data, &x.increment, &beta, y.memory.data, &y.increment);
    // The reference leaves y as it is where the matrix has no elements.
    if (m && n)
        check("gemv", y, wanted, 4 * x.n + 8);
    release_all();
}

static void test_symv(int n)
{
    char uplo = one_of("LU", 2);
    scalar alpha = some_factor(), beta = some_factor();
    matrix a = random_matrix(n, n);
    sparse x = random_vector(n), y = target(n, beta);
    dense wanted = combined(alpha, symmetric(a, uplo, REALS == 2), column(x), beta, column(y));
    poison_triangle(a, uplo, false);
    poison_diagonal(a);
    SYMV(&uplo, &n, &alpha, a.data, &a.ld, x.memory.data, &x.increment, &beta, y.memory.data, &y.increment);
    check(IF_COMPLEX("hemv", "symv"), y, wanted, 4 * n + 8);
    release_all();
}

static void test_ger(int m, int n, bool conj)
{
    scalar alpha = some_factor();
    matrix a = random_matrix(m, n);
    sparse x = random_vector(m), y = random_vector(n);
    dense wanted = combined(alpha, column(x), operated(conj ? 'C' : 'T', column(y)), 1, plain(a));
    remember(&a);
    (conj ? IF_COMPLEX(NAME(gerc_), GER) : GER)(&m, &n, &alpha, x.memory.data, &x.increment, y.memory.data, &y.increment, a.data,
                                                &a.ld);
    EXPECT(error_of(a, wanted, 'A') <= 16, "%s %d x %d: error %g", conj ? "gerc" : "ger", m, n, error_of(a, wanted, 'A'));
    EXPECT(unchanged_around(a, 'A'), "ger %d x %d: wrote outside", m, n);
    release_all();
}

static void test_triangle(int n, bool solve)
{
    char uplo = one_of("LU", 2), trans = one_of("NTC", 3), diag = one_of("NU", 2);
    matrix a = random_triangle(n, uplo, diag == 'U');
    sparse x = random_vector(n);
    dense op = operated(trans, triangular(a, uplo, diag == 'U')), before = column(x);
    dense product = combined(1, op, before, 0, before);
    if (solve)
        for (int i = 0; i < n; i++)
            x.memory.data[(x.increment > 0 ? i : i - n + 1) * x.increment] = (scalar)product.data[i];
    remember(&x.memory);
    (solve ? NAME(trsv_) : NAME(trmv_))(&uplo, &trans, &diag, &n, a.data, &a.ld, x.memory.data, &x.increment);
    check(solve ? "trsv" : "trmv", x, solve ? before : product, 8 * n + 16);
    release_all();
}

static void test_arguments(void)
{
    int two = 2, one = 1, zero = 0;
    scalar x[4] = {1, 2, 3, 4};
    REPORTS(1, NAME(gemv_)("X", &two, &two, x, x, &two, x, &one, x, x, &one));
    REPORTS(6, NAME(gemv_)("t", &two, &two, x, x, &one, x, &one, x, x, &one));
    REPORTS(11, NAME(gemv_)("n", &two, &two, x, x, &two, x, &one, x, x, &zero));
    REPORTS(10, SYMV("u", &two, x, x, &two, x, &one, x, x, &zero));
    REPORTS(9, GER(&two, &two, x, x, &one, x, &one, x, &one));
    REPORTS(2, NAME(trsv_)("l", "?", "n", &two, x, &two, x, &one));
    REPORTS(8, NAME(trmv_)("l", "n", "n", &two, x, &two, x, &zero));
    for (int i = 0; i < 4; i++)
        EXPECT(x[i] == i + 1, "a refused call wrote element %d", i);
}

void NAME(test_level2)(void)
{
    test_gemv(1200, 7);
    test_gemv(7, 1200);
    for (int trial = 0; trial < TRIALS; trial++) {
        test_gemv(some_size(), some_size());
        test_symv(trial < 8 ? 1100 : some_size());
        test_ger(trial < 4 ? 1100 : some_size(), some_size(), random_below(2));
        test_triangle(some_size(), true);
        test_triangle(some_size(), false);
    }
    test_arguments();
}
