"""Runs pytest in a guest; each step of each test is an event, a line of output after U+001E."""

import json
import re
import sys

import pytest

# pytest replaces sys.stdout while a test runs.
STDOUT = sys.stdout

# Their state and signals are not for a guest; what they print would only repeat the events.
PLUGINS_LEFT_OUT = ("cacheprovider", "faulthandler", "terminal")


def run(file: str) -> int:
    """Runs the tests of a file and returns pytest's exit status."""
    sys.dont_write_bytecode = True
    options = [option for name in PLUGINS_LEFT_OUT for option in ("-p", f"no:{name}")]
    directory = file.rpartition("/")[0]
    # Without a file of options of its own, pytest looks for one in all directories above.
    # What a test prints is shown at once too: a crash would take the captured text along.
    options += ["-c", "/dev/null", "--rootdir", directory, "--capture", "tee-sys"]
    return int(pytest.main([*options, file], plugins=[Reporter()]))


def post(test: str, outcome: str, message: str = "", seconds: float = 0.0) -> None:
    event = {"test": test, "outcome": outcome, "message": message, "seconds": seconds}
    print("\x1e" + json.dumps(event), file=STDOUT, flush=True)


class Reporter:
    """Gathers the phases of each test (set-up, call, tear-down) and reports their sum."""

    def __init__(self) -> None:
        self.phases = []

    def pytest_runtest_logstart(self, nodeid, location):
        self.phases = []
        post(short(nodeid), "started")

    def pytest_runtest_logreport(self, report):
        self.phases.append(report)

    def pytest_runtest_logfinish(self, nodeid, location):
        message = "\n".join(filter(None, map(describe, self.phases)))
        outcomes = {phase.outcome for phase in self.phases}
        worst = next(o for o in ("failed", "skipped", "passed") if o in outcomes)
        post(short(nodeid), worst, message, sum(phase.duration for phase in self.phases))

    def pytest_collectreport(self, report):
        if report.failed or report.skipped:
            post(f"collect {short(report.nodeid)}", report.outcome, describe(report))

    def pytest_internalerror(self, excrepr):
        post("pytest", "failed", str(excrepr))


def short(nodeid: str) -> str:
    """Returns a test's name without that of its file."""
    return nodeid.partition("::")[2] or nodeid


def describe(report) -> str:
    """Returns why a phase failed or was skipped; nothing if it passed."""
    if report.skipped:
        expected = getattr(report, "wasxfail", None)
        return reason(report) if expected is None else f"expected failure: {expected}"
    if not report.failed:
        return ""
    printed = [f"--- {title} ---\n{text.rstrip()}" for title, text in report.sections]
    return "\n".join([report.longreprtext, *printed])


def reason(report) -> str:
    """Returns the reason of a skip: the third of file, line and reason."""
    skip = report.longrepr
    text = skip[2] if isinstance(skip, tuple) else report.longreprtext
    return re.sub("^Skipped: ", "", text)
