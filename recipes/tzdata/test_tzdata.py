"""The time zones that zoneinfo reads from this package."""

import importlib.resources
from datetime import datetime, timedelta

try:
    import zoneinfo
except ModuleNotFoundError:
    from backports import zoneinfo


def test_zone_with_summer_time():
    berlin = zoneinfo.ZoneInfo("Europe/Berlin")
    assert datetime(2024, 7, 1, tzinfo=berlin).utcoffset() == timedelta(hours=2)
    assert datetime(2024, 1, 1, tzinfo=berlin).tzname() == "CET"


def test_zones_are_all_there():
    zones = importlib.resources.read_text("tzdata", "zones", encoding="utf-8").split()
    assert len(zones) > 500
    assert set(zones) <= zoneinfo.available_timezones()
