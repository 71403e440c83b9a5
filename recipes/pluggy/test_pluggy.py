"""Hooks of plugins."""

import pluggy

specification = pluggy.HookspecMarker("kiln")
implementation = pluggy.HookimplMarker("kiln")


class Specification:
    @specification
    def fire(self, clay):
        """Return what becomes of the clay."""


class First:
    @implementation
    def fire(self, clay):
        return f"{clay} pot"


class Last:
    @implementation(trylast=True)
    def fire(self, clay):
        return f"{clay} shard"


class Around:
    @implementation(wrapper=True)
    def fire(self, clay):
        return [result.upper() for result in (yield)]


def test_hooks_are_called_in_order_and_wrapped():
    manager = pluggy.PluginManager("kiln")
    manager.add_hookspecs(Specification)
    for plugin in (Last(), First(), Around()):
        manager.register(plugin)
    assert manager.hook.fire(clay="red") == ["RED POT", "RED SHARD"]
