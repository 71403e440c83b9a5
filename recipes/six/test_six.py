"""One source for two Pythons; its lazy modules need an importer of its own."""

import six
from six.moves import configparser, urllib


def test_moved_modules_are_found():
    assert urllib.parse.quote("a b") == "a%20b"
    assert configparser.ConfigParser.__module__ == "configparser"


def test_text_and_bytes():
    assert six.PY3 and six.ensure_text(b"clay") == "clay"
    assert six.int2byte(65) == b"A"


def test_metaclass():
    class Meta(type):
        pass

    class Made(six.with_metaclass(Meta)):
        pass

    assert type(Made) is Meta
