"""Versions, specifiers, and the tags of this platform."""

import sys

from packaging.markers import Marker
from packaging.requirements import Requirement
from packaging.specifiers import SpecifierSet
from packaging.tags import sys_tags
from packaging.version import Version


def test_versions_are_ordered():
    texts = ["1.0.dev1", "1.0a1", "1.0rc1", "1.0", "1.0.post1", "1.1", "1!0.1"]
    assert sorted(set(texts), key=Version) == texts


def test_specifiers_filter():
    assert list(SpecifierSet(">=1.2,!=1.3,<2").filter(["1.1", "1.2", "1.3", "1.9", "2.0"])) == ["1.2", "1.9"]


def test_markers_know_the_platform():
    assert Marker("sys_platform == 'emscripten' and platform_machine == 'wasm32'").evaluate()
    assert not Requirement("colorama; sys_platform == 'win32'").marker.evaluate()


def test_tags_name_this_platform_first():
    first = next(iter(sys_tags()))
    python = f"cp{sys.version_info.major}{sys.version_info.minor}"
    assert (first.interpreter, first.abi) == (python, python)
    assert first.platform.startswith("emscripten_") and first.platform.endswith("_wasm32")
