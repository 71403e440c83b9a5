"""A Fortran compilation is named by all that can change its result."""

import ast
import os
import tempfile
import unittest

from kiln_driver import fortran_key

PLAIN = (
    "      SUBROUTINE D(X)\n      END\n",
    "subroutine s\n  character(3) :: include = 'use'\nend\n",
)
PREPROCESSED = (
    "  use, intrinsic :: iso_c_binding\n",
    "      U S E KINDS\n",
    "      include 'a.inc'\n",
    '10    INCLUDE "a.inc"\n',
    "#define A\n",
    "x = 1; use m\n",
    "submodule (a) b\n",
)


class FortranKey(unittest.TestCase):
    def setUp(self):
        directory = tempfile.TemporaryDirectory()
        self.addCleanup(directory.cleanup)
        self.directory = directory.name
        self.options = [("-O2",), ("-I" + self.directory,)]

    def key(self, text="use a", options=None, facts=("source",)):
        return fortran_key.of(text, options or self.options, facts)

    def module(self, name, text):
        with open(os.path.join(self.directory, name + ".mod"), "w", encoding="utf-8") as file:
            file.write(text)

    def test_preprocessing_when_the_text_is_all_is_spared(self):
        for text in PLAIN:
            self.assertFalse(fortran_key.needs_preprocessing(text), text)

    def test_preprocessing_when_the_text_depends_on_others_is_needed(self):
        for text in PREPROCESSED:
            self.assertTrue(fortran_key.needs_preprocessing(text), text)

    def test_key_when_text_or_facts_differ_is_another(self):
        keys = {self.key(), self.key("use b"), self.key(facts=("source", "x")), self.key(facts=("sourc", "e"))}
        self.assertEqual(4, len(keys))
        self.assertEqual(self.key(), self.key())

    def test_key_when_a_module_that_is_used_changes_is_another(self):
        self.module("a", "module a\nend\n")
        first = self.key("USE A")
        self.module("a", "module a\ninteger::i\nend\n")
        self.assertNotEqual(first, self.key("USE A"))

    def test_key_when_a_module_that_a_module_uses_changes_is_another(self):
        self.module("a", "module a\nuse b\nend\n")
        self.module("b", "module b\nend\n")
        first = self.key()
        self.module("b", "module b\ninteger::i\nend\n")
        self.assertNotEqual(first, self.key())

    def test_key_when_a_module_out_of_reach_changes_is_the_same(self):
        first = self.key()
        self.module("c", "module c\nend\n")
        self.assertEqual(first, self.key())

    def test_key_when_a_submodule_extends_another_knows_both(self):
        first = self.key("submodule (a:b) c")
        self.module("a-b", "submodule(a) b\nend\n")
        self.assertNotEqual(first, self.key("submodule (a:b) c"))
        self.assertEqual(self.key("use a", facts=()), self.key("use a", facts=()))

    def test_modules_when_a_directory_is_named_go_there(self):
        self.assertEqual(".", fortran_key.module_directory([("-O2",)]))
        self.assertEqual("mods", fortran_key.module_directory([("-module-dir", "mods")]))

    def test_translation_when_modules_are_imported_names_all(self):
        package = os.path.dirname(fortran_key.__file__)
        found, waiting = set(), ["fortran"]
        while waiting:
            name = waiting.pop() + ".py"
            if name not in found and name != "settings.py":
                found.add(name)
                waiting += imported(os.path.join(package, name))
        self.assertEqual(sorted(found), sorted(fortran_key.TRANSLATION))


def imported(path):
    """Return the modules of the package that a file imports."""
    with open(path, encoding="utf-8") as file:
        tree = ast.parse(file.read())
    nodes = [node for node in ast.walk(tree) if isinstance(node, ast.ImportFrom) and node.level == 1]
    return [name for node in nodes for name in ([node.module] if node.module else [a.name for a in node.names])]
