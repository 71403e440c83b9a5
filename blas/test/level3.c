/**
 * @file
 * Level 3 against the definition, in shapes around the sizes of tiles and blocks.
 */
#include "../src/blas.h"
#include "matrix.h"

enum { TRIALS = 400 };

static matrix matrix_for(char transposition, int rows, int columns)
{
    return transposition == 'N' ? random_matrix(rows, columns) : random_matrix(columns, rows);
}

/// What C is before: NaN where it must not be read.
static matrix target(int rows, int columns, scalar beta)
{
    matrix c = random_matrix(rows, columns);
    if (beta == 0)
        poison(c);
    remember(&c);
    return c;
}

static void check(const char *name, matrix got, dense wanted, char triangle, double bound)
{
    double error = error_of(got, wanted, triangle);
    EXPECT(error <= bound, "%c%s %d x %d: error %g, bound %g", TITLE("")[0], name, got.rows, got.columns, error, bound);
    EXPECT(unchanged_around(got, triangle), "%s %d x %d: wrote outside", name, got.rows, got.columns);
}

static void test_gemm(int m, int n, int k)
{
    char ta = one_of("NTC", 3), tb = one_of("NTC", 3);
    scalar alpha = some_factor(), beta = some_factor();
    matrix a = matrix_for(ta, m, k), b = matrix_for(tb, k, n), c = target(m, n, beta);
    dense wanted = combined(alpha, operated(ta, plain(a)), operated(tb, plain(b)), beta, plain(c));
    if (alpha == 0) {
        poison(a);
        poison(b);
    }
    NAME(gemm_)(&ta, &tb, &m, &n, &k, &alpha, a.data, &a.ld, b.data, &b.ld, &beta, c.data, &c.ld);
    check("gemm", c, wanted, 'A', 4 * k + 8);
    release_all();
}

static void test_symm(int m, int n)
{
    char side = one_of("LR", 2), uplo = one_of("LU", 2);
    bool hermitian = IF_COMPLEX(random_below(2), false);
    int order = side == 'L' ? m : n;
    scalar alpha = some_factor(), beta = some_factor();
    matrix a = random_matrix(order, order), b = random_matrix(m, n), c = target(m, n, beta);
    dense whole = symmetric(a, uplo, hermitian), other = plain(b);
    dense wanted = combined(alpha, side == 'L' ? whole : other, side == 'L' ? other : whole, beta, plain(c));
    poison_triangle(a, uplo, false);
    if (hermitian)
        poison_diagonal(a);
    (hermitian ? IF_COMPLEX(NAME(hemm_), NAME(symm_)) : NAME(symm_))(&side, &uplo, &m, &n, &alpha, a.data, &a.ld, b.data, &b.ld,
                                                                     &beta, c.data, &c.ld);
    check(hermitian ? "hemm" : "symm", c, wanted, 'A', 4 * order + 8);
    release_all();
}

static void test_syrk(int n, int k)
{
    char uplo = one_of("LU", 2), trans = one_of(IF_COMPLEX("NT", "NC"), 2);
    scalar alpha = some_factor(), beta = some_factor();
    matrix a = matrix_for(trans, n, k), c = target(n, n, beta);
    dense left = operated(trans, plain(a));
    dense wanted = combined(alpha, left, operated('T', left), beta, plain(c));
    NAME(syrk_)(&uplo, &trans, &n, &k, &alpha, a.data, &a.ld, &beta, c.data, &c.ld);
    check("syrk", c, wanted, uplo, 4 * k + 8);
    release_all();
}

static void test_syr2k(int n, int k)
{
    char uplo = one_of("LU", 2), trans = one_of("NT", 2);
    scalar alpha = some_factor(), beta = some_factor();
    matrix a = matrix_for(trans, n, k), b = matrix_for(trans, n, k), c = target(n, n, beta);
    dense first = operated(trans, plain(a)), second = operated(trans, plain(b));
    dense wanted = combined(alpha, first, operated('T', second), beta, plain(c));
    wanted = combined(alpha, second, operated('T', first), 1, wanted);
    NAME(syr2k_)(&uplo, &trans, &n, &k, &alpha, a.data, &a.ld, b.data, &b.ld, &beta, c.data, &c.ld);
    check("syr2k", c, wanted, uplo, 8 * k + 8);
    release_all();
}

#ifdef COMPLEX
/// A Hermitian C, of whose diagonal the imaginary part is not read, and becomes 0 unless nothing is to be done.
static matrix hermitian_target(int n, scalar beta, dense *before)
{
    matrix c = random_matrix(n, n);
    *before = symmetric(c, 'L', true);
    for (int i = 0; i < n * n; i++)
        c.data[i / n * c.ld + i % n] = before->data[i];
    if (beta == 0)
        poison(c);
    else
        poison_diagonal(c);
    remember(&c);
    return c;
}

static void test_herk(int n, int k)
{
    char uplo = one_of("LU", 2), trans = one_of("NC", 2);
    real alpha = random_real(), beta = __real__ some_factor();
    dense before;
    matrix a = matrix_for(trans, n, k), c = hermitian_target(n, beta, &before);
    dense left = operated(trans, plain(a));
    dense wanted = combined(alpha, left, operated('C', left), beta, before);
    NAME(herk_)(&uplo, &trans, &n, &k, &alpha, a.data, &a.ld, &beta, c.data, &c.ld);
    if (k > 0 || beta != 1)
        check("herk", c, wanted, uplo, 4 * k + 8);
    release_all();
}

static void test_her2k(int n, int k)
{
    char uplo = one_of("LU", 2), trans = one_of("NC", 2);
    scalar alpha = random_scalar();
    real beta = __real__ some_factor();
    dense before;
    matrix a = matrix_for(trans, n, k), b = matrix_for(trans, n, k), c = hermitian_target(n, beta, &before);
    dense first = operated(trans, plain(a)), second = operated(trans, plain(b));
    dense wanted = combined(alpha, first, operated('C', second), beta, before);
    wanted = combined(conjugate(alpha), second, operated('C', first), 1, wanted);
    NAME(her2k_)(&uplo, &trans, &n, &k, &alpha, a.data, &a.ld, b.data, &b.ld, &beta, c.data, &c.ld);
    if (k > 0 || beta != 1)
        check("her2k", c, wanted, uplo, 8 * k + 8);
    release_all();
}
#endif

static void test_triangle(int m, int n, bool solve)
{
    char side = one_of("LR", 2), uplo = one_of("LU", 2), trans = one_of("NTC", 3), diag = one_of("NU", 2);
    int order = side == 'L' ? m : n;
    scalar alpha = some_factor();
    matrix a = random_triangle(order, uplo, diag == 'U'), b = random_matrix(m, n);
    dense op = operated(trans, triangular(a, uplo, diag == 'U')), before = plain(b);
    remember(&b);
    (solve ? NAME(trsm_) : NAME(trmm_))(&side, &uplo, &trans, &diag, &m, &n, &alpha, a.data, &a.ld, b.data, &b.ld);
    if (!solve) {
        check("trmm", b, combined(alpha, side == 'L' ? op : before, side == 'L' ? before : op, 0, before), 'A', 4 * order + 8);
    } else {
        matrix product = random_matrix(m, n);
        dense x = plain(b), residual = combined(1, side == 'L' ? op : x, side == 'L' ? x : op, -alpha, before);
        for (int i = 0; i < m * n; i++)
            product.data[i / m * product.ld + i % m] = 0;
        remember(&product);
        check("trsm", product, residual, 'A', 8 * order + 16);
        EXPECT(unchanged_around(b, 'A'), "trsm %d x %d: wrote outside", m, n);
    }
    release_all();
}

/// A NaN or an infinity meets zeros only, and must be seen nevertheless.
static void test_not_a_number(void)
{
    int n = 9;
    scalar alpha = 1, beta = 0;
    matrix a = random_matrix(n, n), b = random_matrix(n, n), c = random_matrix(n, n);
    for (int i = 0; i < n; i++)
        b.data[i * b.ld + 5] = 0;
    a.data[5 * a.ld + 3] = (real)1 / 0.0f;
    NAME(gemm_)("N", "N", &n, &n, &n, &alpha, a.data, &a.ld, b.data, &b.ld, &beta, c.data, &c.ld);
    for (int i = 0; i < n; i++)
        for (int j = 0; j < n; j++)
            EXPECT((c.data[j * c.ld + i] != c.data[j * c.ld + i]) == (i == 3), "gemm: 0 times infinity in row %d, column %d", i,
                   j);
    release_all();
}

static void test_arguments(void)
{
    int two = 2, one = 1, negative = -1;
    scalar x[4] = {1, 2, 3, 4}, *c = x;
    REPORTS(1, NAME(gemm_)("X", "N", &two, &two, &two, x, x, &two, x, &two, x, c, &two));
    REPORTS(2, NAME(gemm_)("N", "?", &two, &two, &two, x, x, &two, x, &two, x, c, &two));
    REPORTS(3, NAME(gemm_)("N", "N", &negative, &two, &two, x, x, &two, x, &two, x, c, &two));
    REPORTS(8, NAME(gemm_)("n", "t", &two, &two, &two, x, x, &one, x, &two, x, c, &two));
    REPORTS(13, NAME(gemm_)("c", "n", &two, &two, &two, x, x, &two, x, &two, x, c, &one));
    REPORTS(2, NAME(syrk_)("L", IF_COMPLEX("C", "?"), &two, &two, x, x, &two, x, c, &two));
    REPORTS(12, NAME(syr2k_)("L", "N", &two, &two, x, x, &two, x, &two, x, c, &one));
    REPORTS(7, NAME(symm_)("r", "l", &one, &two, x, x, &one, x, &one, x, c, &one));
    REPORTS(4, NAME(trsm_)("L", "L", "N", "?", &two, &two, x, x, &two, c, &two));
    REPORTS(9, NAME(trmm_)("R", "u", "t", "n", &one, &two, x, x, &one, c, &one));
    for (int i = 0; i < 4; i++)
        EXPECT(x[i] == i + 1, "a refused call wrote element %d", i);
}

void NAME(test_level3)(void)
{
    test_gemm(261, 70, 530);
    test_gemm(300, 530, 20);
    test_syrk(70, 300);
    test_triangle(200, 60, true);
    test_triangle(60, 200, false);
    for (int trial = 0; trial < TRIALS; trial++) {
        test_gemm(some_size(), some_size(), some_size());
        test_symm(some_size(), some_size());
        test_syrk(some_size(), some_size());
        test_syr2k(some_size(), some_size());
        test_triangle(some_size(), some_size(), true);
        test_triangle(some_size(), some_size(), false);
#ifdef COMPLEX
        test_herk(some_size(), some_size());
        test_her2k(some_size(), some_size());
#endif
    }
    test_not_a_number();
    test_arguments();
}
