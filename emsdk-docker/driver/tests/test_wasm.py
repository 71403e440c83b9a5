"""Signatures are read from objects, archives and side modules; imports are renamed."""

import os
import tempfile
import unittest

from kiln_driver import archives, wasm

from tests.modules import archive, relocatable, side_module, signature

OBJECT = relocatable({"own": "i32 -> f64"}, {"called": "i64", "far": "v128 -> i32"}, {"taken": ""})


class Wasm(unittest.TestCase):
    def setUp(self):
        directory = tempfile.TemporaryDirectory()
        self.addCleanup(directory.cleanup)
        self.directory = directory.name

    def read(self, data, name="a.o"):
        path = os.path.join(self.directory, name)
        with open(path, "wb") as file:
            file.write(data)
        return wasm.read(path)

    def test_object_when_read_has_what_it_defines_and_lacks(self):
        (module,) = self.read(OBJECT)
        self.assertEqual({"own": signature("i32 -> f64")}, module.defined)
        self.assertEqual(
            {"called": signature("i64"), "far": signature("v128 -> i32"), "taken": signature("")}, module.referred
        )
        self.assertEqual([True, True, False], [module.calls(name) for name in ("called", "far", "taken")])

    def test_side_module_when_read_has_what_it_exports(self):
        (module,) = self.read(side_module({"f": "i32", "g": "-> f32"}))
        self.assertEqual({"f": signature("i32"), "g": signature("-> f32")}, module.defined)

    def test_archive_when_read_has_each_module(self):
        data = archive({"a.o/": OBJECT, "/0": side_module({"f": ""}), "text/": b"x"}, b"a very long name.o/\n")
        self.assertEqual(
            [f"{self.directory}/a.a(a.o)", f"{self.directory}/a.a(a very long name.o)"],
            [module.name for module in self.read(data, "a.a")],
        )

    def test_archive_when_thin_reads_its_members_files(self):
        self.read(OBJECT, "b.o")
        head = b"%-16s%-32s%-10d`\n" % (b"b.o/", b"0", len(OBJECT))
        (module,) = self.read(b"!<thin>\n" + head, "thin.a")
        self.assertEqual(["own"], list(module.defined))

    def test_file_when_it_is_no_module_has_none(self):
        self.assertEqual([], self.read(b"text"))

    def test_renamed_when_read_lacks_the_other_name(self):
        changed = wasm.renamed(OBJECT, {"called": "c" * 200})
        (module,) = self.read(changed)
        self.assertEqual(["c" * 200, "far", "taken"], list(module.referred))
        self.assertEqual(OBJECT, wasm.renamed(changed, {"c" * 200: "called"}))

    def test_replaced_when_members_change_has_them(self):
        data = archive({"a.o/": OBJECT, "/0": b"xyz"}, b"long.o/\n")
        changed = archives.replaced("a.a", data, lambda name, content: name.encode() + content[:1])
        self.assertEqual([("a.o", b"a.o\0"), ("long.o", b"long.ox")], list(archives.members("a.a", changed)))

    def test_signature_when_written_tells_all(self):
        self.assertEqual("(i32, f64) -> i32", str(signature("i32 f64 -> i32")))
        self.assertEqual("() -> nothing", str(signature("")))
        self.assertEqual("if64$i", signature("i32 f64 -> i32").letters())
