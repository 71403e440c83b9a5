"""Runs test files by pytest, for a suite; a unit is a file below site-packages."""

from __future__ import annotations

import re
import sys
from pathlib import Path

import pytest
from kiln_pytest import PLUGINS_LEFT_OUT, describe
from kiln_suite import post

SITE = Path(pytest.__file__).parent.parent
OUTCOMES = ("passed", "skipped", "xfailed", "failed")
STATUSES = (pytest.ExitCode.OK, pytest.ExitCode.TESTS_FAILED, pytest.ExitCode.NO_TESTS_COLLECTED)


def units(paths: list[str]) -> list[dict]:
    """Returns the test files at or below some paths, with their sizes."""
    found = set()
    for path in map(SITE.joinpath, paths):
        if not path.exists():
            raise FileNotFoundError(f"there is no {path}")
        found.update([path] if path.is_file() else [*path.rglob("test_*.py"), *path.rglob("*_test.py")])
    return [{"name": str(file.relative_to(SITE)), "size": file.stat().st_size} for file in sorted(found)]


def run(unit: str, begin: int, skip: list[str], options: list[str]) -> str:
    """Runs the tests of a file from one of them on; returns why that went wrong, if it did."""
    sys.dont_write_bytecode = True
    general = [option for name in PLUGINS_LEFT_OUT for option in ("-p", f"no:{name}")]
    # What a test prints is shown at once too: a crash would take the captured text along.
    general += ["-c", "/dev/null", "--rootdir", str(SITE), "--capture", "tee-sys"]
    # What does not import is reported as a failure, which is enough.
    general += ["--continue-on-collection-errors"]
    try:
        status = pytest.main([*general, *options, str(SITE / unit)], plugins=[Reporter(begin, skip)])
    except pytest.skip.Exception as skipped:
        # By the conftest.py of a directory: pytest reads that before it collects, since a file below is named.
        post(finished=unit, outcome="skipped", message=str(skipped), seconds=0)
        return ""
    return "" if status in STATUSES else f"pytest gave up with exit status {int(status)}"


class Reporter:
    """Gathers the phases of each test (set-up, call, tear-down) and reports their sum."""

    def __init__(self, begin: int, skip: list[str]) -> None:
        self.begin = begin
        self.skip = list(map(re.compile, skip))
        self.places = {}
        self.phases = []

    def pytest_addoption(self, parser):
        # An option of a plugin that is left out, which tests ask for.
        parser.addoption("--lf", "--last-failed", action="store_true", dest="lf")

    # Last, so that places are among the tests that the options leave.
    @pytest.hookimpl(trylast=True)
    def pytest_collection_modifyitems(self, items):
        self.places = {item.nodeid: place for place, item in enumerate(items)}
        left = items[self.begin :]
        items[:] = [item for item in left if not self.is_skipped(item.nodeid)]
        for item in left:
            if self.is_skipped(item.nodeid):
                post(finished=item.nodeid, outcome="skipped", message="not run", seconds=0)

    def is_skipped(self, nodeid: str) -> bool:
        return any(pattern.fullmatch(nodeid) for pattern in self.skip)

    def pytest_runtest_logstart(self, nodeid, location):
        self.phases = []
        post(started=nodeid, place=self.places[nodeid])

    def pytest_runtest_logreport(self, report):
        self.phases.append(report)

    def pytest_runtest_logfinish(self, nodeid, location):
        message = "\n".join(filter(None, map(describe, self.phases)))
        seconds = sum(phase.duration for phase in self.phases)
        outcome = OUTCOMES[max(map(rank, self.phases))]
        post(finished=nodeid, outcome=outcome, message=message, seconds=seconds)

    def pytest_collectreport(self, report):
        # A file that is skipped as a whole, or that does not import.
        if report.failed or report.skipped:
            name = report.nodeid or "collection"
            post(finished=name, outcome=OUTCOMES[rank(report)], message=describe(report), seconds=0)

    def pytest_internalerror(self, excrepr):
        post(finished="pytest", outcome="failed", message=str(excrepr), seconds=0)


def rank(report) -> int:
    """Returns an outcome's place: the worse, the later."""
    is_expected = report.skipped and hasattr(report, "wasxfail")
    return OUTCOMES.index("xfailed" if is_expected else report.outcome)
