"""The module zoneinfo, in C, with the zones of tzdata."""

from datetime import datetime, timedelta

import pytest
from backports import zoneinfo
from backports.zoneinfo import _czoneinfo


def test_zone_with_summer_time():
    berlin = zoneinfo.ZoneInfo("Europe/Berlin")
    assert datetime(2024, 7, 1, tzinfo=berlin).utcoffset() == timedelta(hours=2)
    assert datetime(2024, 1, 1, tzinfo=berlin).tzname() == "CET"


def test_zone_is_of_the_extension_module():
    assert zoneinfo.ZoneInfo is _czoneinfo.ZoneInfo
    assert _czoneinfo.__file__.endswith(".so")


def test_second_of_two_equal_hours():
    berlin = zoneinfo.ZoneInfo("Europe/Berlin")
    twice = datetime(2024, 10, 27, 2, 30, tzinfo=berlin)
    assert (twice.utcoffset(), twice.replace(fold=1).utcoffset()) == (timedelta(hours=2), timedelta(hours=1))


def test_zone_that_is_not_there():
    with pytest.raises(zoneinfo.ZoneInfoNotFoundError):
        zoneinfo.ZoneInfo("Europe/Kiln")
