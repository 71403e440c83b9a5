"""Groups of exceptions in a Python that has no except*."""

import traceback

import pytest
from exceptiongroup import BaseExceptionGroup, ExceptionGroup, catch


def group():
    return ExceptionGroup("kiln", [ValueError("clay"), ExceptionGroup("glaze", [KeyError("blue"), ValueError("red")])])


def test_split_keeps_the_nesting():
    values, rest = group().split(ValueError)
    assert [type(e) for e in values.exceptions] == [ValueError, ExceptionGroup]
    assert repr(rest) == "ExceptionGroup('kiln', [ExceptionGroup('glaze', [KeyError('blue')])])"


def test_catch_calls_the_handler_of_a_type():
    caught = []
    with pytest.raises(ExceptionGroup) as left, catch({ValueError: lambda errors: caught.append(errors)}):
        raise group()
    assert len(caught) == 1
    assert left.value.subgroup(KeyError) is not None
    assert left.value.subgroup(ValueError) is None


def test_traceback_shows_all_members():
    text = "".join(traceback.format_exception(ExceptionGroup, group(), None))
    assert "+---------------- 2 ----------------" in text
    assert "ValueError: red" in text


def test_base_group_holds_what_is_no_exception():
    assert not isinstance(BaseExceptionGroup("kiln", [KeyboardInterrupt()]), Exception)
    with pytest.raises(TypeError):
        ExceptionGroup("kiln", [KeyboardInterrupt()])
