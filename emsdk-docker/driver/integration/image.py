"""What tests in the toolchain image have in common."""

import os
import shutil
import subprocess
import tempfile
import unittest

CROSS = "/opt/kiln/cross-bin"
PREFIX = os.environ.get("WASM_LIBRARY_DIR", "/kiln/prefix")
# For tests of Fortran programs.
needs_fortran = unittest.skipUnless(
    os.path.isfile(f"{PREFIX}/lib/libFortranRuntime.a"), f"needs flang-runtime in {PREFIX}"
)


@unittest.skipUnless(os.path.isdir(CROSS), f"needs the toolchain image: {CROSS} is missing")
class InImage(unittest.TestCase):
    """A test with a directory of its own, in which it runs tools in the cross environment."""

    def setUp(self):
        self.directory = tempfile.mkdtemp()
        self.addCleanup(shutil.rmtree, self.directory)

    def path(self, name):
        """Return the path of a file of this test."""
        return os.path.join(self.directory, name)

    def write(self, name, text):
        """Write a file of this test."""
        with open(self.path(name), "w", encoding="utf-8") as file:
            file.write(text)

    def content(self, name):
        """Return a file's bytes."""
        with open(self.path(name), "rb") as file:
            return file.read()

    def run_tool(self, line, **variables):
        """Run a command line and return its status and its output; the empty variables are unset."""
        environment = {**os.environ, "PATH": CROSS + ":" + os.environ["PATH"], **variables}
        environment = {name: value for name, value in environment.items() if value}
        done = subprocess.run(
            line.split(), cwd=self.directory, env=environment, capture_output=True, text=True, check=False
        )
        return done.returncode, done.stdout + done.stderr

    def must(self, line, **variables):
        """Run a command line that must succeed, and return its output."""
        status, output = self.run_tool(line, **variables)
        self.assertEqual(0, status, f"{line}\n{output}")
        return output
