"""Properties, and counterexamples made small."""

import pytest
from hypothesis import assume, find, given, settings
from hypothesis import strategies as st


@settings(max_examples=50, deadline=None, database=None)
@given(st.lists(st.integers()))
def test_reversing_twice_changes_nothing(numbers):
    assert list(reversed(list(reversed(numbers)))) == numbers


def test_counterexample_is_minimal():
    result = find(st.lists(st.integers()), lambda xs: sum(xs) > 100, settings=settings(database=None, deadline=None))
    assert result == [101]


def test_failure_names_the_example():
    @settings(max_examples=200, deadline=None, database=None)
    @given(st.integers(0, 1000))
    def small(number):
        assume(number != 999)
        assert number < 500

    with pytest.raises(AssertionError) as error:
        small()
    assert "number=500" in "".join(error.value.__notes__)
