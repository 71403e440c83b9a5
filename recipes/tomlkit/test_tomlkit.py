"""TOML whose layout survives editing."""

import tomlkit

try:
    import tomllib
except ModuleNotFoundError:
    import tomli as tomllib

DOCUMENT = """# a kiln
[kiln]
degrees = 1200   # hot
stages = ["slow", "fast"]
"""


def test_layout_survives():
    document = tomlkit.parse(DOCUMENT)
    assert tomlkit.dumps(document) == DOCUMENT
    document["kiln"]["degrees"] = 900
    assert tomlkit.dumps(document) == DOCUMENT.replace("1200", "900")


def test_result_is_toml():
    document = tomlkit.document()
    document.add("when", tomlkit.date("2024-02-29"))
    document.add("table", {"a": [1, 2], "b": {"c": True}})
    assert tomllib.loads(tomlkit.dumps(document)) == document.unwrap()
