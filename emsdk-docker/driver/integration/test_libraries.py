"""A library that is named by -l calls with another signature than the function has, and the program runs in Node."""

from integration.image import InImage

MAIN = """\
#include <stdio.h>
int through(int number);
int twice_(int *number) { return 2 * *number; }
int main(void) { printf("%d\\n", through(21)); }
"""
# As C code passes a length that the function does not take.
THROUGH = "int twice_(int *, int); int through(int number) { return twice_(&number, 1); }\n"
UNUSED = "double twice_(double); double unused(double number) { return twice_(number); }\n"


class Libraries(InImage):
    def setUp(self):
        super().setUp()
        for name, text in (("main", MAIN), ("through", THROUGH), ("unused", UNUSED)):
            self.write(name + ".c", text)
            self.must(f"cc -O1 -c {name}.c")
        self.must("ar rcs libthrough.a through.o unused.o")

    def test_program_when_its_librarys_calls_differ_runs(self):
        self.must("gfortran main.o -L. -lthrough -o main.js")
        self.assertEqual("42\n", self.must("node main.js"))

    def test_side_module_when_a_member_that_it_needs_cannot_be_adapted_fails(self):
        self.write("user.c", "double unused(double); double user(void) { return unused(1); }\n")
        self.must("cc -O1 -c user.c")
        status, output = self.run_tool("cc -shared main.o user.o -L. -lthrough -o a.so")
        self.assertEqual(1, status)
        self.assertIn("twice_ is called as (f64) -> f64 by ./libthrough.a(unused.o)", output)
        self.must("cc -shared main.o -L. -lthrough -o a.so")
