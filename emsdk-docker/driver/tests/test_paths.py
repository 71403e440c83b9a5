"""Directories of the build machine's Python are replaced by the target's."""

import os
import tempfile
import unittest

from tests.recording import call

VENV = "/kiln/work/venv/lib/python3.13/site-packages"


class Paths(unittest.TestCase):
    def test_include_when_it_is_the_build_pythons_points_at_the_target(self):
        target = {"PYTHONINCLUDE": "/kiln/prefix/include/python3.13"}
        for option in ("-I/usr/include/python3.13", "-I /usr/local/include/python3.13/", "-I/x/include/python3.13"):
            with self.subTest(option):
                _, runner = call(f"cc -c a.c {option}", **target)
                self.assertEqual("-I/kiln/prefix/include/python3.13", runner.commands[-1][-1])

    def test_include_when_a_host_dependency_has_it_points_at_the_target(self):
        with tempfile.TemporaryDirectory() as site_packages:
            os.makedirs(os.path.join(site_packages, "numpy/_core/include"))
            host = {"HOSTINSTALLDIR": site_packages}
            _, runner = call(f"cc -c a.c -I{VENV}/numpy/_core/include -I{VENV}/pybind11/include", **host)
            self.assertEqual(
                [f"-I{site_packages}/numpy/_core/include", f"-I{VENV}/pybind11/include"], runner.commands[-1][-2:]
            )
            _, runner = call(f"cc -c a.c -isystem {VENV}/numpy/_core/include", **host)
            self.assertEqual(["-isystem", f"{site_packages}/numpy/_core/include"], runner.commands[-1][-2:])

    def test_include_when_it_is_f2pys_stays_with_the_generator(self):
        with tempfile.TemporaryDirectory() as site_packages:
            os.makedirs(os.path.join(site_packages, "numpy/f2py/src"))
            _, runner = call(f"cc -c a.c -I{VENV}/numpy/f2py/src", HOSTINSTALLDIR=site_packages)
            self.assertEqual(f"-I{VENV}/numpy/f2py/src", runner.commands[-1][-1])

    def test_prefix_when_it_exists_is_searched_last(self):
        with tempfile.TemporaryDirectory() as prefix:
            os.makedirs(os.path.join(prefix, "include"))
            os.makedirs(os.path.join(prefix, "lib"))
            _, runner = call("cc -c a.c", WASM_LIBRARY_DIR=prefix)
            self.assertEqual(["-idirafter", f"{prefix}/include"], runner.commands[-1][-2:])
            _, runner = call("cc a.o -lz", WASM_LIBRARY_DIR=prefix)
            self.assertEqual(["a.o", "-lz", f"-L{prefix}/lib"], runner.commands[-1][-3:])
