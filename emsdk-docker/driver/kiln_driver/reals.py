"""Writes REAL(16) constants in MLIR's text exactly.

MLIR reads a decimal constant of any kind by way of a double; bits it takes as they are.
"""

import re
from fractions import Fraction

_CONSTANT = re.compile(r"(?<![\w.])(-?)(\d+(?:\.\d*)?(?:[eE][+-]?\d+)?) : f128\b")
_DIGITS, _SMALLEST, _BIAS = 112, -16382, 16383


def exact(text):
    """Return a module of MLIR whose constants of 128 bits are given by their bits."""
    if " : f128" not in text:
        return text
    return _CONSTANT.sub(lambda found: f"0x{_bits(found[1], Fraction(found[2])):032X} : f128", text)


def _bits(sign, value):
    """Return the IEEE 754 bits of a number, rounded to nearest, ties to even."""
    exponent = _SMALLEST
    if value:
        exponent = max(value.numerator.bit_length() - value.denominator.bit_length() - 1, exponent)
    if value >= Fraction(2) ** (exponent + 1):
        exponent += 1
    digits = round(value / Fraction(2) ** (exponent - _DIGITS))
    # A normal number's first digit adds one to the exponent; a carry adds one more.
    bits = (exponent + _BIAS - 1 << _DIGITS) + digits
    return bits | (1 << 127 if sign else 0)
