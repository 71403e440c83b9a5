"""What the target's prefix offers to a build."""

import glob
import os
import shutil

SYSCONFIGDATA = "_sysconfigdata_*.py"


class Missing(Exception):
    """Something that a build needs is not there; the message says what to do."""


def environment(environ, venv):
    """Return the environment in which the build backend runs.

    Raises Missing where the prefix holds no Python or the platform is not named.
    """
    prefix = environ.get("WASM_LIBRARY_DIR", "/kiln/prefix")
    configuration = _configuration(prefix)
    packages = os.path.join(os.path.dirname(configuration), "site-packages")
    extended = {
        "KILN_TARGET_STDLIB": os.path.dirname(configuration),
        "_PYTHON_HOST_PLATFORM": _platform(environ),
        "_PYTHON_SYSCONFIGDATA_NAME": os.path.basename(configuration).removesuffix(".py"),
        "HOSTINSTALLDIR": packages,
        "PYTHONINCLUDE": os.path.join(prefix, "include", os.path.basename(os.path.dirname(configuration))),
        "PATH": os.path.join(venv, "bin") + ":" + environ["PATH"],
        "PKG_CONFIG_LIBDIR": ":".join(pkg_config_directories(prefix, packages)),
        "CMAKE_BUILD_PARALLEL_LEVEL": environ.get("CPUS", "1"),
    }
    return {**environ, **extended}


def pkg_config_directories(prefix, packages):
    """Return where .pc files are looked up: the prefix's own, and those that wheels bring, such as NumPy's."""
    brought = glob.glob(os.path.join(packages, "*", "**", "pkgconfig"), recursive=True)
    return [os.path.join(prefix, "lib", "pkgconfig"), os.path.join(prefix, "share", "pkgconfig"), *sorted(brought)]


def numpy_include(packages):
    """Return the directory of the target's NumPy headers, "" without NumPy."""
    core = _numpy_core(packages)
    return os.path.join(core, "include") if core else ""


def lend_numpy(packages, own):
    """Give the build machine's NumPy the target's headers and libraries, which builds ask it for.

    packages: the target's site-packages
    own: the build environment's
    """
    lender, borrower = _numpy_core(packages), _numpy_core(own)
    if not lender or not borrower:
        return
    for part in ("include", "lib", os.path.join("..", "random", "lib")):
        place = os.path.join(borrower, part)
        if os.path.isdir(place) and not os.path.islink(place):
            shutil.rmtree(place)
            os.symlink(os.path.join(lender, part), place)


def _numpy_core(packages):
    """Return the directory of what NumPy is written in C, "" without NumPy; its name changed with version 2."""
    for core in ("_core", "core"):
        directory = os.path.join(packages, "numpy", core)
        if os.path.isdir(os.path.join(directory, "include")):
            return directory
    return ""


def _platform(environ):
    if not environ.get("KILN_PLATFORM"):
        raise Missing("KILN_PLATFORM is not set: it names the platform for wheels, such as emscripten-3.1.69-wasm32")
    return environ["KILN_PLATFORM"]


def _configuration(prefix):
    found = glob.glob(os.path.join(prefix, "lib", "python*", SYSCONFIGDATA))
    if len(found) != 1:
        raise Missing(
            f"expected one {SYSCONFIGDATA} below {prefix}/lib/python*, found {len(found)}:"
            " the recipe cpython must be among what is merged into the prefix"
        )
    return found[0]
