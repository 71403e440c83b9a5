"""REAL(16) constants keep their last bit on the way through MLIR."""

import unittest

from kiln_driver import reals

BITS = (
    ("0.000000e+00", "00000000000000000000000000000000"),
    ("-0.000000e+00", "80000000000000000000000000000000"),
    ("1.000000e+00", "3FFF0000000000000000000000000000"),
    ("-2.5", "C0004000000000000000000000000000"),
    ("1.000000e-01", "3FFB999999999999999999999999999A"),
    ("1.41421356237309504880168872420969798", "3FFF6A09E667F3BCC908B2FB1366EA95"),
    ("1.18973149535723176508575932662800702e+4932", "7FFEFFFFFFFFFFFFFFFFFFFFFFFFFFFF"),
    ("3.36210314311209350626267781732175260e-4932", "00010000000000000000000000000000"),
    ("6.47517511943802511092443895822764655e-4966", "00000000000000000000000000000001"),
)


class Reals(unittest.TestCase):
    def test_constant_when_of_128_bits_is_given_by_them(self):
        for given, expected in BITS:
            with self.subTest(given):
                self.assertEqual(
                    f"  %c = arith.constant 0x{expected} : f128",
                    reals.exact(f"  %c = arith.constant {given} : f128"),
                )

    def test_constant_when_of_other_kinds_stays(self):
        text = "  %c = arith.constant 1.0 : f64\n  %d = fir.alloca f128\n  %e = f(%0) : f128"
        self.assertEqual(text, reals.exact(text))
