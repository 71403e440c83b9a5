"""Applies the table to a package's own arguments."""

from . import arguments as args
from . import call as calls
from . import table

PATH_OPTIONS = ("-isystem", "-iquote", "-idirafter")
PAST_THE_DRIVER = ("-X", "-mllvm", "-Wp,")


class Refused(Exception):
    """An option that must make the call fail, so that a feature test answers no."""


def rewrite(arguments, settings):
    """Return the arguments that stay and the words that were dropped.

    Raises Refused for what the table refuses.
    """
    has_simd = any(argument[0] in ("-msimd128", "-mrelaxed-simd") for argument in arguments) or (
        "-msimd128" in settings.cflags + settings.cxxflags
    )
    has_fortran = any(args.is_input(a) and calls.suffix(a[0]) in calls.FORTRAN_SOURCES for a in arguments)
    kept, dropped = [], []
    for argument in arguments:
        argument = retargeted(argument, settings)
        _refuse(argument)
        if _stays(argument[0], has_simd, has_fortran, settings) and not _is_build_machines(argument):
            kept.append(argument)
        else:
            dropped += argument
    return kept, dropped


def retargeted(argument, settings):
    """Return an argument with a directory of the build machine's Python replaced by the target's."""
    option, path = _path_of(argument)
    if not path:
        return argument
    replacement = _target_directory(path, settings)
    if not replacement:
        return argument
    return (option, replacement) if len(argument) == 2 else (option + replacement,)


def _refuse(argument):
    """Refuse an option, also where it goes to a part of the compiler past its driver."""
    passed_on = argument[0][4:].split(",") if argument[0].startswith("-Wp,") else argument[1:]
    for option in (argument[0], *(passed_on if argument[0].startswith(PAST_THE_DRIVER) else ())):
        if table.action(option) == table.REFUSE:
            raise Refused(" ".join(argument))


def _stays(option, has_simd, has_fortran, settings):
    action = table.action(option)
    if action == table.DROP_WITHOUT_SIMD:
        return has_simd
    if action == table.DROP_WITHOUT_FORTRAN:
        return has_fortran
    if action == table.DROP and option.startswith("-g") and settings.keeps_debug:
        return True
    return action is None


def _is_build_machines(argument):
    return len(argument) == 2 and argument[0] in PATH_OPTIONS and table.action("-I" + argument[1]) == table.DROP


def _path_of(argument):
    if len(argument) == 2 and argument[0] in PATH_OPTIONS:
        return argument
    if argument[0][:2] in ("-I", "-L"):
        return argument[0][:2], argument[0][2:]
    return "", ""


def _target_directory(path, settings):
    _, is_package, rest = path.partition("/site-packages/")
    # What a generator of code goes with stays with it: the target's NumPy may be of another version than f2py.
    if rest.rstrip("/").endswith("/f2py/src"):
        return ""
    if is_package and settings.site_packages and not path.startswith(settings.site_packages):
        candidate = settings.site_packages + "/" + rest
        return candidate if settings.has_directory(candidate) else ""
    parent, _, name = path.rstrip("/").rpartition("/")
    is_pythons = name.startswith("python3.") and parent.endswith("/include")
    if is_pythons and settings.python_include and not path.startswith(settings.prefix):
        return settings.python_include
    return ""
