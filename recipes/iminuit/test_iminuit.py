"""Minuit2, a C++ library, and its calls back into Python."""

import numpy as np
import pytest
from iminuit import Minuit
from iminuit.cost import LeastSquares


def test_migrad_finds_the_minimum():
    minuit = Minuit(lambda x, y: (x - 1) ** 2 + 4 * (y + 2) ** 2 + 3, x=0, y=0)
    minuit.errordef = Minuit.LEAST_SQUARES
    minuit.migrad()
    assert minuit.valid
    assert minuit.values.to_dict() == pytest.approx({"x": 1, "y": -2}, abs=1e-5)
    assert minuit.fval == pytest.approx(3)


def test_hesse_and_minos_agree_for_a_parabola():
    minuit = Minuit(lambda x: ((x - 5) / 0.5) ** 2, x=0)
    minuit.errordef = Minuit.LEAST_SQUARES
    minuit.migrad().hesse().minos()
    assert minuit.errors["x"] == pytest.approx(0.5, rel=1e-3)
    assert minuit.merrors["x"].upper == pytest.approx(0.5, rel=1e-2)


def test_least_squares_of_arrays():
    x = np.linspace(0, 1, 50)
    y = 3 + 2 * x + np.random.default_rng(1).normal(0, 0.01, 50)
    minuit = Minuit(LeastSquares(x, y, 0.01, lambda x, a, b: a + b * x), a=0, b=0)
    minuit.migrad()
    assert minuit.values["a"] == pytest.approx(3, abs=0.02)
    assert minuit.values["b"] == pytest.approx(2, abs=0.03)


def test_exception_of_the_function_comes_through():
    def broken(x):
        raise ValueError("no such value")

    with pytest.raises(ValueError, match="no such value"):
        Minuit(broken, x=0).migrad()


def test_limits_hold():
    minuit = Minuit(lambda x: (x - 5) ** 2, x=0)
    minuit.errordef = Minuit.LEAST_SQUARES
    minuit.limits["x"] = (-1, 2)
    minuit.migrad()
    assert minuit.values["x"] == pytest.approx(2, abs=1e-3)
