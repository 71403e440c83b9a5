"""Response files are understood and written."""

import os
import tempfile
import unittest

from kiln_driver import response

from tests.recording import call

TOKENS = (
    ("a b\n c", ["a", "b", "c"]),
    ("'a b' \"c d\"", ["a b", "c d"]),
    (r"a\ b", ["a b"]),
    (r'"a\"b" ' + r"'c\d'", ['a"b', r"c\d"]),
    ("'' \"\"", ["", ""]),
    ("-DX='\"s\"'", ['-DX="s"']),
    ("", []),
)


class ResponseFiles(unittest.TestCase):
    def setUp(self):
        self.directory = tempfile.TemporaryDirectory()
        self.addCleanup(self.directory.cleanup)

    def path(self, name, text):
        path = os.path.join(self.directory.name, name)
        with open(path, "w", encoding="utf-8") as file:
            file.write(text)
        return path

    def test_tokens_when_quoted_are_grouped(self):
        for text, expected in TOKENS:
            with self.subTest(text):
                self.assertEqual(expected, response.tokens(text))

    def test_quoted_when_read_back_is_the_same(self):
        for word in ("a", "a b", 'a"b', r"a\b", "a'b", "", "$HOME", "@x"):
            with self.subTest(word):
                self.assertEqual([word], response.tokens(response.quoted(word)))

    def test_call_when_its_arguments_are_in_a_file_reads_them(self):
        inner = self.path("inner.rsp", "-pthread 'a b.c'")
        outer = self.path("outer.rsp", f"-c @{inner}")
        _, runner = call(["cc", "@" + outer, "@missing"])
        self.assertEqual(["-c", "a b.c", "@missing"], runner.commands[-1][-3:])
