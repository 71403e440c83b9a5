"""The compiled part of MarkupSafe."""

import markupsafe
import pytest
from markupsafe import Markup, _native, _speedups, escape


@pytest.fixture
def compiled():
    """Returns the name of what is compiled: before version 3.0, that is all of escape."""
    return "_escape_inner" if hasattr(_speedups, "_escape_inner") else "escape"


def test_escape_is_the_compiled_one(compiled):
    assert getattr(markupsafe, compiled) is getattr(_speedups, compiled)


def test_escape_of_each_width_of_characters(compiled):
    for text in ("<a href='x'>&\"", "<é>", "<日本>", "<😀>", "plain", ""):
        assert getattr(_speedups, compiled)(text) == getattr(_native, compiled)(text)


def test_escape_of_what_is_no_text():
    assert escape(3) == "3"
    assert escape(Markup("<b>")) == "<b>"


def test_markup_escapes_what_it_is_formatted_with():
    assert Markup("<b>%s</b>") % "<i>" == "<b>&lt;i&gt;</b>"
    assert Markup("<b>{}</b>").format("&") == "<b>&amp;</b>"
    assert Markup("&lt;x&gt;").unescape() == "<x>"
