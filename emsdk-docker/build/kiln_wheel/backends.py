"""What each build backend must be told so that it builds for the target; most ask sysconfig or CMake themselves."""

import os

from . import target

MESON_PYTHON = ("mesonpy", "meson-python", "meson_python")

# Relative to the source. Every meson-python knows this name of the setting; newer ones also know "build-dir".
BUILD_DIRECTORY = "builddir"


def settings(build_system, environ, scratch):
    """Return the config settings that a backend needs besides the recipe's.

    build_system: the table [build-system] of pyproject.toml, empty where there is none
    scratch: a directory for files that settings name
    """
    asked = [build_system.get("build-backend", ""), *build_system.get("requires", [])]
    if any(name.startswith(MESON_PYTHON) for name in asked):
        return _meson_python(environ, scratch)
    _distutils(environ)
    return {}


def _distutils(environ):
    """Let distutils and setuptools, whatever their age, build as many extensions at once as there are jobs."""
    with open(os.path.join(environ["HOME"], ".pydistutils.cfg"), "w", encoding="utf-8") as file:
        file.write(f"[build_ext]\nparallel = {environ.get('CPUS', '1')}\n")


def _meson_python(environ, scratch):
    files = [environ.get("MESON_CROSS_FILE", "/opt/kiln/meson/cross.ini")]
    numpy = target.numpy_include(environ["HOSTINSTALLDIR"])
    if numpy:
        files.append(os.path.join(scratch, "numpy-cross.ini"))
        with open(files[-1], "w", encoding="utf-8") as file:
            file.write(f"[properties]\nnumpy-include-dir = '{numpy}'\n")
    jobs = environ.get("CPUS", "1")
    return {
        # Of its own accord it takes a new name each time, which ends up in what is built.
        BUILD_DIRECTORY: [".kiln-build"],
        "setup-args": [f"--cross-file={file}" for file in files],
        "compile-args": [f"-j{jobs}"],
    }


def merged(own, given):
    """Return the settings of a backend: ours, then those given as KEY=VALUE, whose keys may repeat."""
    values = {key: list(value) for key, value in own.items()}
    if any(setting.partition("=")[0] in (BUILD_DIRECTORY, "build-dir") for setting in given):
        values.pop(BUILD_DIRECTORY, None)
    for setting in given:
        key, _, value = setting.partition("=")
        values.setdefault(key, []).append(value)
    return {key: value[0] if len(value) == 1 else value for key, value in values.items()}
