"""Runs the test programs of BLAS, CBLAS and LAPACK in Node, several at once, and prints a report.

    run.py EXPLAINED.toml

Ends with 1 if a program failed in a way that EXPLAINED.toml does not explain, or if it explains what did not happen.
"""

import concurrent.futures
import os
import pathlib
import re
import subprocess
import sys
import time
import tomllib

TYPES = "sdcz"
EIGENVALUES = "nep sep se2 svd glm gqr gsv csd lse".split()
EIGENVALUES_OF_TYPE = "ec ed gg gd sb sg bb bal bak gbal gbak".split()
PASSED = re.compile(
    r"(\d+) (?:tests run|CALLS|tests passed)|total number of examples tested *= *(\d+)|----- PASS -----"
    r"|PASSED THE TESTS OF ERROR-EXITS|test PASSED"
)
# Of the tests of balancing, the largest error has no limit: it is infinite in native programs, too.
FAILED = re.compile(r"out of|FAIL|\*{5}|SUSPECT|[Ii]llegal| INFO|ERROR -|(?:not 0|not zero|wrong) *= *[1-9]")
# Headings and explanations that sound like failures.
HARMLESS = re.compile(r"SUBPROGRAM FAILED|THRESHOLD|PASSED THE TESTS OF ERROR-EXITS|passed the tests of the error")


class Run:
    """One program with one input; `summary` is the file that it writes besides."""

    def __init__(self, directory, program, given="", summary=""):
        self.directory, self.program, self.given, self.summary = directory, program, given, summary
        self.name = f"{directory}/{program}" + (f" < {given}" if given else "")

    def carry_out(self):
        """Return itself with the lines that tell of failures, and the number of tests."""
        start = time.monotonic()
        with open(os.path.join(self.directory, self.given) if self.given else os.devnull, "rb") as given:
            command = ["sh", "-c", 'exec node "$0" 2>&1', self.program]
            done = subprocess.run(command, cwd=self.directory, stdin=given, stdout=subprocess.PIPE, check=False)
        self.seconds = time.monotonic() - start
        text = done.stdout.decode("utf-8", "replace")
        if self.summary:
            text += pathlib.Path(self.directory, self.summary).read_text()
        self.tests = sum(int(found[1] or found[2] or 1) for found in PASSED.finditer(text))
        self.failures = list(_failures(text))
        if done.returncode or not self.tests:
            self.failures.append(f"ended with {done.returncode} after {self.tests} tests: {text[-1000:]}")
        return self


def _failures(text):
    """Yield the lines that tell of failures, behind the name of the routine where a heading before them has it."""
    routine = ""
    for line in text.splitlines():
        words = line.split()
        if words[:3] == ["Test", "of", "subprogram"]:
            routine = words[-1] + ": "
        if FAILED.search(line) and not HARMLESS.search(line):
            yield routine + " ".join(words)


def runs():
    """Return all runs, those that take longest first."""
    found = []
    for kind in TYPES:
        given = EIGENVALUES + [kind + name for name in EIGENVALUES_OF_TYPE]
        found += [Run("TESTING", f"EIG/xeigtst{kind}", f"{name}.in") for name in given]
        found.append(Run("TESTING", f"EIG/xdmdeigtst{kind}", f"{kind}dmd.in"))
        found.append(Run("TESTING", f"LIN/xlintst{kind}", f"{kind}test.in"))
        found.append(Run("TESTING", f"LIN/xlintstrf{kind}", f"{kind}test_rfp.in"))
        found.append(Run("BLAS/TESTING", f"xblat1{kind}"))
        found.append(Run("CBLAS/testing", f"x{kind}cblat1"))
        for level in "23":
            name = f"{kind}blat{level}"
            found.append(Run("BLAS/TESTING", f"xblat{level}{kind}", f"{name}.in", f"{name}.out"))
            found.append(Run("CBLAS/testing", f"x{kind}cblat{level}", f"{kind}in{level}"))
    found += [Run("TESTING", "LIN/xlintstds", "dstest.in"), Run("TESTING", "LIN/xlintstzc", "zctest.in")]
    return sorted(found, key=lambda run: "LIN/xlintst" not in run.name)


def main(explained):
    explanations = tomllib.loads(pathlib.Path(explained).read_text()).get("failure", [])
    with concurrent.futures.ThreadPoolExecutor(int(os.environ["CPUS"])) as pool:
        done = list(pool.map(Run.carry_out, runs()))
    used, unexplained = set(), 0
    for run in sorted(done, key=lambda run: run.name):
        print(f"{run.name}: {run.tests} tests, {len(run.failures)} failures")
        # Times are none of the report's: that is the same each time.
        print(f"{run.name} took {run.seconds:.1f} s", file=sys.stderr)
        for failure in run.failures:
            reasons = [e for e in explanations if re.search(e["run"], run.name) and re.search(e["line"], failure)]
            used.update(map(id, reasons))
            unexplained += not reasons
            print(f"  {failure}\n    {reasons[0]['reason'] if reasons else 'UNEXPLAINED'}")
    stale = [e for e in explanations if id(e) not in used]
    for explanation in stale:
        print(f"explained, but did not happen: {explanation['run']}: {explanation['line']}")
    tests, failures = sum(run.tests for run in done), sum(len(run.failures) for run in done)
    print(f"{len(done)} runs, {tests} tests passed, {failures} failures, {unexplained} of them unexplained")
    return 1 if unexplained or stale else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
