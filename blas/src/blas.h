#ifndef KILN_BLAS_BLAS_H
#define KILN_BLAS_BLAS_H

/**
 * @file
 * The functions of this library, as Fortran calls them, for the type at hand.
 */
#include "type.h"

typedef const char *option;
typedef const int *integer;

void NAME(gemm_)(option transa, option transb, integer m, integer n, integer k, const scalar *alpha, const scalar *a, integer lda,
                 const scalar *b, integer ldb, const scalar *beta, scalar *c, integer ldc);
void NAME(symm_)(option side, option uplo, integer m, integer n, const scalar *alpha, const scalar *a, integer lda,
                 const scalar *b, integer ldb, const scalar *beta, scalar *c, integer ldc);
void NAME(syrk_)(option uplo, option trans, integer n, integer k, const scalar *alpha, const scalar *a, integer lda,
                 const scalar *beta, scalar *c, integer ldc);
void NAME(syr2k_)(option uplo, option trans, integer n, integer k, const scalar *alpha, const scalar *a, integer lda,
                  const scalar *b, integer ldb, const scalar *beta, scalar *c, integer ldc);
void NAME(trmm_)(option side, option uplo, option transa, option diag, integer m, integer n, const scalar *alpha, const scalar *a,
                 integer lda, scalar *b, integer ldb);
void NAME(trsm_)(option side, option uplo, option transa, option diag, integer m, integer n, const scalar *alpha, const scalar *a,
                 integer lda, scalar *b, integer ldb);

#ifdef COMPLEX
void NAME(hemm_)(option side, option uplo, integer m, integer n, const scalar *alpha, const scalar *a, integer lda,
                 const scalar *b, integer ldb, const scalar *beta, scalar *c, integer ldc);
void NAME(herk_)(option uplo, option trans, integer n, integer k, const real *alpha, const scalar *a, integer lda,
                 const real *beta, scalar *c, integer ldc);
void NAME(her2k_)(option uplo, option trans, integer n, integer k, const scalar *alpha, const scalar *a, integer lda,
                  const scalar *b, integer ldb, const real *beta, scalar *c, integer ldc);
#endif

#endif
