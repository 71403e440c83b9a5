#ifndef KILN_BLAS_OPTIONS_H
#define KILN_BLAS_OPTIONS_H

/**
 * @file
 * Checks of arguments, as the reference makes them: the first wrong one is reported by its number.
 */
#include <stdbool.h>

/// Reports it, or notes it in a test: what Fortran calls, so that a program may put its own in its place.
extern void xerbla_$len(const char *name, const int *argument, int length);

/// Reports the argument of that number and returns true, or returns false where it is 0.
#define REJECTED(argument, name) ((argument) && (xerbla_$len(TITLE(name), &(int){argument}, sizeof(TITLE(name)) - 1), true))

static inline char capital(const char *option)
{
    return *option & ~0x20;
}

static inline bool is(const char *option, char letter)
{
    return capital(option) == letter;
}

static inline bool is_one_of(const char *option, const char *letters)
{
    while (*letters && *letters != capital(option))
        letters++;
    return *letters;
}

static inline bool is_transposition(const char *option)
{
    return is(option, 'N') || is(option, 'T') || is(option, 'C');
}

static inline bool is_side(const char *option)
{
    return is(option, 'L') || is(option, 'R');
}

static inline bool is_diagonal(const char *option)
{
    return is(option, 'U') || is(option, 'N');
}

static inline bool is_triangle(const char *option)
{
    return is(option, 'U') || is(option, 'L');
}

#endif
