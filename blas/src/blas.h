#ifndef KILN_BLAS_BLAS_H
#define KILN_BLAS_BLAS_H

/**
 * @file
 * The functions of this library, as Fortran calls them, for the type at hand.
 */
#include "type.h"

typedef const char *option;
typedef const int *integer;

void NAME(axpy_)(integer n, const scalar *alpha, const scalar *x, integer incx, scalar *y, integer incy);
void NAME(copy_)(integer n, const scalar *x, integer incx, scalar *y, integer incy);
void NAME(swap_)(integer n, scalar *x, integer incx, scalar *y, integer incy);
void NAME(scal_)(integer n, const scalar *alpha, scalar *x, integer incx);
/// BLAS's name of a routine with a real result or a real factor: dasum_, dzasum_; drot_, zdrot_.
#define REAL_OF(name) JOIN(IF_COMPLEX(IF_SINGLE(sc, dz), IF_SINGLE(s, d)), name)
#define WITH_REAL(name) JOIN(IF_COMPLEX(IF_SINGLE(cs, zd), IF_SINGLE(s, d)), name)
real REAL_OF(asum_)(integer n, const scalar *x, integer incx);
void WITH_REAL(rot_)(integer n, scalar *x, integer incx, scalar *y, integer incy, const real *c, const real *s);
int JOIN(i, NAME(amax_))(integer n, const scalar *x, integer incx);
/// ddot_, zdotu_
#define DOT NAME(IF_COMPLEX(dotu_, dot_))
scalar DOT(integer n, const scalar *x, integer incx, const scalar *y, integer incy);

void NAME(gemv_)(option trans, integer m, integer n, const scalar *alpha, const scalar *a, integer lda, const scalar *x,
                 integer incx, const scalar *beta, scalar *y, integer incy);
/// dger_, zgeru_
#define GER NAME(IF_COMPLEX(geru_, ger_))
void GER(integer m, integer n, const scalar *alpha, const scalar *x, integer incx, const scalar *y, integer incy, scalar *a,
         integer lda);
/// dsymv_, zhemv_
#define SYMV NAME(IF_COMPLEX(hemv_, symv_))
void SYMV(option uplo, integer n, const scalar *alpha, const scalar *a, integer lda, const scalar *x, integer incx,
          const scalar *beta, scalar *y, integer incy);
/// dsyr2_, zher2_
#define SYR2 NAME(IF_COMPLEX(her2_, syr2_))
void SYR2(option uplo, integer n, const scalar *alpha, const scalar *x, integer incx, const scalar *y, integer incy, scalar *a,
          integer lda);
void NAME(trmv_)(option uplo, option trans, option diag, integer n, const scalar *a, integer lda, scalar *x, integer incx);
void NAME(trsv_)(option uplo, option trans, option diag, integer n, const scalar *a, integer lda, scalar *x, integer incx);

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
scalar NAME(dotc_)(integer n, const scalar *x, integer incx, const scalar *y, integer incy);
void WITH_REAL(scal_)(integer n, const real *alpha, scalar *x, integer incx);
void NAME(gerc_)(integer m, integer n, const scalar *alpha, const scalar *x, integer incx, const scalar *y, integer incy,
                 scalar *a, integer lda);
void NAME(hemm_)(option side, option uplo, integer m, integer n, const scalar *alpha, const scalar *a, integer lda,
                 const scalar *b, integer ldb, const scalar *beta, scalar *c, integer ldc);
void NAME(herk_)(option uplo, option trans, integer n, integer k, const real *alpha, const scalar *a, integer lda,
                 const real *beta, scalar *c, integer ldc);
void NAME(her2k_)(option uplo, option trans, integer n, integer k, const scalar *alpha, const scalar *a, integer lda,
                  const scalar *b, integer ldb, const real *beta, scalar *c, integer ldc);
#endif

#endif
