"""Rewrite CPython's _sysconfigdata so that it holds wherever its prefix lies.

usage: relocate.py <generated _sysconfigdata> <result>

Extension modules are built with the file in Kiln's build prefix; at run time it lies in the standard library's zip.
"""

import os
import pprint
import runpy
import sys

PREFIX = os.environ["WASM_LIBRARY_DIR"]
BUILD = os.environ["PKG_BUILD_DIR"]

# The driver adds what a side module needs to each link with -shared.
LINKERS = {"LDSHARED": "emcc -shared", "BLDSHARED": "emcc -shared", "LDCXXSHARED": "em++ -shared"}

TEMPLATE = '''\
"""The variables of CPython's build."""

from os.path import abspath, dirname

# <prefix>/lib/python3.<minor>/<this file>, or <prefix>/lib/<zip>/<this file>
_prefix = dirname(dirname(dirname(abspath(__file__)))).rstrip("/")

build_time_vars = {variables}
build_time_vars = {{
    name: value.replace("@prefix@", _prefix) if isinstance(value, str) else value
    for name, value in build_time_vars.items()
}}
'''


def relocated(value):
    return value.replace(PREFIX, "@prefix@") if isinstance(value, str) else value


def is_of_build(value):
    return isinstance(value, str) and BUILD in value


def main(generated, result):
    variables = runpy.run_path(generated)["build_time_vars"] | LINKERS
    kept = {name: relocated(value) for name, value in variables.items() if not is_of_build(value)}
    with open(result, "w", encoding="utf-8") as file:
        file.write(TEMPLATE.format(variables=pprint.pformat(kept)))


main(*sys.argv[1:])
