#ifndef KILN_BLAS_TYPE_H
#define KILN_BLAS_TYPE_H

/**
 * @file
 * The element type that a source is compiled for: s (SINGLE), d (neither), c (SINGLE and COMPLEX) or z (COMPLEX).
 * Inside, only `real`, `scalar` and `vector` are spoken of, so that each algorithm is written once.
 */
#include <stdbool.h>
#include <stddef.h>

#ifdef SINGLE
#define IF_SINGLE(yes, no) yes
#else
#define IF_SINGLE(yes, no) no
#endif

#ifdef COMPLEX
#define IF_COMPLEX(yes, no) yes
#else
#define IF_COMPLEX(yes, no) no
#endif

typedef IF_SINGLE(float, double) real;
typedef IF_SINGLE(float, double) IF_COMPLEX(_Complex, ) scalar;

/// As in the Fortran reference, a product of complex numbers does not look for infinities that became NaN.
#pragma STDC CX_LIMITED_RANGE ON

#define PASTE(a, b) a##b
#define JOIN(a, b) PASTE(a, b)
/// BLAS's letter of the type before a name: NAME(gemm_) is dgemm_.
#define NAME(name) JOIN(IF_COMPLEX(IF_SINGLE(c, z), IF_SINGLE(s, d)), name)
/// The same in capitals, as xerbla prints it.
#define TITLE(name) IF_COMPLEX(IF_SINGLE("C", "Z"), IF_SINGLE("S", "D")) name
/// A function that other sources of this library call, and nobody else.
#define INTERNAL __attribute__((visibility("hidden")))

enum { REALS = sizeof(scalar) / sizeof(real) };

static inline scalar conjugate(scalar x)
{
    return IF_COMPLEX(__builtin_complex(__real__ x, -__imag__ x), x);
}

static inline scalar conjugate_if(bool conj, scalar x)
{
    return conj ? conjugate(x) : x;
}

/// 1/x without overflow on the way, after R. L. Smith, "Algorithm 116: complex division", CACM 5 (1962).
static inline scalar reciprocal(scalar x)
{
#ifdef COMPLEX
    real re = __real__ x, im = __imag__ x;
    if ((re < 0 ? -re : re) < (im < 0 ? -im : im)) {
        real ratio = re / im, divisor = re * ratio + im;
        return __builtin_complex(ratio / divisor, -1 / divisor);
    }
    real ratio = im / re, divisor = re + im * ratio;
    return __builtin_complex(1 / divisor, -ratio / divisor);
#else
    return 1 / x;
#endif
}

static inline int min(int a, int b)
{
    return a < b ? a : b;
}

static inline int max(int a, int b)
{
    return a > b ? a : b;
}

#endif
