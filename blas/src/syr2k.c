/**
 * @file
 * One triangle of C := alpha A B' + alpha' B A' + beta C: transposes and alpha' = alpha (syr2k), or conjugate transposes and
 * the conjugate of alpha (her2k).
 */
#include "multiply.h"
#include "options.h"

static int wrong_argument(const char *uplo, const char *trans, const char *allowed, int n, int k, int lda, int ldb, int ldc)
{
    int rows = is(trans, 'N') ? n : k;
    return !is_triangle(uplo)         ? 1
         : !is_one_of(trans, allowed) ? 2
         : n < 0                      ? 3
         : k < 0                      ? 4
         : lda < max(1, rows)         ? 7
         : ldb < max(1, rows)         ? 9
         : ldc < max(1, n)            ? 12
                                      : 0;
}

/// The second product is the first one's transpose.
static void update_block(int n, int k, scalar alpha, view a, view b, bool hermitian, scalar beta, view c)
{
    view product = columns(new_block(), n), other = conjugated_if(hermitian, transposed(product));
    multiply(n, n, k, alpha, a, conjugated_if(hermitian, transposed(b)), 0, product);
    for (int j = 0; j < n; j++)
        for (int i = j; i < n; i++)
            add_to(from(c, i, j).data, beta, element(product, i, j) + element(other, i, j), hermitian && i == j);
}

/// The lower triangle, halved as in syrk.
static void update_lower(int n, int k, scalar alpha, view a, view b, bool hermitian, scalar beta, view c)
{
    if (n <= BLOCK) {
        update_block(n, k, alpha, a, b, hermitian, beta, c);
        return;
    }
    int h = half(n);
    view a2 = from(a, h, 0), b2 = from(b, h, 0), c2 = from(c, h, 0);
    update_lower(h, k, alpha, a, b, hermitian, beta, c);
    multiply(n - h, h, k, alpha, a2, conjugated_if(hermitian, transposed(b)), beta, c2);
    multiply(n - h, h, k, conjugate_if(hermitian, alpha), b2, conjugated_if(hermitian, transposed(a)), 1, c2);
    update_lower(n - h, k, alpha, a2, b2, hermitian, beta, from(c, h, h));
}

static void update(bool upper, int n, int k, scalar alpha, view a, view b, bool hermitian, scalar beta, view c)
{
    if (n == 0 || ((alpha == 0 || k == 0) && beta == 1))
        return;
    if (upper)
        update_lower(n, k, conjugate_if(hermitian, alpha), conjugated_if(hermitian, a), conjugated_if(hermitian, b), hermitian,
                     beta, transposed(c));
    else
        update_lower(n, k, alpha, a, b, hermitian, beta, c);
}

void NAME(syr2k_)(const char *uplo, const char *trans, const int *n, const int *k, const scalar *alpha, const scalar *a,
                  const int *lda, const scalar *b, const int *ldb, const scalar *beta, scalar *c, const int *ldc)
{
    if (REJECTED(wrong_argument(uplo, trans, IF_COMPLEX("NT", "NTC"), *n, *k, *lda, *ldb, *ldc), "SYR2K"))
        return;
    update(is(uplo, 'U'), *n, *k, *alpha, operand(trans, a, *lda), operand(trans, b, *ldb), false, *beta, columns(c, *ldc));
}

#ifdef COMPLEX
void NAME(her2k_)(const char *uplo, const char *trans, const int *n, const int *k, const scalar *alpha, const scalar *a,
                  const int *lda, const scalar *b, const int *ldb, const real *beta, scalar *c, const int *ldc)
{
    if (REJECTED(wrong_argument(uplo, trans, "NC", *n, *k, *lda, *ldb, *ldc), "HER2K"))
        return;
    update(is(uplo, 'U'), *n, *k, *alpha, operand(trans, a, *lda), operand(trans, b, *ldb), true, *beta, columns(c, *ldc));
}
#endif
