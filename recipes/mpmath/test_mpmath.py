"""Numbers with as many digits as wanted."""

import mpmath
import pytest


def test_digits_of_a_constant_are_right():
    with mpmath.workdps(60):
        assert mpmath.nstr(mpmath.pi, 50) == "3.1415926535897932384626433832795028841971693993751"
        assert mpmath.almosteq(mpmath.e ** (mpmath.pi * 1j), -1)


def test_special_functions_satisfy_their_equations():
    with mpmath.workdps(40):
        x = mpmath.mpf("2.75")
        assert mpmath.almosteq(mpmath.gamma(x + 1), x * mpmath.gamma(x))
        assert mpmath.almosteq(mpmath.zeta(2), mpmath.pi**2 / 6)
        assert mpmath.almosteq(mpmath.hyp2f1(1, 1, 2, -x) * x, mpmath.log(1 + x))


def test_integrals_and_roots_are_found():
    with mpmath.workdps(30):
        area = mpmath.quad(lambda t: mpmath.exp(-t * t), [-mpmath.inf, mpmath.inf])
        assert mpmath.almosteq(area, mpmath.sqrt(mpmath.pi))
        root = mpmath.findroot(lambda t: mpmath.cos(t) - t, 1)
        assert mpmath.almosteq(mpmath.cos(root), root)


def test_precision_is_that_of_the_context():
    assert mpmath.mpf(1) / 3 != mpmath.mpf("0.333333333333333")
    with mpmath.workdps(5):
        assert mpmath.nstr(mpmath.sqrt(2), 5) == "1.4142"


def test_matrices_are_inverted_exactly():
    with mpmath.workdps(50):
        hilbert = mpmath.hilbert(8)
        difference = hilbert * mpmath.inverse(hilbert) - mpmath.eye(8)
        assert mpmath.mnorm(difference) < mpmath.mpf(10) ** -35


def test_intervals_hold_the_result():
    third = mpmath.iv.mpf(1) / 3
    assert mpmath.mpf(1) / 3 in third and third.a < third.b


def test_what_has_no_value_is_an_error():
    with pytest.raises(ValueError):
        mpmath.gamma(-1)
