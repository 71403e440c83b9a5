"""Time zones of pytz, which has data of its own."""

from datetime import datetime, timedelta

import pytest
import pytz


def test_zone_with_summer_time():
    berlin = pytz.timezone("Europe/Berlin")
    assert berlin.localize(datetime(2024, 7, 1)).utcoffset() == timedelta(hours=2)
    assert berlin.localize(datetime(2024, 1, 1)).tzname() == "CET"


def test_hour_that_is_twice_or_never():
    berlin = pytz.timezone("Europe/Berlin")
    with pytest.raises(pytz.AmbiguousTimeError):
        berlin.localize(datetime(2024, 10, 27, 2, 30), is_dst=None)
    with pytest.raises(pytz.NonExistentTimeError):
        berlin.localize(datetime(2024, 3, 31, 2, 30), is_dst=None)


def test_every_zone_can_be_read():
    assert len(pytz.all_timezones) > 500
    assert {pytz.timezone(name).zone for name in pytz.all_timezones} == set(pytz.all_timezones)
