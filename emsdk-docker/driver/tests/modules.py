"""Small WebAssembly objects and side modules, made of bytes."""

from kiln_driver import wasm

CODES = {name: code for code, name in wasm.VALUES.items()}


def signature(text):
    """Return the signature that a text such as `i32 f64 -> i32` describes."""
    parameters, _, results = text.partition("->")
    return wasm.Signature(parameters.split(), results.split())


def relocatable(defined=None, called=None, referred=None):
    """Return an object; each argument has signatures as texts by name, `referred` those whose address is taken."""
    defined, called, referred = defined or {}, called or {}, referred or {}
    imports = {**called, **referred}
    types = [*imports.values(), *defined.values()]
    symbols = [bytes((0, 0x10)) + _number(index) for index, _ in enumerate(imports)]
    symbols += [b"\0\0" + _number(len(imports) + index) + _text(name) for index, name in enumerate(defined)]
    calls = [bytes((0, 1)) + _number(index) for index, _ in enumerate(called)]
    return (
        wasm.MAGIC
        + _section(wasm.TYPES, _vector(_type(text) for text in types))
        + _section(wasm.IMPORTS, _vector(_import(name, index) for index, name in enumerate(imports)))
        + _section(wasm.FUNCTIONS, _vector(_number(len(imports) + index) for index, _ in enumerate(defined)))
        + _section(wasm.CUSTOM, _text("linking") + b"\2\x08" + _sized(_vector(symbols)))
        + _section(wasm.CUSTOM, _text("reloc.CODE") + b"\3" + _vector(calls))
    )


def side_module(exported):
    """Return a side module that exports functions, signatures as texts by name."""
    return (
        wasm.MAGIC
        + _section(wasm.CUSTOM, _text("dylink.0"))
        + _section(wasm.TYPES, _vector(_type(text) for text in exported.values()))
        + _section(wasm.IMPORTS, _vector([_text("env") + _text("memory") + b"\2\0\1"]))
        + _section(wasm.FUNCTIONS, _vector(_number(index) for index, _ in enumerate(exported)))
        + _section(wasm.EXPORTS, _vector(_text(name) + b"\0" + _number(index) for index, name in enumerate(exported)))
    )


def archive(objects, names=b""):
    """Return an archive of objects by name; names that are too long are numbers into the table `names`."""
    members = ([(b"//", names)] if names else []) + [(name.encode(), data) for name, data in objects.items()]
    out = b"!<arch>\n"
    for name, data in members:
        out += b"%-16s%-32s%-10d`\n" % (name, b"0", len(data)) + data + b"\n" * (len(data) % 2)
    return out


def _type(text):
    described = signature(text)
    return b"\x60" + b"".join(
        _vector(bytes((CODES[kind],)) for kind in kinds) for kinds in (described.parameters, described.results)
    )


def _import(name, index):
    return _text("env") + _text(name) + b"\0" + _number(index)


def _section(identity, body):
    return bytes((identity,)) + _sized(body)


def _vector(items):
    items = list(items)
    return _number(len(items)) + b"".join(items)


def _sized(data):
    return _number(len(data)) + data


def _text(text):
    return _sized(text.encode())


def _number(number):
    return bytes((number,)) if number < 0x80 else bytes((number & 0x7F | 0x80,)) + _number(number >> 7)
