"""What build backends are told."""

import tempfile
import unittest
from pathlib import Path

from kiln_wheel import backends


class Backends(unittest.TestCase):
    def setUp(self):
        directory = tempfile.TemporaryDirectory()
        self.addCleanup(directory.cleanup)
        self.directory = directory.name
        self.environ = {"HOME": directory.name, "HOSTINSTALLDIR": directory.name, "CPUS": "3"}

    def settings(self, **build_system):
        return backends.settings(build_system, self.environ, self.directory)

    def test_settings_when_the_backend_is_meson_python_name_the_cross_file_and_the_jobs(self):
        settings = self.settings(**{"build-backend": "mesonpy", "requires": []})
        self.assertEqual(["--cross-file=/opt/kiln/meson/cross.ini"], settings["setup-args"])
        self.assertEqual(["-j3"], settings["compile-args"])

    def test_settings_when_there_is_no_backend_give_distutils_its_jobs(self):
        self.assertEqual({}, self.settings())
        self.assertEqual("[build_ext]\nparallel = 3\n", Path(self.directory, ".pydistutils.cfg").read_text())

    def test_merged_when_a_key_comes_twice_has_a_list(self):
        merged = backends.merged({"setup-args": ["-a"]}, ["setup-args=-b=1", "x=y"])
        self.assertEqual({"setup-args": ["-a", "-b=1"], "x": "y"}, merged)

    def test_settings_when_the_backend_is_meson_python_name_a_directory_that_is_always_the_same(self):
        settings = self.settings(**{"build-backend": "mesonpy"})
        self.assertEqual({**settings, "builddir": [".kiln-build"]}, settings)

    def test_merged_when_the_recipe_names_a_build_directory_has_no_other(self):
        for key in ("builddir", "build-dir"):
            with self.subTest(key):
                self.assertEqual({key: "b"}, backends.merged({"builddir": [".kiln-build"]}, [f"{key}=b"]))
