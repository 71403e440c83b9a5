"""FIR gets WebAssembly's layout, and tells which procedures have hidden lengths."""

import unittest

from kiln_driver import fir

HEAD = (
    "module attributes {dlti.dl_spec = #dlti.dl_spec<#dlti.dl_entry<f64, dense<[32, 64]> : vector<2xi64>>,"
    ' #dlti.dl_entry<!llvm.ptr<270>, dense<32> : vector<4xi64>>, #dlti.dl_entry<"dlti.endianness", "little">>,'
    ' fir.defaultkind = "a1c4d8i4l4r4", llvm.data_layout = "e-m:e-f64:32:64", llvm.target_triple = "i386"} {\n'
)
FIXED = """\
  func.func @_QPfixed(%arg0: !fir.boxproc<() -> ()>, %arg1: !fir.boxchar<1> {fir.bindc_name = "uplo"}) {
    %0:2 = fir.unboxchar %arg1 : (!fir.boxchar<1>) -> (!fir.ref<!fir.char<1,?>>, index)
    %1 = fir.convert %0#0 : (!fir.ref<!fir.char<1,?>>) -> !fir.ref<!fir.char<1>>
    return
  }
"""
ASSUMED = FIXED.replace("fixed", "assumed").replace(
    "    return", "    %2 = fir.convert %0#1 : (index) -> i32\n    return"
)
PASSED = FIXED.replace("fixed", "passed").replace("    return", "    fir.call @_QPf(%arg1) : (!fir.boxchar<1>) -> ()")
DECLARED = "  func.func private @_QPdeclared(!fir.ref<i32>, !fir.boxchar<1>, !fir.boxchar<1>) -> i32\n"
TEXT = "  func.func @_QPtext(%arg0: !fir.ref<!fir.char<1,3>>, %arg1: index) -> !fir.boxchar<1> {\n    return\n  }\n"
OTHERS = (
    "  func.func @_QMmPmodule(%arg0: !fir.boxchar<1>) {\n  }\n  func.func private @_QPplain(!fir.ref<i32>)\n"
    "  func.func private @c_function(!fir.boxchar<1>)\n"
)


class Fir(unittest.TestCase):
    def test_layout_when_retargeted_is_webassemblys(self):
        text = fir.retargeted(HEAD + FIXED)
        self.assertEqual(
            f'module attributes {{fir.defaultkind = "a1c4d8i4l4r4", llvm.data_layout = "{fir.LAYOUT}",'
            ' llvm.target_triple = "i386"} {\n' + FIXED,
            text,
        )

    def test_procedure_when_its_length_is_fixed_does_not_take_it(self):
        found = fir.procedures(HEAD + FIXED + ASSUMED + PASSED)
        self.assertEqual([1, 1, 1], [found[name].lengths for name in ("_QPfixed", "_QPassumed", "_QPpassed")])
        self.assertFalse(found["_QPfixed"].is_assumed)
        self.assertTrue(found["_QPassumed"].is_assumed)
        self.assertTrue(found["_QPpassed"].is_assumed)

    def test_procedure_when_only_declared_has_its_lengths(self):
        self.assertEqual(2, fir.procedures(DECLARED)["_QPdeclared"].lengths)

    def test_function_when_its_result_is_text_is_told(self):
        found = fir.procedures(TEXT + DECLARED)
        self.assertEqual((0, True), (found["_QPtext"].lengths, found["_QPtext"].is_text))
        self.assertFalse(found["_QPdeclared"].is_text)

    def test_procedure_when_c_or_a_module_has_it_is_left_out(self):
        self.assertEqual({}, fir.procedures(OTHERS))
