"""What the target's prefix offers to a build."""

import os
import tempfile
import unittest
from pathlib import Path

from kiln_wheel import target


class NumPy(unittest.TestCase):
    def setUp(self):
        directory = tempfile.TemporaryDirectory()
        self.addCleanup(directory.cleanup)
        self.target, self.own = Path(directory.name, "target"), Path(directory.name, "own")

    def write(self, packages, file, text):
        path = packages / "numpy" / file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)

    def read(self, file):
        return (self.own / "numpy" / file).read_text()

    def test_lend_gives_the_build_machines_the_targets_headers_and_libraries(self):
        for packages, core in ((self.target, "core"), (self.own, "_core")):
            self.write(packages, f"{core}/include/numpy/sizes.h", packages.name)
            self.write(packages, f"{core}/lib/libnpymath.a", packages.name)
            self.write(packages, "random/lib/libnpyrandom.a", packages.name)
            self.write(packages, "f2py/src/fortranobject.c", packages.name)
        for _ in range(2):
            target.lend_numpy(str(self.target), str(self.own))
            self.assertEqual("target", self.read("_core/include/numpy/sizes.h"))
            self.assertEqual("target", self.read("_core/lib/libnpymath.a"))
            self.assertEqual("target", self.read("random/lib/libnpyrandom.a"))
            self.assertEqual("own", self.read("f2py/src/fortranobject.c"))

    def test_lend_when_the_target_has_none_changes_nothing(self):
        self.write(self.own, "core/include/numpy/sizes.h", "own")
        target.lend_numpy(str(self.target), str(self.own))
        self.assertEqual("own", self.read("core/include/numpy/sizes.h"))

    def test_lend_when_the_build_has_none_makes_none(self):
        self.write(self.target, "core/include/numpy/sizes.h", "target")
        target.lend_numpy(str(self.target), str(self.own))
        self.assertFalse(self.own.exists())

    def test_include_is_found_whatever_the_version(self):
        self.assertEqual("", target.numpy_include(str(self.target)))
        self.write(self.target, "core/include/numpy/sizes.h", "1")
        self.assertEqual(os.path.join(self.target, "numpy/core/include"), target.numpy_include(str(self.target)))
        self.write(self.target, "_core/include/numpy/sizes.h", "2")
        self.assertEqual(os.path.join(self.target, "numpy/_core/include"), target.numpy_include(str(self.target)))
