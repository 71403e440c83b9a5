"""pytest, run from within itself."""

import pytest

INNER = """
import pytest

@pytest.fixture
def clay():
    yield "clay"

def test_good(clay, tmp_path):
    assert clay == "clay" and tmp_path.is_dir()

def test_bad(clay):
    assert clay == "glaze"

@pytest.mark.skip(reason="cold")
def test_skipped():
    pass

@pytest.mark.parametrize("degrees", [900, 1200])
def test_each(degrees):
    assert degrees > 0
"""


class Outcomes:
    def __init__(self):
        self.reports = []

    def pytest_runtest_logreport(self, report):
        self.reports.append(report)

    def named(self, outcome):
        return [r.nodeid.split("::")[1] for r in self.reports if r.outcome == outcome and r.when != "teardown"]


def test_outcomes_of_an_inner_run(tmp_path):
    path = tmp_path / "test_inner.py"
    path.write_text(INNER, encoding="utf-8")
    outcomes = Outcomes()
    # A guest has no file descriptors to capture, and no signals.
    options = ["-q", "--capture", "sys", "-p", "no:cacheprovider", "-p", "no:faulthandler"]
    status = pytest.main([*options, "-c", "/dev/null", "--rootdir", str(tmp_path), str(path)], plugins=[outcomes])
    assert status == pytest.ExitCode.TESTS_FAILED
    assert outcomes.named("skipped") == ["test_skipped"]
    failed = [r for r in outcomes.reports if r.failed]
    assert [r.nodeid.split("::")[1] for r in failed] == ["test_bad"]
    assert "assert 'clay' == 'glaze'" in failed[0].longreprtext


def test_assertions_are_rewritten():
    with pytest.raises(AssertionError, match="assert 3 == 4"):
        three = 3
        assert three == 4


def test_warnings_and_monkeypatch(monkeypatch, recwarn):
    import os
    import warnings

    monkeypatch.setenv("KILN_DEGREES", "1200")
    warnings.warn("hot", stacklevel=1)
    assert os.environ["KILN_DEGREES"] == "1200"
    assert "hot" in str(recwarn.pop().message)
