"""PyYAML through the shared library libyaml."""

import datetime

import pytest
import yaml

DOCUMENT = """
recipe: &kiln
  name: zlib
  version: 1.3.1
  files: [zlib.h, "zconf.h"]
date: 2024-02-29
pi: 3.14
none: ~
again: *kiln
text: |
  two
  lines
"""


def test_library_is_libyaml():
    assert yaml.__with_libyaml__
    assert yaml._yaml.get_version_string() == "0.2.5"


def test_loaders_agree():
    loaded = yaml.load(DOCUMENT, Loader=yaml.CSafeLoader)
    assert loaded == yaml.load(DOCUMENT, Loader=yaml.SafeLoader)
    assert loaded["recipe"] is loaded["again"]
    assert loaded["date"] == datetime.date(2024, 2, 29)
    assert loaded["text"] == "two\nlines\n"


def test_dumpers_agree():
    data = {"b": [1, 2.5, None, True], "a": {"nested": "ünïcode 日本"}}
    text = yaml.dump(data, Dumper=yaml.CSafeDumper, allow_unicode=True)
    assert text == yaml.dump(data, Dumper=yaml.SafeDumper, allow_unicode=True)
    assert yaml.load(text, Loader=yaml.CSafeLoader) == data


def test_error_names_the_place():
    with pytest.raises(yaml.YAMLError) as error:
        yaml.load("a: 1\nb: [1, ]]", Loader=yaml.CSafeLoader)
    assert error.value.problem_mark.line == 1


def test_stream_that_raises_keeps_its_error():
    class Broken:
        def read(self, size):
            raise OSError("no more clay")

    with pytest.raises(OSError, match="no more clay"):
        yaml.load(Broken(), Loader=yaml.CSafeLoader)


def test_large_document():
    items = [{"number": n, "text": "x" * 50} for n in range(2000)]
    assert yaml.load(yaml.dump(items, Dumper=yaml.CSafeDumper), Loader=yaml.CSafeLoader) == items
