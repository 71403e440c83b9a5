"""Makes the build machine's Python describe the target, in a build environment and only when asked to.

A .pth file imports this module at each start. CPython's own means for cross-compilation do most: the environment
variables _PYTHON_SYSCONFIGDATA_NAME and _PYTHON_HOST_PLATFORM. What they leave out is done here: the install schemes'
include directories, which name the build machine's headers.
"""

import os
import sys


def describe(include, sysconfigdata_directory):
    """Let sysconfig find the target's configuration and headers."""
    # Last: the directory is the target's standard library, of which nothing else must be found.
    sys.meta_path.append(_ConfigurationFinder(sysconfigdata_directory))
    import sysconfig

    for scheme in sysconfig._INSTALL_SCHEMES.values():
        for key in {"include", "platinclude"} & scheme.keys():
            scheme[key] = include
    if sys.version_info < (3, 12):
        # Its own distutils looks for headers here, and nowhere else.
        sys.base_prefix = sys.base_exec_prefix = os.path.dirname(os.path.dirname(include))


class _ConfigurationFinder:
    """Finds the one module of the target's standard library that holds its configuration."""

    def __init__(self, directory):
        self._directory = directory

    def find_spec(self, name, path=None, target=None):
        """Return the import system's specification of the module, None for all others."""
        if name != os.environ["_PYTHON_SYSCONFIGDATA_NAME"]:
            return None
        from importlib.util import spec_from_file_location

        return spec_from_file_location(name, os.path.join(self._directory, name + ".py"))


if os.environ.get("KILN_TARGET_STDLIB") and os.environ.get("_PYTHON_SYSCONFIGDATA_NAME"):
    describe(os.environ["PYTHONINCLUDE"], os.environ["KILN_TARGET_STDLIB"])
