"""Debug information is kept where KILN_DEBUG asks for it, of C and of Fortran, and only there."""

from integration.image import InImage

DUMP = "llvm-dwarfdump-19 --debug-line"
SOURCES = {
    "a.c": ("cc -g -O1 -c a.c -o a.o", "int twice(int a) { return 2 * a; }\n"),
    "b.f90": ("gfortran -g -O1 -c b.f90 -o b.o", "subroutine twice(a)\n  integer :: a\n  a = 2 * a\nend\n"),
}


class Debug(InImage):
    def test_lines_when_debug_information_is_asked_for_are_kept(self):
        for name, (line, text) in SOURCES.items():
            self.write(name, text)
            for store in ("", self.path("absent")):
                self.must(line, KILN_DEBUG="1", KILN_COMPILES=store)
                self.assertIn(f'name: "{name}"', self.must(f"{DUMP} {name[0]}.o"))

    def test_lines_when_not_asked_for_are_dropped(self):
        for name, (line, text) in SOURCES.items():
            self.write(name, text)
            self.must(line, KILN_DEBUG="")
            self.assertNotIn("name:", self.must(f"{DUMP} {name[0]}.o"))
