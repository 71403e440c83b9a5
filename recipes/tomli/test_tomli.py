"""TOML read by tomli."""

from datetime import date
from io import BytesIO

import pytest
import tomli


def test_tables_and_values():
    text = b'[kiln]\ncone = 6\nfired = 2024-09-25\nnames = ["bisque", "glaze"]\n[[kiln.shelf]]\nheight = 1.5e1\n'
    assert tomli.load(BytesIO(text)) == {
        "kiln": {"cone": 6, "fired": date(2024, 9, 25), "names": ["bisque", "glaze"], "shelf": [{"height": 15.0}]}
    }


def test_error_tells_its_place():
    with pytest.raises(tomli.TOMLDecodeError, match="line 2, column 8"):
        tomli.loads("clay = 1\nglaze =\n")
