"""What the target's prefix offers to a build."""

import glob
import os

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
    """Return the directory of the target's NumPy headers, "" without NumPy; its place changed with version 2."""
    for core in ("_core", "core"):
        directory = os.path.join(packages, "numpy", core, "include")
        if os.path.isdir(directory):
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
