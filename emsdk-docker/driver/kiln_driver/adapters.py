"""Finds calls whose signature differs from the function's, and writes adapters for them.

WebAssembly checks what other machines let pass: a direct call of another signature does not even load. README.md,
"Signatures", lists the rules.
"""

from . import ir

IR_TYPES = {"i32": "i32", "i64": "i64", "f32": "float", "f64": "double"}
# What a missing argument or result becomes, and how a real number of another size is made to fit.
LENGTH, NOTHING = "1", {"i32": "0", "i64": "0", "f32": "0.0", "f64": "0.0"}
# f2py's Fortran wrapper of a function takes each argument of the Python function; f2py's C, which may make the call by
# a statement of the signature file, leaves out those behind that Fortran has no use for, since it passes their sum.
F2PY_WRAPPER = "f2pywrap"
REAL_CONVERSIONS = {("f32", "f64"): "fpext", ("f64", "f32"): "fptrunc"}


class Adapter:
    """A function of the signature that is wanted, which calls the one that is there.

    name: what the modules ask for; symbol: what the adapter is called; target: what it calls
    """

    def __init__(self, name, wanted, target, offered):
        self.name = name
        self.symbol = name if name.endswith(ir.SUFFIX) else f"{name}$as${wanted.letters()}"
        self.target = target
        self.wanted = wanted
        self.offered = offered

    def text(self):
        """Return the adapter in LLVM IR."""
        wanted, offered = self.wanted, self.offered
        parameters = ", ".join(f"{IR_TYPES[kind]} %a{number}" for number, kind in enumerate(wanted.parameters))
        arguments = ", ".join(
            f"{IR_TYPES[kind]} {f'%a{number}' if number < len(wanted.parameters) else LENGTH}"
            for number, kind in enumerate(offered.parameters)
        )
        call = f'call {_result(offered)} @"{self.target}"({arguments})'
        body = [f"  {'%r = ' if offered.results else ''}{call}", *_returning(wanted, offered)]
        head = f'define hidden {_result(wanted)} @"{self.symbol}"({parameters}) {{'
        return "\n".join([head, *body, "}"]) + "\n"


class Trap:
    """A function of the signature that is wanted, to be linked but not called: the one that is there differs."""

    target = None

    def __init__(self, name, wanted, mismatch):
        self.name = name
        self.symbol = f"{name}$traps${wanted.letters()}"
        self.wanted = wanted
        self.mismatch = mismatch

    def text(self):
        """Return the function in LLVM IR."""
        parameters = ", ".join(IR_TYPES[kind] for kind in self.wanted.parameters)
        trap = "  call void @llvm.trap()\n  unreachable\n"
        return f'define hidden {_result(self.wanted)} @"{self.symbol}"({parameters}) {{\n{trap}}}\n'


class Mismatch(Exception):
    """A call for which no adapter is safe; the message names both signatures and both modules."""

    def __init__(self, name, wanted, consumer, offered, provider):
        super().__init__(
            f"{name} is called as {wanted} by {consumer}, but is {offered} in {provider}, and no rule makes one of the"
            " other: declare it as it is defined"
        )


def find(consumers, providers, has_traps=False):
    """Return the adapters that these modules need, as a list for each consumer.

    has_traps: whether calls for which none is safe get a Trap; else they raise Mismatch
    """
    offers = _offers(providers)
    found = []
    for consumer in consumers:
        needed = (_safe(name, wanted, offers, consumer, has_traps) for name, wanted in consumer.referred.items())
        found.append([adapter for adapter in needed if adapter])
    return found


def module(adapters):
    """Return the module of LLVM IR that holds these adapters."""
    unique = {adapter.symbol: adapter for adapter in adapters}
    targets = {a.target: a.offered for a in adapters if a.target and a.target not in unique}
    declarations = [
        f'declare {_result(offered)} @"{name}"({", ".join(IR_TYPES[kind] for kind in offered.parameters)})\n'
        for name, offered in targets.items()
    ]
    return f'target triple = "{ir.TRIPLE}"\n' + "".join(declarations + [adapter.text() for adapter in unique.values()])


def is_safe(wanted, offered, may_miss):
    """Tell whether a call of one signature can be made one of the other.

    may_miss: whether the function's last parameters are known to be hidden lengths, or else without use
    """
    shorter = min(len(wanted.parameters), len(offered.parameters))
    surplus, missing = wanted.parameters[shorter:], offered.parameters[shorter:]
    if wanted.parameters[:shorter] != offered.parameters[:shorter] or set(surplus + missing) - {"i32"}:
        return False
    if missing and not may_miss:
        return False
    return not (wanted.results and offered.results) or _converts(wanted.results, offered.results)


def _converts(wanted, offered):
    return wanted == offered or (offered + wanted) in REAL_CONVERSIONS


def _offers(providers):
    """Return by name the signature that is offered, and by whom; the first module that has a name provides it."""
    offers = {}
    for provider in providers:
        for name, signature in provider.defined.items():
            offers.setdefault(name, (signature, provider))
    return offers


def _safe(name, wanted, offers, consumer, has_traps):
    try:
        return _adapter(name, wanted, offers, consumer)
    except Mismatch as mismatch:
        if not has_traps:
            raise
        return Trap(name, wanted, mismatch)


def _adapter(name, wanted, offers, consumer):
    with_lengths = offers.get(name if name.endswith(ir.SUFFIX) else name + ir.SUFFIX)
    without = offers.get(name.removesuffix(ir.SUFFIX))
    if name.endswith(ir.SUFFIX) and not with_lengths:
        return _made(name, wanted, name.removesuffix(ir.SUFFIX), without, False, consumer) if without else None
    direct = offers.get(name)
    if not direct or direct[0] == wanted:
        return None
    if with_lengths and with_lengths[0] == wanted:
        return Adapter(name, wanted, name + ir.SUFFIX, wanted)
    may_miss = bool(with_lengths) or name.startswith(F2PY_WRAPPER)
    # An address that is only taken may be cast before a call: C declares such functions as it likes.
    if not consumer.calls(name) and not (wanted.parameters and is_safe(wanted, direct[0], may_miss)):
        return None
    return _made(name, wanted, name, direct, may_miss, consumer)


def _made(name, wanted, target, offer, may_miss, consumer):
    offered, provider = offer
    if not is_safe(wanted, offered, may_miss):
        raise Mismatch(name, wanted, consumer.name, offered, provider.name)
    return Adapter(name, wanted, target, offered)


def _result(signature):
    return IR_TYPES[signature.results[0]] if signature.results else "void"


def _returning(wanted, offered):
    if not wanted.results:
        return ["  ret void"]
    kind = wanted.results[0]
    if not offered.results:
        return [f"  ret {IR_TYPES[kind]} {NOTHING[kind]}"]
    if wanted.results == offered.results:
        return [f"  ret {IR_TYPES[kind]} %r"]
    given = offered.results[0]
    conversion = REAL_CONVERSIONS[given, kind]
    return [f"  %c = {conversion} {IR_TYPES[given]} %r to {IR_TYPES[kind]}", f"  ret {IR_TYPES[kind]} %c"]
