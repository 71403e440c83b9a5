"""Runs CPython's own tests as its `regrtest` does, for a suite; a unit is a file of tests of the package `test`."""

from __future__ import annotations

import argparse
import contextlib
import doctest
import importlib
import re
import sys
import traceback
import unittest
from pathlib import Path
from time import perf_counter
from unittest import mock

from kiln_suite import post
from test import support
from test.libregrtest.cmdline import ALL_RESOURCES
from test.libregrtest.save_env import saved_test_environment

try:
    from test.support.os_helper import temp_cwd
except ImportError:  # CPython 3.8
    from test.support import temp_cwd

SITE = Path(support.__file__).parents[2]


def units(paths: list[str]) -> list[dict]:
    """Returns the test files at or below some paths, with their sizes; what is in no package is data of a test."""
    found = set()
    for path in map(SITE.joinpath, paths):
        if not path.exists():
            raise FileNotFoundError(f"there is no {path}")
        found.update([path] if path.is_file() else filter(is_in_package, path.rglob("test_*.py")))
    return [{"name": str(file.relative_to(SITE)), "size": file.stat().st_size} for file in sorted(found)]


def is_in_package(file: Path) -> bool:
    parents = list(file.relative_to(SITE).parents)
    return all((SITE / parent / "__init__.py").exists() for parent in parents[:-1])


def run(unit: str, begin: int, skip: list[str], options: list[str]) -> str:
    """Runs the tests of a file from one of them on; returns why that went wrong, if it did."""
    sys.dont_write_bytecode = True
    support.use_resources = resources(options)
    # What a test leaves changed is put back, or those after it fail.
    environment = saved_test_environment(unit, 0, True, pgo=False)
    with environment, temp_cwd("kiln-suite", quiet=True), imported(unit) as module:
        if module:
            result = Result(unit, begin, skip)
            if hasattr(module, "test_main"):
                run_main(module, result)
            else:
                result.run(unittest.defaultTestLoader.loadTestsFromModule(module))
    return ""


def run_main(module, result: Result) -> None:
    """Runs the tests of a module of CPython 3.8 that says in `test_main` which there are."""

    def run_doctest(of, verbosity=None, optionflags=0):
        tests = doctest.DocTestSuite(of, optionflags=optionflags)
        examples = sum(len(test._dt_test.examples) for test in flat(tests))
        result.run(tests)
        return 0, examples

    with contextlib.ExitStack() as replaced:
        replaced.enter_context(mock.patch.object(support, "_run_suite", result.run, create=True))
        for place in (support, module):
            if hasattr(place, "run_doctest"):
                replaced.enter_context(mock.patch.object(place, "run_doctest", run_doctest))
        try:
            module.test_main()
        except unittest.SkipTest as reason:
            post(finished=result.unit, outcome="skipped", message=str(reason), seconds=0)
        except Exception:
            post(finished=result.unit, outcome="failed", message=traceback.format_exc(), seconds=0)


def resources(options: list[str]) -> list[str]:
    """Returns what the tests may use, from the option -u of `regrtest`: "all,-network" and the like."""
    parser = argparse.ArgumentParser()
    parser.add_argument("-u", action="append", default=[], dest="uses")
    used = set()
    for use in ",".join(parser.parse_args(options).uses).split(","):
        names = ALL_RESOURCES if use.lstrip("-") == "all" else {use.lstrip("-")}
        used = used - set(names) if use.startswith("-") else used | set(names)
    return sorted(used - {""})


@contextlib.contextmanager
def imported(unit: str):
    """Gives the module of a file; one that cannot be imported is reported, and is None."""
    before = set(sys.modules)
    try:
        module = importlib.import_module(unit[: -len(".py")].replace("/", "."))
    except unittest.SkipTest as reason:
        post(finished=unit, outcome="skipped", message=str(reason), seconds=0)
        module = None
    except Exception:
        post(finished=unit, outcome="failed", message=traceback.format_exc(), seconds=0)
        module = None
    try:
        yield module
    finally:
        for name in set(sys.modules) - before:
            if name.startswith("test.test_"):
                del sys.modules[name]


def flat(suite) -> list:
    """Returns the tests of a suite and of the suites in it."""
    return [test for part in suite for test in (flat(part) if isinstance(part, unittest.TestSuite) else [part])]


class Result(unittest.TestResult):
    """Reports each test when it begins and when it ends; a test of which a part fails fails."""

    def __init__(self, unit: str, begin: int, skip: list[str]) -> None:
        super().__init__()
        self.unit = unit
        self.begin = begin
        self.skip = list(map(re.compile, skip))
        self.tests = []
        self.places = {}
        self.outcome, self.message = "passed", ""
        self.started = 0.0

    def run(self, suite) -> None:
        """Runs the tests of a suite; a unit may have several."""
        unittest.TestSuite(self.chosen(flat(suite))).run(self)

    def chosen(self, tests: list) -> list:
        """Returns the tests that are run; reports those that are not."""
        first = len(self.tests)
        self.tests += tests
        self.places.update((id(test), first + place) for place, test in enumerate(tests))
        chosen = []
        for test in tests[max(0, self.begin - first) :]:
            if any(pattern.fullmatch(self.name(test)) for pattern in self.skip):
                post(finished=self.name(test), outcome="skipped", message="not run", seconds=0)
            else:
                chosen.append(test)
        return chosen

    def name(self, test) -> str:
        """Returns a test's id: "<file>::<class>::<method>"; the class has its module if that is in another package."""
        kind = type(test)
        method = getattr(test, "_testMethodName", None)
        if method in (None, "runTest"):
            return f"{self.unit}::{kind.__qualname__}::{test.id()}"
        module = "" if kind.__module__.startswith(self.unit.partition("/")[0] + ".") else f"{kind.__module__}."
        return f"{self.unit}::{module}{kind.__qualname__}::{method}"

    def startTest(self, test):
        super().startTest(test)
        self.outcome, self.message = "passed", ""
        self.started = perf_counter()
        post(started=self.name(test), place=self.places[id(test)])

    def stopTest(self, test):
        super().stopTest(test)
        seconds = perf_counter() - self.started
        post(finished=self.name(test), outcome=self.outcome, message=self.message, seconds=seconds)

    def addError(self, test, err):
        self.fail(test, err)

    def addFailure(self, test, err):
        self.fail(test, err)

    def addSubTest(self, test, subtest, err):
        if err:
            self.fail(test, err, f"{subtest._subDescription()}\n")

    def addUnexpectedSuccess(self, test):
        self.outcome, self.message = "failed", "it passed, which the test does not expect"

    def addExpectedFailure(self, test, err):
        self.outcome, self.message = "xfailed", self._exc_info_to_string(err, test)

    def addSkip(self, test, reason):
        if not hasattr(test, "_testMethodName"):
            # A class or a module skips all of its tests.
            post(finished=f"{self.unit}::{test.id()}", outcome="skipped", message=reason, seconds=0)
        elif self.outcome == "passed":
            self.outcome, self.message = "skipped", reason

    def fail(self, test, err, where=""):
        """Notes a failure; one of a class's or a module's set-up is a test of its own."""
        message = where + self._exc_info_to_string(err, test)
        if id(test) in self.places:
            self.outcome, self.message = "failed", "\n".join(filter(None, (self.message, message)))
        else:
            post(finished=f"{self.unit}::{test.id()}", outcome="failed", message=message, seconds=0)
