"""A link takes those members of archives that define what is still undefined; their calls get adapters too."""

import os
import tempfile
import unittest

from kiln_driver import arguments, call, linking, wasm
from kiln_driver.adapters import Mismatch
from kiln_driver.adapting import Adapting

from tests.modules import archive, relocatable


def module(name, defined=(), called=()):
    return wasm.module_of(name, "", relocatable(dict.fromkeys(defined, ""), dict.fromkeys(called, "")))


class Linking(unittest.TestCase):
    def taken(self, modules, members, wanted=()):
        return [member.name for member in linking.taken(modules, members, wanted)]

    def test_members_when_they_define_what_is_undefined_are_taken_with_what_they_need(self):
        members = [module("a", ["a"], ["b"]), module("b", ["b"]), module("c", ["c"])]
        self.assertEqual(["a", "b"], self.taken([module("main", (), ["a"])], members))
        self.assertEqual(["c"], self.taken([module("main")], members, ["c"]))

    def test_members_when_the_link_defines_the_same_are_left(self):
        self.assertEqual([], self.taken([module("main", ["a"], ["a"])], [module("a", ["a"])]))
        self.assertEqual(["1"], self.taken([module("main", (), ["a"])], [module("1", ["a"]), module("2", ["a"])]))


class Libraries(unittest.TestCase):
    def setUp(self):
        directory = tempfile.TemporaryDirectory()
        self.addCleanup(directory.cleanup)
        self.directory = directory.name
        self.write("main.o", relocatable({"main": ""}, {"calls": ""}))
        self.write("far.o", relocatable({"far": "i32 i32"}))

    def write(self, name, data):
        with open(self.path(name), "wb") as file:
            file.write(data)

    def path(self, name):
        return os.path.join(self.directory, name)

    def library(self, far):
        members = {"calls.o": relocatable({"calls": ""}, {"far": far}), "other.o": relocatable({}, {"far": "f64"})}
        self.write("libx.a", archive(members))

    def adapt(self, exported=(), output="a.so"):
        line = [self.path("main.o"), self.path("far.o"), "-L" + self.directory, "-lx", "-lpython3.13", "-o", output]
        asked = call.Call(arguments.split(line))
        self.link = Adapting(asked, exported, "/nonexistent", lambda name: self.path("copy." + name))
        return self.link.run(lambda source, target: 0, lambda words: 0)[0]

    def test_library_when_a_member_that_is_linked_calls_otherwise_is_replaced_by_a_copy(self):
        self.library("i32 i32 i32")
        inputs = self.adapt().inputs
        self.assertEqual(["far$as$iii$v"], self.link.adapters)
        self.assertEqual([self.path(name) for name in ("copy.adapters.o", "main.o", "far.o", "copy.libx.a")], inputs)
        self.assertIn("far$as$iii$v", wasm.read(self.path("copy.libx.a"))[0].referred)

    def test_library_when_only_a_member_that_is_not_linked_differs_stays(self):
        self.library("i32 i32")
        self.assertIn("-lx", self.adapt().options)

    def test_library_when_archives_are_taken_whole_must_fit(self):
        self.library("i32 i32")
        with self.assertRaises(Mismatch):
            self.adapt(None)

    def test_program_when_a_call_cannot_be_adapted_lets_it_trap(self):
        self.library("f64")
        self.adapt(output="a.js")
        self.assertEqual(["far$traps$f64$v"], self.link.adapters)
        self.assertIn("far is called as (f64) -> nothing", str(self.link.traps[0]))
