"""Each call leaves one line in the record."""

import json
import os
import tempfile
import unittest

from tests.recording import RecordingRunner, call


class Record(unittest.TestCase):
    def setUp(self):
        directory = tempfile.TemporaryDirectory()
        self.addCleanup(directory.cleanup)
        self.calls = os.path.join(directory.name, "calls.jsonl")

    def entries(self):
        with open(self.calls, encoding="utf-8") as file:
            return [json.loads(line) for line in file]

    def test_record_when_calls_end_has_a_line_for_each(self):
        call("cc -c ä.c -pthread -o a.o", KILN_CALLS=self.calls)
        call("cc -fopenmp a.c", KILN_CALLS=self.calls)
        call("cc --version", KILN_CALLS=self.calls)
        compiled, refused, query = self.entries()
        self.assertEqual(
            ("cc", "compile", "a.o", ["ä.c"]), tuple(compiled[k] for k in ("tool", "kind", "output", "inputs"))
        )
        self.assertEqual((["-pthread"], 0), (compiled["dropped"], compiled["status"]))
        self.assertEqual(("-fopenmp", 1), (refused["refused"], refused["status"]))
        self.assertEqual("query", query["kind"])

    def test_record_when_a_side_module_is_linked_names_its_exports(self):
        call("cc -shared a.o -o a.so", RecordingRunner(initialisers=("PyInit_a",)), KILN_CALLS=self.calls)
        self.assertEqual({"mode": "pyinit", "names": ["PyInit_a"]}, self.entries()[0]["exports"])

    def test_record_when_it_cannot_be_written_does_not_matter(self):
        status, _ = call("cc -c a.c", KILN_CALLS="/nonexistent/calls")
        self.assertEqual(0, status)
