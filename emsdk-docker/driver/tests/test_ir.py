"""LLVM IR of i386 becomes WebAssembly's."""

import unittest

from kiln_driver import ir
from kiln_driver.fir import Procedure

# What flang makes, and what becomes of it.
LINES = (
    ('target triple = "i386-unknown-linux-gnu"', 'target triple = "wasm32-unknown-emscripten"'),
    ("@blk_ = common global [8 x i8] zeroinitializer", "@blk_ = weak global [8 x i8] zeroinitializer"),
    (
        '@_QQclX41 = linkonce constant [17 x i8] c"/kiln/work/src/a\\00", comdat',
        '@_QQclX41 = private unnamed_addr constant [17 x i8] c"a\\00' + "\\00" * 15 + '"',
    ),
    ("  call void @_QFhPp(ptr %1, ptr nest %2)", "  call void @_QFhPp(ptr %1, ptr %2)"),
    ("declare void @g_(ptr, i32)", 'declare void @"g_$len"(ptr, i32)'),
    ("  call void @g_(ptr %1, i32 1)", '  call void @"g_$len"(ptr %1, i32 1)'),
    ("  store ptr @g_, ptr %1", '  store ptr @"g_$len", ptr %1'),
    (
        "declare { float, float } @csqrtf({ float, float })",
        "declare { float, float } @csqrtf(ptr byval({ float, float }))",
    ),
)
PROCEDURES = {"f_": Procedure(1, False), "g_": Procedure(1, True), "t_": Procedure(0, False, True)}


def rewritten(text):
    return ir.rewritten(text, PROCEDURES)


class Ir(unittest.TestCase):
    def test_line_when_rewritten_is_webassemblys(self):
        for given, expected in LINES:
            with self.subTest(given):
                self.assertEqual(expected + "\n", rewritten(given))

    def test_definition_when_lengths_are_fixed_is_exported_without(self):
        self.assertEqual(
            'define hidden i32 @"f_$len"(ptr %0, i32 %1) {\n  ret i32 0\n}\n'
            'define i32 @f_(ptr %0) {\n  %r = call i32 @"f_$len"(ptr %0, i32 1)\n  ret i32 %r\n}\n',
            rewritten("define i32 @f_(ptr %0, i32 %1) {\n  ret i32 0\n}"),
        )

    def test_definition_when_lengths_are_assumed_is_exported_with_them(self):
        text = rewritten("define void @g_(ptr %0, i32 %1) {\n  ret void\n}")
        self.assertIn('define void @"g_$len"(ptr %0, i32 %1) {', text)
        self.assertIn('define void @g_(ptr %0, i32 %1) {\n  call void @"g_$len"(ptr %0, i32 %1)\n  ret void\n}', text)

    def test_definition_when_result_is_text_is_exported_as_c_has_it(self):
        text = rewritten("define { ptr, i32 } @t_(ptr %0, i64 %1, ptr %2) {\n  ret { ptr, i32 } undef\n}")
        self.assertIn(
            "define void @t_(ptr %0, i32 %1, ptr %2) {\n  %l = sext i32 %1 to i64\n"
            '  %r = call { ptr, i32 } @"t_$len"(ptr %0, i64 %l, ptr %2)\n  ret void\n}',
            text,
        )

    def test_definition_when_it_takes_a_complex_value_is_exported_with_a_pointer(self):
        text = rewritten("define void @h({ double, double } %0, i8 signext %1) {\n  ret void\n}")
        self.assertIn('define hidden void @"h$value"({ double, double } %0, i8 signext %1) {', text)
        self.assertIn(
            "define void @h(ptr byval({ double, double }) %0, i8 signext %1) {\n"
            "  %v0 = load { double, double }, ptr %0\n"
            '  call void @"h$value"({ double, double } %v0, i8 signext %1)\n  ret void\n}',
            text,
        )

    def test_definition_when_result_is_small_extends_it(self):
        self.assertIn("define signext i8 @h() {", rewritten("define i8 @h() {\n  ret i8 0\n}"))
        text = rewritten("define i16 @f_(ptr %0, i32 %1) {\n  ret i16 0\n}")
        self.assertIn('define hidden signext i16 @"f_$len"(ptr %0, i32 %1) {', text)
        self.assertIn("define signext i16 @f_(ptr %0) {", text)

    def test_definition_when_it_shall_be_small_has_the_attribute(self):
        text = ir.rewritten("define void @h() {\n}\ndefine void @k() #1 {\n}", {}, "optsize")
        self.assertEqual("define void @h() optsize {\n}\ndefine void @k() #1 optsize {\n}\n", text)

    def test_definition_when_in_a_comdat_has_attributes_before_it(self):
        text = ir.rewritten("define linkonce_odr i32 @p(i32 %0) comdat {\n}", {}, "minsize")
        self.assertEqual("define linkonce_odr i32 @p(i32 %0) minsize comdat {\n}\n", text)

    def test_call_when_it_passes_a_complex_value_passes_a_pointer(self):
        self.assertEqual(
            "define void @h() {\n  %kiln.0 = alloca { float, float }, align 8\n"
            "  store { float, float } %1, ptr %kiln.0, align 8\n"
            "  %2 = call { float, float } @csqrtf(ptr byval({ float, float }) %kiln.0), !tbaa !1\n}\n",
            rewritten("define void @h() {\n  %2 = call { float, float } @csqrtf({ float, float } %1), !tbaa !1\n}"),
        )

    def test_declaration_when_without_parameters_has_those_of_the_call(self):
        call = "  %3 = call i32 @slct_(ptr %1, ptr @x, i32 1), !tbaa !1\n"
        text = rewritten("declare i32 @slct_() #1\ndeclare i32 @none_()\n" + call)
        self.assertEqual("declare i32 @slct_(ptr, ptr, i32) #1\ndeclare i32 @none_()\n" + call, text)

    def test_malloc_when_called_takes_flangs_sizes(self):
        text = rewritten("declare ptr @malloc(i64)\ndefine void @h() {\n  %1 = call ptr @malloc(i64 8)\n}")
        self.assertIn("  %1 = call ptr @malloc$64(i64 8)\n", text)
        self.assertIn("define internal ptr @malloc$64(i64 %0)", text)
        self.assertIn("declare ptr @malloc(i32)", text)

    def test_main_when_defined_has_emscriptens_name(self):
        text = rewritten("define i32 @main(i32 %0, ptr %1, ptr %2) {\n  ret i32 0\n}")
        self.assertIn("define i32 @main$fortran(i32 %0, ptr %1, ptr %2) {", text)
        self.assertIn("define i32 @__main_argc_argv(i32 %0, ptr %1) {", text)
