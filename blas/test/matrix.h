#ifndef KILN_BLAS_MATRIX_H
#define KILN_BLAS_MATRIX_H

/**
 * @file
 * Matrices as BLAS's callers have them, surrounded by what must not be read or written, and the same as plain mathematics.
 */
#include "../src/type.h"
#include "check.h"

/// Columns `ld` apart.
typedef struct {
    int rows, columns, ld;
    scalar *data, *before;
} matrix;

/// What the test computes with, the slow way.
typedef struct {
    int rows, columns;
    double _Complex *data;
} dense;

#define random_scalar NAME(_random_scalar)
scalar random_scalar(void);

/// Random elements; NaN beyond the last row.
#define random_matrix NAME(_random_matrix)
matrix random_matrix(int rows, int columns);

/// NaN everywhere.
#define poison NAME(_poison)
void poison(matrix a);

/// NaN where the other triangle is, and on the diagonal if it counts as ones.
#define poison_triangle NAME(_poison_triangle)
void poison_triangle(matrix a, char kept, bool unit);

/// NaN as the imaginary parts of the diagonal, which a Hermitian matrix has none of.
#define poison_diagonal NAME(_poison_diagonal)
void poison_diagonal(matrix a);

/// One of some letters.
#define one_of NAME(_one_of)
char one_of(const char *letters, int count);

/// Mostly small, of which edges are made; some beyond one block.
#define some_size NAME(_some_size)
int some_size(void);

/// 0 and 1, which are special, or any number.
#define some_factor NAME(_some_factor)
scalar some_factor(void);

/// A triangle whose inverse is harmless.
#define random_triangle NAME(_random_triangle)
matrix random_triangle(int order, char uplo, bool unit);

/// Whether xerbla_ was told of this argument by the call.
#define REPORTS(number, call) (call, EXPECT(reported_argument() == number, "%s: no report of argument %d", #call, number))

/// What `unchanged_around` compares with.
#define remember NAME(_remember)
void remember(matrix *a);

#define plain NAME(_plain)
dense plain(matrix a);

/// op(A) for N, T or C.
#define operated NAME(_operated)
dense operated(char transposition, dense a);

/// The triangle with zeros beside it.
#define triangular NAME(_triangular)
dense triangular(matrix a, char triangle, bool unit);

/// The whole matrix whose triangle is given.
#define symmetric NAME(_symmetric)
dense symmetric(matrix a, char triangle, bool hermitian);

/// alpha A B + beta C, where C is not looked at if beta is 0.
#define combined NAME(_combined)
dense combined(scalar alpha, dense a, dense b, scalar beta, dense c);

/// The largest difference in units of the type's rounding error; where `triangle` is not 'A', only in this triangle.
#define error_of NAME(_error_of)
double error_of(matrix got, dense wanted, char triangle);

/// Whether nothing was written beyond the matrix, or beside its triangle.
#define unchanged_around NAME(_unchanged_around)
bool unchanged_around(matrix a, char triangle);

/// A vector of n numbers with a random increment, NaN between them.
typedef struct {
    int n, increment;
    matrix memory;
} sparse;

#define random_vector NAME(_random_vector)
sparse random_vector(int n);

/// Its numbers as a column.
#define column NAME(_column)
dense column(sparse x);

/// The largest difference in units of the type's rounding error, infinite if something was written between the numbers.
#define error_of_vector NAME(_error_of_vector)
double error_of_vector(sparse got, dense wanted);

#endif
