#include "matrix.h"
#include <complex.h>
#include <float.h>
#include <math.h>
#include <string.h>

static bool is_in(char triangle, int i, int j)
{
    return triangle == 'A' || (triangle == 'L' ? i >= j : i <= j);
}

static scalar *at(matrix a, int i, int j)
{
    return a.data + j * a.ld + i;
}

static double _Complex *entry(dense a, int i, int j)
{
    return a.data + j * a.rows + i;
}

static dense new_dense(int rows, int columns)
{
    return (dense){rows, columns, take(rows * columns * sizeof(double _Complex))};
}

scalar random_scalar(void)
{
    return IF_COMPLEX(__builtin_complex((real)random_real(), (real)random_real()), random_real());
}

static scalar not_a_number(void)
{
    return IF_COMPLEX(__builtin_complex((real)NAN, (real)NAN), NAN);
}

matrix random_matrix(int rows, int columns)
{
    matrix a = {rows, columns, max(1, rows) + random_below(4), NULL, NULL};
    a.data = take(a.ld * columns * sizeof(scalar));
    for (int j = 0; j < columns; j++)
        for (int i = 0; i < a.ld; i++)
            *at(a, i, j) = i < rows ? random_scalar() : not_a_number();
    return a;
}

void poison(matrix a)
{
    for (int i = 0; i < a.ld * a.columns; i++)
        a.data[i] = not_a_number();
}

void poison_triangle(matrix a, char kept, bool unit)
{
    for (int j = 0; j < a.columns; j++)
        for (int i = 0; i < a.rows; i++)
            if (!is_in(kept, i, j) || (unit && i == j))
                *at(a, i, j) = not_a_number();
}

void poison_diagonal(matrix a)
{
    for (int j = 0; j < a.columns && REALS == 2; j++)
        ((real *)at(a, j, j))[1] = NAN;
}

void remember(matrix *a)
{
    int bytes = a->ld * a->columns * sizeof(scalar);
    a->before = memcpy(take(bytes), a->data, bytes);
}

dense plain(matrix a)
{
    dense result = new_dense(a.rows, a.columns);
    for (int j = 0; j < a.columns; j++)
        for (int i = 0; i < a.rows; i++)
            *entry(result, i, j) = *at(a, i, j);
    return result;
}

dense operated(char transposition, dense a)
{
    if (transposition == 'N')
        return a;
    dense result = new_dense(a.columns, a.rows);
    for (int j = 0; j < a.columns; j++)
        for (int i = 0; i < a.rows; i++)
            *entry(result, j, i) = transposition == 'C' ? conj(*entry(a, i, j)) : *entry(a, i, j);
    return result;
}

dense triangular(matrix a, char triangle, bool unit)
{
    dense result = plain(a);
    for (int j = 0; j < a.columns; j++)
        for (int i = 0; i < a.rows; i++)
            if (!is_in(triangle, i, j) || (unit && i == j))
                *entry(result, i, j) = i == j;
    return result;
}

dense symmetric(matrix a, char triangle, bool hermitian)
{
    dense result = plain(a);
    for (int j = 0; j < a.columns; j++)
        for (int i = 0; i < a.rows; i++) {
            double _Complex other = *at(a, j, i);
            if (!is_in(triangle, i, j))
                *entry(result, i, j) = hermitian ? conj(other) : other;
            else if (i == j && hermitian)
                *entry(result, i, j) = creal(other);
        }
    return result;
}

/// Sums of products with __real__ and __imag__, so that no library function is needed, nor hides a NaN.
dense combined(scalar alpha, dense a, dense b, scalar beta, dense c)
{
    dense result = new_dense(a.rows, b.columns);
    for (int j = 0; j < b.columns; j++)
        for (int i = 0; i < a.rows; i++) {
            double _Complex sum = 0;
            for (int k = 0; alpha != 0 && k < a.columns; k++)
                sum += *entry(a, i, k) * *entry(b, k, j);
            *entry(result, i, j) = alpha * sum + (beta == 0 ? 0 : beta * *entry(c, i, j));
        }
    return result;
}

double error_of(matrix got, dense wanted, char triangle)
{
    double largest = 0;
    for (int j = 0; j < got.columns; j++)
        for (int i = 0; i < got.rows; i++) {
            double error = cabs((double _Complex) * at(got, i, j) - *entry(wanted, i, j));
            if (is_in(triangle, i, j) && !(error <= largest))
                largest = isnan(error) ? INFINITY : error;
        }
    return largest / IF_SINGLE(FLT_EPSILON, DBL_EPSILON);
}

bool unchanged_around(matrix a, char triangle)
{
    for (int j = 0; j < a.columns; j++)
        for (int i = 0; i < a.ld; i++) {
            bool inside = i < a.rows && is_in(triangle, i, j);
            if (!inside && memcmp(at(a, i, j), a.before + j * a.ld + i, sizeof(scalar)))
                return false;
        }
    return true;
}
