"""Reading of ini files."""

import iniconfig
import pytest


def test_values_of_a_file(tmp_path):
    path = tmp_path / "kiln.ini"
    path.write_text("[fire]\ndegrees = 1200\nstages =\n  slow\n  fast\n", encoding="utf-8")
    config = iniconfig.IniConfig(str(path))
    assert config.get("fire", "degrees", convert=int) == 1200
    assert config["fire"]["stages"].split() == ["slow", "fast"]
    assert config.get("fire", "absent", default="none") == "none"


def test_error_names_the_line():
    with pytest.raises(iniconfig.ParseError, match=":2:"):
        iniconfig.IniConfig("kiln.ini", data="[a]\n[a]\n")
