"""Containers that stay sorted."""

import random

from sortedcontainers import SortedDict, SortedList, SortedSet


def test_list_stays_sorted():
    numbers = random.Random(1).sample(range(100_000), 5000)
    result = SortedList(numbers[:2500])
    for number in numbers[2500:]:
        result.add(number)
    assert list(result) == sorted(numbers)
    assert list(result.irange(100, 300)) == [n for n in sorted(numbers) if 100 <= n <= 300]
    assert result.bisect_left(result[42]) == 42


def test_dict_and_set():
    mapping = SortedDict(b=2, a=1, c=3)
    assert mapping.peekitem(-1) == ("c", 3) and list(mapping) == ["a", "b", "c"]
    assert list(SortedSet([3, 1, 2]) & {1, 3}) == [1, 3]
