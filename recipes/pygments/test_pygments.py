"""Highlighting by lexers found by name."""

import pygments
from pygments.formatters import HtmlFormatter
from pygments.lexers import get_all_lexers, get_lexer_by_name, guess_lexer_for_filename


def test_html_of_python():
    html = pygments.highlight("def f(): return 'x'\n", get_lexer_by_name("python"), HtmlFormatter())
    assert '<span class="k">def</span>' in html
    assert '<span class="nf">f</span>' in html


def test_lexer_is_found_by_file_name():
    assert guess_lexer_for_filename("kiln.c", "int main(void);").name == "C"


def test_lexers_are_all_there():
    assert len(list(get_all_lexers())) > 500
