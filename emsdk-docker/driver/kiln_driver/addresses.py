"""Makes addresses in static data 32-bit ones.

To flang C_PTR and C_FUNPTR are 64-bit integers, and its tables of types have them with the addresses of procedures and
of initial values. WebAssembly's objects know only addresses of 32 bits there. Such data gets types of its own, in which
the integer is an address and its upper half; code reads the same bytes as before.
"""

import re

_NAMED = re.compile(r'%("?)_Q')
_OWN = r"%\1kiln._Q"
_INTEGER = re.compile(r"^%_QM__fortran_builtinsT__builtin_c_(fun)?ptr = type \{ i64 \}")
_HALVES = "{ [0 x i64], ptr, i32 }"
_VALUE = re.compile(r"(__builtin_c_(?:fun)?ptr) \{ i64 (?:ptrtoint \(ptr (?P<address>@[^ ]+) to i64\)|0) \}")


def narrowed(text):
    """Return a module of LLVM IR whose data has no 64-bit addresses."""
    lines = text.split("\n")
    return "\n".join(map(_changed, lines)) if any(map(_has_address, lines)) else text


def _changed(line):
    # A type must be known before data has it.
    if re.match(r"%\S+ = type ", line):
        return f"{line}\n{_own_type(line)}"
    return _own_data(line) if _has_address(line) else line


def _has_address(line):
    return line.startswith("@") and any(found["address"] for found in _VALUE.finditer(line))


def _own_type(line):
    line = _INTEGER.sub(lambda found: found[0].replace("{ i64 }", _HALVES), line)
    return _NAMED.sub(_OWN, line)


def _own_data(line):
    return _VALUE.sub(_halves, _NAMED.sub(_OWN, line))


def _halves(found):
    return f"{found[1]} {{ [0 x i64] zeroinitializer, ptr {found['address'] or 'null'}, i32 0 }}"
