"""Ada, a C++ library, through nanobind."""

import can_ada
import pytest


def test_parts_of_an_address():
    url = can_ada.parse("HTTPS://user:secret@Example.ORG:8443/a/./b/../c?q=1#top")
    assert (url.protocol, url.hostname, url.port) == ("https:", "example.org", "8443")
    assert (url.username, url.password) == ("user", "secret")
    assert (url.pathname, url.search, url.hash) == ("/a/c", "?q=1", "#top")
    assert str(url) == "https://user:secret@example.org:8443/a/c?q=1#top"


def test_parts_can_be_set():
    url = can_ada.parse("https://example.org")
    url.pathname, url.search = "/clay pot", "?hot"
    assert url.href == "https://example.org/clay%20pot?hot"
    assert url.origin == "https://example.org"


def test_names_beyond_ascii_are_encoded():
    assert can_ada.parse("https://täst.de/ü").href == "https://xn--tst-qla.de/%C3%BC"
    assert can_ada.idna_decode(b"xn--tst-qla.de") == "täst.de"


def test_exception_of_cpp_becomes_a_python_error():
    assert not can_ada.can_parse("no address")
    with pytest.raises(ValueError):
        can_ada.parse("no address")


def test_query_is_a_mapping():
    query = can_ada.URLSearchParams("b=2&a=1&a=3")
    assert query.get_all("a") == ["1", "3"] and len(query) == 3 and "b" in query
    query.sort()
    assert str(query) == "a=1&a=3&b=2"
    assert list(query.keys()) == ["a", "a", "b"]
