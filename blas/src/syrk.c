/**
 * @file
 * One triangle of C := alpha A A' + beta C, where A' is the transpose (syrk) or the conjugate transpose (herk).
 */
#include "multiply.h"
#include "options.h"

static int wrong_argument(const char *uplo, const char *trans, const char *allowed, int n, int k, int lda, int ldc)
{
    return !is_triangle(uplo)                   ? 1
         : !is_one_of(trans, allowed)           ? 2
         : n < 0                                ? 3
         : k < 0                                ? 4
         : lda < max(1, is(trans, 'N') ? n : k) ? 7
         : ldc < max(1, n)                      ? 10
                                                : 0;
}

static void update_block(int n, int k, scalar alpha, view a, bool hermitian, scalar beta, view c)
{
    view product = columns(new_block(), n);
    multiply(n, n, k, alpha, a, conjugated_if(hermitian, transposed(a)), 0, product);
    for (int j = 0; j < n; j++)
        for (int i = j; i < n; i++)
            add_to(from(c, i, j).data, beta, element(product, i, j), hermitian && i == j);
}

/// The lower triangle, whose upper left half and lower right half are the same task, and the rest is a product.
static void update_lower(int n, int k, scalar alpha, view a, bool hermitian, scalar beta, view c)
{
    if (n <= BLOCK) {
        update_block(n, k, alpha, a, hermitian, beta, c);
        return;
    }
    int h = half(n);
    view lower = from(a, h, 0);
    update_lower(h, k, alpha, a, hermitian, beta, c);
    multiply(n - h, h, k, alpha, lower, conjugated_if(hermitian, transposed(a)), beta, from(c, h, 0));
    update_lower(n - h, k, alpha, lower, hermitian, beta, from(c, h, h));
}

static void update(bool upper, int n, int k, scalar alpha, view a, bool hermitian, scalar beta, view c)
{
    if (n == 0 || ((alpha == 0 || k == 0) && beta == 1))
        return;
    if (upper)
        update_lower(n, k, alpha, conjugated_if(hermitian, a), hermitian, beta, transposed(c));
    else
        update_lower(n, k, alpha, a, hermitian, beta, c);
}

void NAME(syrk_)(const char *uplo, const char *trans, const int *n, const int *k, const scalar *alpha, const scalar *a,
                 const int *lda, const scalar *beta, scalar *c, const int *ldc)
{
    if (REJECTED(wrong_argument(uplo, trans, IF_COMPLEX("NT", "NTC"), *n, *k, *lda, *ldc), "SYRK "))
        return;
    update(is(uplo, 'U'), *n, *k, *alpha, operand(trans, a, *lda), false, *beta, columns(c, *ldc));
}

#ifdef COMPLEX
void NAME(herk_)(const char *uplo, const char *trans, const int *n, const int *k, const real *alpha, const scalar *a,
                 const int *lda, const real *beta, scalar *c, const int *ldc)
{
    if (REJECTED(wrong_argument(uplo, trans, "NC", *n, *k, *lda, *ldc), "HERK "))
        return;
    update(is(uplo, 'U'), *n, *k, *alpha, operand(trans, a, *lda), true, *beta, columns(c, *ldc));
}
#endif
