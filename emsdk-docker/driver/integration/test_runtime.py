"""Fortran programs that need the runtime print in Node what flang's own programs print.

The expected output, beside each program, was printed by programs that flang 19 made for the build machine.
"""

import os
import subprocess

from integration.image import InImage, needs_fortran

PROGRAMS = os.path.join(os.path.dirname(os.path.abspath(__file__)), "runtime")
STATUS = {"formats": 0, "files": 3, "intrinsics": 0}


@needs_fortran
class Runtime(InImage):
    def test_program_when_run_prints_what_a_native_one_does(self):
        for level in ("-O0", "-O2"):
            for name, expected in STATUS.items():
                with self.subTest(f"{name} {level}"):
                    self.must(f"gfortran {level} {PROGRAMS}/{name}.f90 -o {name}.js")
                    done = subprocess.run(
                        ["node", f"{name}.js"],
                        input="12 typed\n",
                        cwd=self.directory,
                        capture_output=True,
                        text=True,
                        check=False,
                    )
                    with open(f"{PROGRAMS}/{name}.txt", encoding="utf-8") as file:
                        self.assertEqual((file.read(), expected), (done.stdout, done.returncode), done.stderr)
