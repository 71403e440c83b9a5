"""Dates as people write them."""

from datetime import datetime, timedelta

from dateutil import parser, rrule, tz
from dateutil.relativedelta import FR, relativedelta


def test_parser_reads_words():
    assert parser.parse("Thu Sep 25 10:36:28 2003") == datetime(2003, 9, 25, 10, 36, 28)
    assert parser.parse("10 September 2003", dayfirst=True) == datetime(2003, 9, 10)


def test_differences_know_the_calendar():
    assert datetime(2024, 1, 31) + relativedelta(months=1) == datetime(2024, 2, 29)
    assert datetime(2024, 5, 1) + relativedelta(weekday=FR(-1)) == datetime(2024, 4, 26)


def test_rules_recur():
    fridays = rrule.rrule(rrule.DAILY, count=2, byweekday=rrule.FR, bymonthday=13, dtstart=datetime(2024, 1, 1))
    assert list(fridays) == [datetime(2024, 9, 13), datetime(2024, 12, 13)]


def test_zones_come_from_tzdata():
    assert datetime(2024, 7, 1, tzinfo=tz.gettz("America/New_York")).utcoffset() == timedelta(hours=-4)
