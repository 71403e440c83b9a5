"""A Fortran compilation is taken from the store only where it would give the same bits."""

import os
import tempfile
import unittest
from unittest import mock

from kiln_driver import compiles
from kiln_driver.fortran_reuse import Reuse
from kiln_driver.settings import Settings


class FortranReuse(unittest.TestCase):
    def setUp(self):
        directory = tempfile.TemporaryDirectory()
        self.addCleanup(directory.cleanup)
        self.addCleanup(os.chdir, os.getcwd())
        self.place = os.path.realpath(directory.name)
        os.chdir(self.place)
        os.mkdir("below")
        self.write("a.f", "      END\n")
        self.write("compilers.txt", "flang 19")
        patched = mock.patch.object(compiles, "COMPILERS", os.path.join(self.place, "compilers.txt"))
        patched.start()
        self.addCleanup(patched.stop)

    def write(self, path, text):
        with open(path, "w", encoding="utf-8") as file:
            file.write(text)

    def is_compiled(self, source):
        """Compile as if flang wrote the source's path into the object; return whether that was needed."""
        ran = []

        def compile_source(path, _, target):
            ran.append(path)
            self.write(target, path)
            return 0

        settings = Settings({"KILN_COMPILES": self.place})
        reuse = Reuse(source, [], [], settings, lambda end: os.path.join(self.place, "new-" + end))
        self.assertEqual(0, reuse.run(os.path.join(self.place, "a.o"), None, compile_source))
        return bool(ran)

    def test_compilation_when_known_is_spared(self):
        self.assertTrue(self.is_compiled("a.f"))
        self.assertFalse(self.is_compiled("a.f"))
        self.assertFalse(self.is_compiled(os.path.join(self.place, "a.f")))

    def test_compilation_when_the_path_is_named_otherwise_is_done_anew(self):
        self.assertTrue(self.is_compiled("a.f"))
        self.assertTrue(self.is_compiled("below/../a.f"))


if __name__ == "__main__":
    unittest.main()
