"""Translates gfortran's options for flang, as data. An option that is in no list is dropped for Fortran sources."""

# What flang's front end takes as it is.
KEPT = frozenset(
    "-cpp -nocpp -ffixed-form -ffree-form -fbackslash -fno-backslash -fdefault-real-8 -fdefault-integer-8"
    " -fdefault-double-8 -flarge-sizes -fimplicit-none-type-always -fno-underscoring -funderscoring"
    " -flogical-abbreviations -fxor-operator -fno-automatic -ffast-math -ffp-contract=off -ffp-contract=fast"
    " -std=f2018 -pedantic -w -O0 -O1 -O2 -O3".split()
)
KEPT_WITH_VALUE = ("-I", "-D", "-U", "-ffixed-line-length=")
RENAMED = {
    "-O": ("-O1",),
    "-Og": ("-O1",),
    "-Os": ("-O2",),
    "-Oz": ("-O2",),
    "-Ofast": ("-O3", "-ffast-math"),
    "-fimplicit-none": ("-fimplicit-none-type-always",),
    "-freal-4-real-8": ("-fdefault-real-8",),
    "-r8": ("-fdefault-real-8",),
    "-i8": ("-fdefault-integer-8",),
    "-fixed": ("-ffixed-form",),
    "-Mfixed": ("-ffixed-form",),
    "-free": ("-ffree-form",),
    "-Mfree": ("-ffree-form",),
    "-ffixed-line-length-none": ("-ffixed-line-length=0",),
}
# clang's front end says so of each function, flang's does not know it.
ATTRIBUTES = {"-Os": "optsize", "-Oz": "minsize optsize"}
MODULE_DIRECTORY = "-module-dir"
LINE_LENGTH = "-ffixed-line-length-"
# Options of Fortran compilers that clang would refuse: they stay for Fortran sources only.
FORTRAN_ONLY = (
    "-ffixed-form -ffree-form -ffixed-line-length* -ffree-line-length* -fallow-argument-mismatch -fallow-invalid-boz"
    " -std=legacy -std=f* -J* -module-dir -fno-second-underscore -fsecond-underscore -funderscoring -fno-underscoring"
    " -fdefault-real-8 -fdefault-integer-8 -fdefault-double-8 -fimplicit-none -fbacktrace -fno-backtrace -fcheck=*"
    " -fbounds-check -frecursive -fno-range-check -frange-check -fno-automatic -fbackslash -fno-f2c -ff2c -fdec*"
    " -finit-* -ffpe-trap=* -ffpe-summary=* -fcray-pointer -fmax-stack-var-size=* -freal-4-real-8 -cpp -nocpp"
).split()


def translated(arguments):
    """Return what flang is told of a call's arguments, each as a tuple of words."""
    found = []
    for argument in arguments:
        option = argument[0]
        if option in KEPT or option.startswith(KEPT_WITH_VALUE):
            found.append(argument)
        elif option in RENAMED:
            found += [(word,) for word in RENAMED[option]]
        elif option in ("-J", MODULE_DIRECTORY) and len(argument) == 2:
            found.append((MODULE_DIRECTORY, argument[1]))
        elif option.startswith("-J"):
            found.append((MODULE_DIRECTORY, option[2:]))
        elif option.startswith(LINE_LENGTH):
            found.append(("-ffixed-line-length=" + option.removeprefix(LINE_LENGTH),))
    return found


def attributes(options):
    """Return the attributes of functions by the last of the options that say how to optimise."""
    levels = [option for option in options if option.startswith("-O")]
    return ATTRIBUTES.get(levels[-1], "") if levels else ""
