"""Tables: from text to sums, and back; each of the larger extension modules does something."""

import io
import sqlite3

import numpy as np
import pandas as pd
import pytest
from pandas.testing import assert_frame_equal

FIRINGS = """\
day,kiln,cone,pots
2024-09-25,gas,10,12
2024-09-26,wood,12,
2024-10-02,gas,6,30
2024-10-03,electric,6,18
"""


@pytest.fixture
def firings():
    return pd.read_csv(io.StringIO(FIRINGS), parse_dates=["day"])


def test_csv_is_read_with_types(firings):
    assert firings["day"].dtype.kind == "M"
    assert firings["cone"].dtype == np.int64
    assert np.isnan(firings["pots"][1])
    assert firings["pots"].sum() == 60


def test_csv_round_trip(firings):
    again = pd.read_csv(io.StringIO(firings.to_csv(index=False)), parse_dates=["day"])
    assert_frame_equal(firings, again)


def test_json_round_trip(firings):
    text = firings.to_json(orient="records", date_format="iso")
    assert text.startswith('[{"day":"2024-09-25T00:00:00')
    assert pd.read_json(io.StringIO(text))["pots"].sum() == 60


def test_groups(firings):
    sums = firings.groupby("kiln").agg({"pots": "sum", "cone": ["min", "max"]})
    assert sums.loc["gas"].tolist() == [42.0, 6.0, 10.0]
    assert firings.groupby("kiln")["cone"].rank().tolist() == [2.0, 1.0, 1.0, 1.0]


def test_join_pivot_and_melt(firings):
    fuels = pd.DataFrame({"kiln": ["gas", "wood"], "fuel": ["propane", "pine"]})
    merged = firings.merge(fuels, on="kiln", how="left")
    assert merged["fuel"].isna().sum() == 1
    wide = merged.pivot_table(index="kiln", columns="cone", values="pots", aggfunc="sum", fill_value=0)
    assert wide.loc["gas", 6] == 30
    assert len(wide.reset_index().melt(id_vars="kiln")) == 9


def test_time_series_with_zones_and_windows(firings):
    series = firings.set_index("day")["pots"].tz_localize("Europe/Berlin").tz_convert("UTC")
    assert str(series.index[0]) == "2024-09-24 22:00:00+00:00"
    assert series.tz_convert(None).resample("MS").sum().tolist() == [12.0, 48.0]
    assert series.rolling(2, min_periods=1).sum().tolist() == [12.0, 12.0, 30.0, 48.0]
    assert series.interpolate().ewm(alpha=0.5).mean().round(3).tolist() == [12.0, 18.0, 24.857, 21.2]


def test_periods_offsets_and_differences(firings):
    assert firings["day"].dt.to_period("M").nunique() == 2
    assert (firings["day"] + pd.offsets.BMonthEnd()).dt.day.tolist() == [30, 30, 31, 31]
    assert firings["day"].diff().max() == pd.Timedelta(days=6)
    assert pd.Timestamp("2024-09-25") - pd.Timestamp("2024-09-24 23:00") == pd.Timedelta("1h")


def test_intervals_categories_and_sparse(firings):
    cut = pd.cut(firings["cone"], [0, 7, 14], labels=["mid", "high"])
    assert cut.value_counts().to_dict() == {"mid": 2, "high": 2}
    assert pd.IntervalIndex.from_breaks([0, 7, 14]).get_indexer([6, 10, 20]).tolist() == [0, 1, -1]
    assert pd.arrays.SparseArray([0, 0, 3]).density == pytest.approx(1 / 3)


def test_integers_are_of_64_bits():
    wide = pd.Series([2**40, 1, 2**40])
    assert wide.sum() == 2**41 + 1
    assert wide.unique().tolist() == [2**40, 1]
    assert pd.util.hash_pandas_object(wide).dtype == np.uint64
    assert pd.Index([2**40, 1]).get_loc(2**40) == 0


def test_missing_integers_and_strings():
    numbers = pd.array([1, None, 3], dtype="Int64")
    assert (numbers + 1).sum() == 6
    text = pd.Series(["Clay", None, "glaze"], dtype="string")
    assert text.str.upper().dropna().tolist() == ["CLAY", "GLAZE"]


def test_sorting_and_selection(firings):
    assert firings.sort_values(["cone", "pots"]).index.tolist() == [3, 2, 0, 1]
    assert firings.query("cone > 6 and pots.notna()", engine="python")["kiln"].tolist() == ["gas"]
    assert firings.nlargest(1, "pots").index.tolist() == [2]
    many = firings.set_index(["kiln", "cone"]).sort_index()
    assert many.loc[("gas", 6), "pots"] == 30


def test_table_of_a_database(firings):
    with sqlite3.connect(":memory:") as database:
        firings.to_sql("firings", database, index=False)
        found = pd.read_sql("select kiln, sum(pots) as pots from firings group by kiln order by 1", database)
    assert found["pots"].tolist()[:2] == [18.0, 42.0]


def test_pickle_and_statistics(firings, tmp_path):
    firings.to_pickle(tmp_path / "firings.pkl.gz")
    again = pd.read_pickle(tmp_path / "firings.pkl.gz")
    assert_frame_equal(firings, again)
    assert again[["cone", "pots"]].corr().loc["cone", "pots"] == pytest.approx(-2 / 7**0.5)
    assert again["cone"].describe()["50%"] == 8.0
