"""Type hints of newer Pythons in an older one."""

import pytest
import typing_extensions as t


class Pot(t.TypedDict):
    clay: t.Required[str]
    glaze: t.NotRequired[str]


def test_typed_dict_knows_what_is_required():
    assert Pot.__required_keys__ == {"clay"}
    assert Pot.__optional_keys__ == {"glaze"}


def test_hints_keep_their_annotations():
    def fire(degrees: t.Annotated[int, "Celsius"]) -> t.Self: ...

    hints = t.get_type_hints(fire, include_extras=True)
    assert hints["degrees"].__metadata__ == ("Celsius",)
    assert t.get_origin(hints["degrees"]) is t.Annotated


def test_protocol_is_checked_at_run_time():
    @t.runtime_checkable
    class Fired(t.Protocol):
        cone: int

    class Cup:
        cone = 6

    assert isinstance(Cup(), Fired)
    assert not isinstance("clay", Fired)


def test_deprecated_function_warns():
    @t.deprecated("use a kiln")
    def bonfire():
        return 900

    with pytest.warns(DeprecationWarning, match="use a kiln"):
        assert bonfire() == 900
