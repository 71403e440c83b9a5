"""Static data has addresses of 32 bits."""

import unittest

from kiln_driver import addresses

TYPES = (
    "%_QM__fortran_builtinsT__builtin_c_funptr = type { i64 }",
    "%_QM__fortran_type_infoTbinding = type { %_QM__fortran_builtinsT__builtin_c_funptr, ptr }",
)
OWN = (
    "%kiln._QM__fortran_builtinsT__builtin_c_funptr = type { [0 x i64], ptr, i32 }",
    "%kiln._QM__fortran_type_infoTbinding = type { %kiln._QM__fortran_builtinsT__builtin_c_funptr, ptr }",
)
DATA = (
    "@t = constant %_QM__fortran_type_infoTbinding"
    " { %_QM__fortran_builtinsT__builtin_c_funptr { i64 VALUE }, ptr null }, comdat"
)


class Addresses(unittest.TestCase):
    def test_data_when_it_has_an_address_gets_a_type_of_its_own(self):
        data = (
            "@t = constant %kiln._QM__fortran_type_infoTbinding { %kiln._QM__fortran_builtinsT__builtin_c_funptr"
            " { [0 x i64] zeroinitializer, ptr @f_, i32 0 }, ptr null }, comdat"
        )
        self.assertEqual(
            "\n".join([TYPES[0], OWN[0], TYPES[1], OWN[1], data]),
            addresses.narrowed("\n".join([*TYPES, DATA.replace("VALUE", "ptrtoint (ptr @f_ to i64)")])),
        )

    def test_null_when_beside_an_address_is_one(self):
        both = "%_Q__builtin_c_ptr { i64 0 }, %_Q__builtin_c_ptr { i64 ptrtoint (ptr @x to i64) }"
        self.assertIn("{ [0 x i64] zeroinitializer, ptr null, i32 0 }, ", addresses.narrowed("@t = constant " + both))

    def test_module_when_it_has_no_address_stays(self):
        text = "\n".join([*TYPES, DATA.replace("VALUE", "0")]) + "\n  %1 = icmp eq i64 ptrtoint (ptr @f_ to i64), %0"
        self.assertEqual(text, addresses.narrowed(text))
