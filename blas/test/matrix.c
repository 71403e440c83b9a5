#include "matrix.h"
#include <complex.h>
#include <float.h>
#include <math.h>
#include <stdlib.h>
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

int some_size(void)
{
    return random_below(8) ? random_below(20) : random_below(150);
}

char one_of(const char *letters, int count)
{
    return letters[random_below(count)];
}

scalar some_factor(void)
{
    int kind = random_below(4);
    return kind == 0 ? 0 : kind == 1 ? 1 : random_scalar();
}

matrix random_triangle(int order, char uplo, bool unit)
{
    matrix a = random_matrix(order, order);
    for (int i = 0; i < order * order; i++)
        a.data[i / order * a.ld + i % order] *= (real)1 / order;
    for (int i = 0; i < order; i++)
        a.data[i * a.ld + i] += 2;
    poison_triangle(a, uplo, unit);
    return a;
}

static scalar *number(sparse x, int i)
{
    return x.memory.data + (x.increment > 0 ? i : i - x.n + 1) * x.increment;
}

sparse random_vector(int n)
{
    static const int increments[] = {1, 1, 1, 2, 3, -1, -2};
    sparse x = {n, increments[random_below(7)], {0}};
    x.memory = random_matrix(n * abs(x.increment), 1);
    poison(x.memory);
    for (int i = 0; i < n; i++)
        *number(x, i) = random_scalar();
    remember(&x.memory);
    return x;
}

dense column(sparse x)
{
    dense result = new_dense(x.n, 1);
    for (int i = 0; i < x.n; i++)
        result.data[i] = *number(x, i);
    return result;
}

/// Takes the numbers out, so that all that is left must be as it was.
double error_of_vector(sparse got, dense wanted)
{
    matrix numbers = random_matrix(got.n, 1);
    for (int i = 0; i < got.n; i++) {
        numbers.data[i] = *number(got, i);
        *number(got, i) = got.memory.before[number(got, i) - got.memory.data];
    }
    bool kept = !memcmp(got.memory.data, got.memory.before, got.memory.ld * sizeof(scalar));
    return kept ? error_of(numbers, wanted, 'A') : INFINITY;
}
