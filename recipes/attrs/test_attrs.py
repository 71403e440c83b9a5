"""Classes without boilerplate."""

import attrs
import pytest


@attrs.frozen(order=True)
class Firing:
    degrees: int = attrs.field(converter=int, validator=attrs.validators.ge(0))
    hours: float = 1.0


def test_methods_are_made():
    firing = Firing("900")
    assert repr(firing) == "Firing(degrees=900, hours=1.0)"
    assert firing == Firing(900) and firing < Firing(1200) and hash(firing) == hash(Firing(900))
    assert attrs.asdict(attrs.evolve(firing, hours=2.0)) == {"degrees": 900, "hours": 2.0}


def test_checks_hold():
    with pytest.raises(ValueError):
        Firing(-1)
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        Firing(1).degrees = 2
