/**
 * @file
 * C := alpha A B + beta C or alpha B A + beta C, where A is symmetric (symm) or Hermitian (hemm) and given by one triangle.
 */
#include "multiply.h"
#include "options.h"

static int wrong_argument(const char *side, const char *uplo, int m, int n, int lda, int ldb, int ldc)
{
    return !is_side(side)                      ? 1
         : !is_triangle(uplo)                  ? 2
         : m < 0                               ? 3
         : n < 0                               ? 4
         : lda < max(1, is(side, 'L') ? m : n) ? 7
         : ldb < max(1, m)                     ? 9
         : ldc < max(1, m)                     ? 12
                                               : 0;
}

/// All of A, of whose diagonal only the real part counts if it is Hermitian.
static view completed(int m, view a, bool hermitian)
{
    view full = columns(new_block(), m);
    for (int j = 0; j < m; j++)
        for (int i = j; i < m; i++) {
            scalar x = element(a, i, j);
            *from(full, i, j).data = i == j && hermitian ? __real__ x : x;
            *from(full, j, i).data = i == j && hermitian ? __real__ x : conjugate_if(hermitian, x);
        }
    return full;
}

/// C := alpha A B + beta C where A's lower triangle is given: halves of A are the same task, the rest are products.
static void multiply_lower(int m, int n, scalar alpha, view a, bool hermitian, view b, scalar beta, view c)
{
    if (m <= BLOCK) {
        multiply(m, n, m, alpha, completed(m, a, hermitian), b, beta, c);
        return;
    }
    int h = half(m);
    view a21 = from(a, h, 0), a12 = conjugated_if(hermitian, transposed(a21)), b2 = from(b, h, 0), c2 = from(c, h, 0);
    multiply_lower(h, n, alpha, a, hermitian, b, beta, c);
    multiply(h, n, m - h, alpha, a12, b2, 1, c);
    multiply(m - h, n, h, alpha, a21, b, beta, c2);
    multiply_lower(m - h, n, alpha, from(a, h, h), hermitian, b2, 1, c2);
}

/// On the right it is the transposed problem.
static void update(bool right, bool upper, int m, int n, scalar alpha, view a, bool hermitian, view b, scalar beta, view c)
{
    if (m == 0 || n == 0 || (alpha == 0 && beta == 1))
        return;
    if (alpha == 0)
        scale(m, n, beta, c);
    else if (right)
        update(false, !upper, n, m, alpha, transposed(a), hermitian, transposed(b), beta, transposed(c));
    else
        multiply_lower(m, n, alpha, upper ? conjugated_if(hermitian, transposed(a)) : a, hermitian, b, beta, c);
}

void NAME(symm_)(const char *side, const char *uplo, const int *m, const int *n, const scalar *alpha, const scalar *a,
                 const int *lda, const scalar *b, const int *ldb, const scalar *beta, scalar *c, const int *ldc)
{
    if (REJECTED(wrong_argument(side, uplo, *m, *n, *lda, *ldb, *ldc), "SYMM "))
        return;
    update(is(side, 'R'), is(uplo, 'U'), *m, *n, *alpha, columns(a, *lda), false, columns(b, *ldb), *beta, columns(c, *ldc));
}

#ifdef COMPLEX
void NAME(hemm_)(const char *side, const char *uplo, const int *m, const int *n, const scalar *alpha, const scalar *a,
                 const int *lda, const scalar *b, const int *ldb, const scalar *beta, scalar *c, const int *ldc)
{
    if (REJECTED(wrong_argument(side, uplo, *m, *n, *lda, *ldb, *ldc), "HEMM "))
        return;
    update(is(side, 'R'), is(uplo, 'U'), *m, *n, *alpha, columns(a, *lda), true, columns(b, *ldb), *beta, columns(c, *ldc));
}
#endif
