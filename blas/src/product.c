/**
 * @file
 * The product of a matrix and a vector, which level 2 stands on.
 */
#include "columns.h"
#include "product.h"

/// y += alpha A x of contiguous columns and a contiguous y.
static void add_by_columns(int m, int n, scalar alpha, view a, numbers x, scalar *y)
{
    scalar factors[GROUP];
    int j = 0;
    for (; j + GROUP <= n; j += GROUP) {
        EACH (k, GROUP)
            factors[k] = alpha * x.data[(j + k) * x.step];
        add_columns(GROUP, m, factors, a.data + j * a.column, a.column, y);
    }
    for (; j < n; j++) {
        factors[0] = alpha * x.data[j * x.step];
        add_columns(1, m, factors, a.data + j * a.column, a.column, y);
    }
}

/// y += alpha A x of contiguous rows and a contiguous x.
static void add_by_rows(int m, int n, scalar alpha, view a, const scalar *x, numbers y)
{
    scalar sums[GROUP];
    int i = 0;
    for (; i + GROUP <= m; i += GROUP) {
        dot_columns(GROUP, n, a.conj, a.data + i * a.row, a.row, x, sums);
        EACH (k, GROUP)
            y.data[(i + k) * y.step] += alpha * sums[k];
    }
    for (; i < m; i++) {
        dot_columns(1, n, a.conj, a.data + i * a.row, a.row, x, sums);
        y.data[i * y.step] += alpha * sums[0];
    }
}

static void add_columns_to_scattered(int m, int n, scalar alpha, view a, numbers x, numbers y)
{
    scalar copy[COPIED];
    for (int i = 0; i < m; i += COPIED) {
        int count = min(COPIED, m - i);
        gather(count, after(y, i), copy);
        add_by_columns(count, n, alpha, from(a, i, 0), x, copy);
        scatter(count, copy, after(y, i));
    }
}

static void add_rows_of_scattered(int m, int n, scalar alpha, view a, numbers x, numbers y)
{
    scalar copy[COPIED];
    for (int j = 0; j < n; j += COPIED) {
        int count = min(COPIED, n - j);
        gather(count, after(x, j), copy);
        add_by_rows(m, count, alpha, from(a, 0, j), copy, y);
    }
}

void add_product(int m, int n, scalar alpha, view a, numbers x, numbers y)
{
    // As in `multiply`, the order of rows and columns does not matter.
    if (a.row < 0) {
        a = rows_reversed(a, m);
        y = reversed(y, m);
    }
    if (a.column < 0) {
        a = columns_reversed(a, n);
        x = reversed(x, n);
    }
    if (a.row == 1 && !a.conj && y.step == 1)
        add_by_columns(m, n, alpha, a, x, y.data);
    else if (a.row == 1 && !a.conj)
        add_columns_to_scattered(m, n, alpha, a, x, y);
    else if (x.step == 1)
        add_by_rows(m, n, alpha, a, x.data, y);
    else
        add_rows_of_scattered(m, n, alpha, a, x, y);
}
