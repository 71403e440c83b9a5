/**
 * @file
 * C := alpha op(A) op(B) + beta C.
 */
#include "multiply.h"
#include "options.h"

static int wrong_argument(const char *transa, const char *transb, int m, int n, int k, int lda, int ldb, int ldc)
{
    int rows_a = is(transa, 'N') ? m : k, rows_b = is(transb, 'N') ? k : n;
    return !is_transposition(transa) ? 1
         : !is_transposition(transb) ? 2
         : m < 0                     ? 3
         : n < 0                     ? 4
         : k < 0                     ? 5
         : lda < max(1, rows_a)      ? 8
         : ldb < max(1, rows_b)      ? 10
         : ldc < max(1, m)           ? 13
                                     : 0;
}

void NAME(gemm_)(const char *transa, const char *transb, const int *m, const int *n, const int *k, const scalar *alpha,
                 const scalar *a, const int *lda, const scalar *b, const int *ldb, const scalar *beta, scalar *c, const int *ldc)
{
    if (REJECTED(wrong_argument(transa, transb, *m, *n, *k, *lda, *ldb, *ldc), "GEMM "))
        return;
    if (*m == 0 || *n == 0 || ((*alpha == 0 || *k == 0) && *beta == 1))
        return;
    multiply(*m, *n, *k, *alpha, operand(transa, a, *lda), operand(transb, b, *ldb), *beta, columns(c, *ldc));
}
