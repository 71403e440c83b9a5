"""The command line."""

import argparse
import glob
import os
import subprocess
import sys
import tomllib

import build

from . import backends, target


def main(arguments, environ):
    """Build the wheel and return the exit status."""
    options = _parse(arguments)
    try:
        wheel = _build(options, environ)
    except target.Missing as missing:
        print(f"kiln-build-wheel: {missing}", file=sys.stderr)
        return 2
    except (build.BuildException, build.BuildBackendException) as failure:
        print(f"kiln-build-wheel: {failure}", file=sys.stderr)
        return 1
    print(wheel)
    return 0


def _build(options, environ):
    python = os.path.join(options.venv, "bin", "python")
    if not os.path.exists(python):
        raise target.Missing(f"{python} does not exist: run kiln-build-venv first")
    environment = target.environment(environ, options.venv)
    for packages in glob.glob(os.path.join(options.venv, "lib", "python3.*", "site-packages")):
        target.lend_numpy(environment["HOSTINSTALLDIR"], packages)
    builder = build.ProjectBuilder(options.source, python_executable=python, runner=_runner(environment))
    own = backends.settings(_build_system(options.source), environment, os.path.dirname(options.venv))
    os.makedirs(options.out, exist_ok=True)
    return builder.build("wheel", options.out, backends.merged(own, options.settings))


def _build_system(source):
    path = os.path.join(source, "pyproject.toml")
    if not os.path.exists(path):
        return {}
    with open(path, "rb") as file:
        return tomllib.load(file).get("build-system", {})


def _runner(environment):
    def run(command, cwd=None, extra_environ=None):
        subprocess.run(command, cwd=cwd, env={**environment, **(extra_environ or {})}, check=True)

    return run


def _parse(arguments):
    parser = argparse.ArgumentParser(prog="kiln-build-wheel")
    parser.add_argument("venv")
    parser.add_argument("source")
    parser.add_argument("out")
    parser.add_argument("-C", "--config-setting", dest="settings", metavar="KEY=VALUE", action="append", default=[])
    return parser.parse_args(arguments)
