"""The compiled part of MarkupSafe."""

import markupsafe
from markupsafe import Markup, _native, _speedups, escape


def test_escape_is_the_compiled_one():
    assert markupsafe._escape_inner is _speedups._escape_inner


def test_escape_of_each_width_of_characters():
    for text in ("<a href='x'>&\"", "<é>", "<日本>", "<😀>", "plain", ""):
        assert _speedups._escape_inner(text) == _native._escape_inner(text)


def test_escape_of_what_is_no_text():
    assert escape(3) == "3"
    assert escape(Markup("<b>")) == "<b>"


def test_markup_escapes_what_it_is_formatted_with():
    assert Markup("<b>%s</b>") % "<i>" == "<b>&lt;i&gt;</b>"
    assert Markup("<b>{}</b>").format("&") == "<b>&amp;</b>"
    assert Markup("&lt;x&gt;").unescape() == "<x>"
