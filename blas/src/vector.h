#ifndef KILN_BLAS_VECTOR_H
#define KILN_BLAS_VECTOR_H

/**
 * @file
 * WebAssembly's 128-bit vectors of the type at hand. A complex number is two neighbouring lanes: real part, imaginary part.
 */
#include "type.h"

typedef real vector __attribute__((vector_size(16)));
/// The same where the address is only aligned as an element is.
typedef real loose_vector __attribute__((vector_size(16), aligned(sizeof(real))));

/// A loop whose count is known where it is compiled; written out, so that arrays that it indexes are registers.
#define EACH(i, count) _Pragma("clang loop unroll(full)") for (int i = 0; i < (count); i++)
/// A function compiled anew for each constant that it is called with.
#define SPECIALIZED static inline __attribute__((always_inline))

enum { LANES = sizeof(vector) / sizeof(real), ELEMENTS = LANES / REALS };

static inline vector load(const real *p)
{
    return *(const loose_vector *)p;
}

static inline void store(real *p, vector v)
{
    *(loose_vector *)p = v;
}

static inline vector splat(real x)
{
    return IF_SINGLE(((vector){x, x, x, x}), ((vector){x, x}));
}

/// What a vector of numbers is multiplied by: for complex numbers x, (re, re) and (-im, im).
typedef struct {
    vector straight, crossed;
} factor;

static inline factor factor_of(scalar x)
{
#ifdef COMPLEX
    vector im = splat(__imag__ x);
    return (factor){splat(__real__ x), im * IF_SINGLE(((vector){-1, 1, -1, 1}), ((vector){-1, 1}))};
#else
    return (factor){splat(x), splat(0)};
#endif
}

/// The complex numbers with real and imaginary parts exchanged.
static inline vector exchanged(vector v)
{
    return IF_SINGLE(__builtin_shufflevector(v, v, 1, 0, 3, 2), __builtin_shufflevector(v, v, 1, 0));
}

/// i times the complex numbers.
static inline vector turned(vector v)
{
    return exchanged(v) * IF_SINGLE(((vector){-1, 1, -1, 1}), ((vector){-1, 1}));
}

static inline vector times(factor f, vector v)
{
    return IF_COMPLEX(f.straight * v + f.crossed * exchanged(v), f.straight * v);
}

static inline real magnitude(real x)
{
    return IF_SINGLE(__builtin_fabsf, __builtin_fabs)(x);
}

/// |x|, and |re| + |im| for complex numbers, as BLAS has it.
static inline real size_of(scalar x)
{
    return IF_COMPLEX(magnitude(__real__ x) + magnitude(__imag__ x), magnitude(x));
}

static inline vector absolute(vector v)
{
    return IF_SINGLE(__builtin_wasm_abs_f32x4, __builtin_wasm_abs_f64x2)(v);
}

/// The sizes of the numbers, each twice if they are complex.
static inline vector sizes_of(vector v)
{
    return IF_COMPLEX(absolute(v) + exchanged(absolute(v)), absolute(v));
}

/// a where b is not larger, or NaN.
static inline vector larger(vector a, vector b)
{
    return IF_SINGLE(__builtin_wasm_pmax_f32x4, __builtin_wasm_pmax_f64x2)(a, b);
}

#endif
