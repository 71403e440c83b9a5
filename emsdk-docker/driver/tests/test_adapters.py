"""Calls of another signature get an adapter where one is safe, each rule with a small module."""

import unittest

from kiln_driver import adapters, wasm

from tests.modules import relocatable, signature

SAFE = (
    # what is called            what is there                 are its last parameters lengths?
    ("i32 i32", "i32 i32 i32", True),  # missing lengths
    ("i32", "i32 i32 i32", True),
    ("i32 i32 i32", "i32 i32", False),  # surplus lengths
    ("i32 i32 ->", "i32 i32 -> i32", False),  # an ignored result
    ("i32 -> i32", "i32", False),  # a missing result
    ("i32 -> f64", "i32", False),
    ("i32 -> f64", "i32 -> f32", False),  # f2c's REAL functions are double
    ("i32 -> f32", "i32 -> f64", False),
    ("i32 i32 -> i32", "i32", False),
    ("i32 i32", "i32 i32 -> f64", False),
)

UNSAFE = (
    ("i32 i32", "i32 i32 i32", False),  # it may be a complex result's place that is missing
    ("i32 f64", "i32 i32", True),
    ("i32 i32 f64", "i32 i32", False),
    ("i32", "i32 f64", True),
    ("i32 i64", "i32", False),
    ("i32 -> i64", "i32 -> i32", False),
    ("i32 -> i32", "i32 -> f32", False),
)


def modules(called, *defined):
    consumer = wasm.module_of("consumer.o", "", relocatable(called=called))
    return [consumer], [wasm.module_of(f"provider{n}.so", "", relocatable(found)) for n, found in enumerate(defined)]


class Adapters(unittest.TestCase):
    def test_rule_when_adapter_is_safe_makes_one(self):
        for wanted, offered, has_lengths in SAFE:
            with self.subTest(f"{wanted} of {offered}"):
                self.assertTrue(adapters.is_safe(signature(wanted), signature(offered), has_lengths))

    def test_rule_when_adapter_is_not_safe_makes_none(self):
        for wanted, offered, has_lengths in UNSAFE:
            with self.subTest(f"{wanted} of {offered}"):
                self.assertFalse(adapters.is_safe(signature(wanted), signature(offered), has_lengths))

    def test_call_when_signatures_are_the_same_stays(self):
        self.assertEqual([[]], adapters.find(*modules({"f": "i32"}, {"f": "i32"})))
        self.assertEqual([[]], adapters.find(*modules({"f": "i32"}, {"g": "i64"})))

    def test_call_when_it_has_lengths_calls_the_function_that_takes_them(self):
        provided = {"dscal_": "i32", "dscal_$len": "i32 i32"}
        (adapter,) = adapters.find(*modules({"dscal_": "i32 i32"}, provided))[0]
        self.assertEqual(("dscal_", "dscal_$as$ii$v", "dscal_$len"), (adapter.name, adapter.symbol, adapter.target))

    def test_fortran_when_c_provides_the_function_calls_it_without_lengths(self):
        (adapter,) = adapters.find(*modules({"dgemm_$len": "i32 i32 i32 -> i32"}, {"dgemm_": "i32 i32 -> i32"}))[0]
        self.assertEqual(("dgemm_$len", "dgemm_"), (adapter.symbol, adapter.target))
        self.assertEqual(
            'define hidden i32 @"dgemm_$len"(i32 %a0, i32 %a1, i32 %a2) {\n'
            '  %r = call i32 @"dgemm_"(i32 %a0, i32 %a1)\n  ret i32 %r\n}\n',
            adapter.text(),
        )

    def test_text_when_lengths_are_missing_passes_one(self):
        provided = {"f_": "i32 i32 i32 -> f32", "f_$len": "i32 i32 i32 -> f32"}
        (adapter,) = adapters.find(*modules({"f_": "i32 -> f64"}, provided))[0]
        self.assertEqual(
            'target triple = "wasm32-unknown-emscripten"\n'
            'declare float @"f_"(i32, i32, i32)\n'
            'define hidden double @"f_$as$i$f64"(i32 %a0) {\n'
            '  %r = call float @"f_"(i32 %a0, i32 1, i32 1)\n'
            "  %c = fpext float %r to double\n  ret double %c\n}\n",
            adapters.module([adapter, adapter]),
        )

    def test_text_when_result_is_missing_returns_zero(self):
        (adapter,) = adapters.find(*modules({"f_": "-> i64"}, {"f_": ""}))[0]
        self.assertIn('call void @"f_"()\n  ret i64 0\n', adapter.text())

    def test_address_when_only_taken_needs_no_adapter(self):
        consumer = wasm.module_of("consumer.o", "", relocatable(referred={"dgemm_": ""}))
        _, providers = modules({}, {"dgemm_": "i32 i32"})
        self.assertEqual([[]], adapters.find([consumer], providers))

    def test_address_when_its_types_differ_by_lengths_has_an_adapter(self):
        consumer = wasm.module_of("consumer.o", "", relocatable(referred={"dgees_": "i32 i32 i32"}))
        _, providers = modules({}, {"dgees_": "i32 i32"})
        self.assertEqual("dgees_$as$iii$v", adapters.find([consumer], providers)[0][0].symbol)
        _, providers = modules({}, {"dgees_": "f64 i32"})
        self.assertEqual([[]], adapters.find([consumer], providers))

    def test_address_when_f2pys_wrapper_takes_more_has_an_adapter(self):
        consumer = wasm.module_of("table.o", "", relocatable(referred={"f2pywrapsdot_": "i32 i32"}))
        provider = wasm.module_of("wrappers.o", "", relocatable({"f2pywrapsdot_": "i32 i32 i32 i32"}))
        (adapter,) = adapters.find([consumer], [provider])[0]
        self.assertEqual("f2pywrapsdot_", adapter.target)
        self.assertIn("(i32 %a0, i32 %a1, i32 1, i32 1)", adapter.text())

    def test_address_when_fortran_takes_it_of_c_has_an_adapter(self):
        consumer = wasm.module_of("consumer.o", "", relocatable(referred={"f_$len": "i32 i32"}))
        _, providers = modules({}, {"f_": "i32"})
        self.assertEqual("f_$len", adapters.find([consumer], providers)[0][0].symbol)

    def test_call_when_no_adapter_is_safe_names_signatures_and_modules(self):
        with self.assertRaises(adapters.Mismatch) as caught:
            adapters.find(*modules({"cdotu_": "i32 i32"}, {"other": ""}, {"cdotu_": "i32 i32 i32 -> f64"}))
        for part in ("cdotu_", "(i32, i32) -> nothing by consumer.o", "(i32, i32, i32) -> f64 in provider1.so"):
            self.assertIn(part, str(caught.exception))

    def test_call_when_no_adapter_is_safe_traps_where_it_may(self):
        ((trap,),) = adapters.find(*modules({"f": "-> i32"}, {"f": "f64 -> f64"}), has_traps=True)
        self.assertEqual(("f", "f$traps$v$i"), (trap.name, trap.symbol))
        self.assertIn("f is called as () -> i32 by consumer.o", str(trap.mismatch))
        self.assertEqual(
            'target triple = "wasm32-unknown-emscripten"\n'
            'define hidden i32 @"f$traps$v$i"() {\n  call void @llvm.trap()\n  unreachable\n}\n',
            adapters.module([trap]),
        )
