"""Reads and changes FIR, flang's intermediate language, between flang's passes.

flang 19 knows no WebAssembly, but i386 has the same sizes of types. What differs is set right while the program is FIR:
the data layout, so that every offset that flang computes is WebAssembly's.
"""

import re

LAYOUT = "e-m:e-p:32:32-p10:8:8-p20:8:8-i64:64-f128:64-n32:64-S128-ni:1:10:20"
EXTERNAL = "_QP"

_LAYOUT = re.compile(r'llvm\.data_layout = "[^"]*"')
_LAYOUT_ENTRIES = re.compile(r"dlti\.dl_spec = #dlti\.dl_spec<(?:[^<>\"]|\"[^\"]*\"|<[^<>]*(?:<[^<>]*>[^<>]*)*>)*>, ")
_FUNCTION = re.compile(r'^  func\.func (?:private )?@(?:"([^"]+)"|([\w$.]+))\((.*)', re.MULTILINE)
# An argument of a definition, or of a declaration, which has no names.
_ARGUMENT = re.compile(r"(?:(%arg\d+): |^|, )!fir\.boxchar<")


class Procedure:
    """An external procedure that has hidden lengths.

    lengths: how many CHARACTER arguments it has
    is_assumed: whether one of them takes its length from the caller (`CHARACTER*(*)`), as far as its definition tells
    is_text: whether it is a function whose result is of type CHARACTER
    """

    def __init__(self, lengths, is_assumed, is_text=False):
        self.lengths = lengths
        self.is_assumed = is_assumed
        self.is_text = is_text


def retargeted(text):
    """Return a module of FIR with WebAssembly's data layout."""
    text = _LAYOUT_ENTRIES.sub("", text, count=1)
    return _LAYOUT.sub(f'llvm.data_layout = "{LAYOUT}"', text, count=1)


def procedures(text):
    """Return the procedures that have hidden lengths by their names in FIR, those only declared included."""
    found = {}
    for match in _FUNCTION.finditer(text):
        name, signature = match.group(1) or match.group(2), match.group(3)
        end = _closing(signature)
        parameters, is_text = signature[:end], signature[end:].startswith(") -> !fir.boxchar<")
        lengths = len(_ARGUMENT.findall(parameters))
        if name.startswith(EXTERNAL) and (lengths or is_text):
            found[name] = Procedure(lengths, _takes_length(parameters, _body(text, match.end())), is_text)
    return found


def _closing(text):
    """Return where the bracket closes that is open at the beginning."""
    depth = 1
    for position, character in enumerate(text):
        depth += (character == "(") - (character == ")")
        if not depth:
            return position
    return len(text)


def _body(text, start):
    return text[start : text.find("\n  }", start)]


def _takes_length(signature, body):
    """Tell whether a definition uses an argument's length: then its second part, or the whole, occurs once more."""
    return any(_uses_length(argument, body) for argument in _ARGUMENT.findall(signature) if argument)


def _uses_length(argument, body):
    uses = re.findall(rf"^.*{argument}\b.*$", body, re.MULTILINE)
    for line in uses:
        unboxed = re.match(r"\s*(%\w+):2 = fir\.unboxchar ", line)
        if not unboxed or re.search(rf"{unboxed.group(1)}#1\b", body):
            return True
    return False
