"""Reads functions' signatures from WebAssembly modules: objects, archives of objects, side modules.

Formats: the core specification's binary format, and WebAssembly/tool-conventions: Linking.md, DynamicLinking.md.
"""

from . import archives

MAGIC = b"\0asm\1\0\0\0"
CUSTOM, TYPES, IMPORTS, FUNCTIONS, EXPORTS = 0, 1, 2, 3, 7
VALUES = {0x7F: "i32", 0x7E: "i64", 0x7D: "f32", 0x7C: "f64", 0x7B: "v128", 0x70: "funcref", 0x6F: "externref"}
_SYMBOL_TABLE, _FUNCTION_SYMBOL, _DATA_SYMBOL = 8, 0, 1
_LOCAL, _UNDEFINED, _EXPLICIT_NAME = 0x2, 0x10, 0x40
# Relocations that are without an addend, and the one that stands for a call.
_CALL, _WITH_ADDEND = 0, frozenset((3, 4, 5, 8, 9, 11, 14, 15, 16, 17, 21, 22, 23, 25))


class Signature:
    """The types of a function's parameters and results, such as `(i32, f64) -> i32`."""

    def __init__(self, parameters, results):
        self.parameters = tuple(parameters)
        self.results = tuple(results)

    def __eq__(self, other):
        return (self.parameters, self.results) == (other.parameters, other.results)

    def __hash__(self):
        return hash((self.parameters, self.results))

    def __str__(self):
        return f"({', '.join(self.parameters)}) -> {', '.join(self.results) or 'nothing'}"

    def letters(self):
        """Return the signature as part of a symbol: `id$i`."""
        return "$".join(
            "".join(kind[0] + ("" if kind[1:] == "32" else kind[1:]) for kind in kinds) or "v"
            for kinds in (self.parameters, self.results)
        )


class Module:
    """What a module offers and asks for.

    name: its file, for messages; member: its name in an archive, "" elsewhere
    defined: Signature by name, of functions that other modules see
    referred: Signature by name, of functions that it lacks, whether it calls them or only takes their addresses
    symbols: the number by name of each of those in the table of symbols
    offering, lacking: the names of functions and data that an object defines for others, and of those that it lacks
    """

    def __init__(self, name, member, relocations):
        self.name = f"{name}({member})" if member else name
        self.member = member
        self.defined = {}
        self.referred = {}
        self.symbols = {}
        self.offering = set()
        self.lacking = set()
        self._relocations = relocations
        self._called = None

    def calls(self, name):
        """Tell whether the module's code calls a function that it lacks."""
        if self._called is None:
            self._called = _called_symbols(self._relocations)
        return self.symbols.get(name) in self._called


def read(path):
    """Return the modules of a file: one, those of an archive, or none where it is neither."""
    with open(path, "rb") as file:
        data = file.read()
    if data.startswith(MAGIC):
        return [module_of(path, "", data)]
    return [module_of(path, member, part) for member, part in archives.members(path, data) if part.startswith(MAGIC)]


def renamed(data, names):
    """Return an object whose imported functions have other names: `names` by their present ones."""
    out, position = bytearray(MAGIC), len(MAGIC)
    reader = _Reader(data, position)
    while reader.position < len(data):
        start, identity = reader.position, reader.byte()
        size = reader.number()
        body = data[reader.position : reader.position + size]
        if identity == IMPORTS:
            body = _renamed_imports(body, names)
            out += bytes((identity,)) + _encoded(len(body)) + body
        else:
            out += data[start : reader.position + size]
        reader.position += size
    return bytes(out)


class _Reader:
    def __init__(self, data, position=0):
        self.data = data
        self.position = position

    def byte(self):
        self.position += 1
        return self.data[self.position - 1]

    def number(self):
        value = shift = 0
        while True:
            byte = self.byte()
            value |= (byte & 0x7F) << shift
            shift += 7
            if byte < 0x80:
                return value

    def text(self):
        size = self.number()
        self.position += size
        return self.data[self.position - size : self.position].decode("utf-8", "surrogateescape")

    def values(self):
        return [VALUES.get(self.byte(), "?") for _ in range(self.number())]


def module_of(name, member, data):
    """Return what is in the bytes of a module; `member` is its name in an archive, "" elsewhere."""
    sections, custom = _sections(data)
    module, types = Module(name, member, custom.get("reloc.CODE")), _types(sections.get(TYPES))
    imports = [(field, types[index]) for _, field, kind, index in _imports(sections.get(IMPORTS)) if kind == 0]
    own = [types[index] for index in _indices(sections.get(FUNCTIONS))]
    functions = [signature for _, signature in imports] + own
    if "linking" in custom:
        _read_symbols(module, custom["linking"], imports, functions)
        return module
    module.referred = dict(imports)
    module.defined = {field: functions[index] for field, kind, index in _exports(sections.get(EXPORTS)) if kind == 0}
    return module


def _sections(data):
    sections, custom, reader = {}, {}, _Reader(data, len(MAGIC))
    while reader.position < len(data):
        identity, size = reader.byte(), reader.number()
        body = _Reader(data[reader.position : reader.position + size])
        reader.position += size
        if identity == CUSTOM:
            custom[body.text()] = body
        else:
            sections[identity] = body
    return sections, custom


def _types(reader):
    found = []
    for _ in range(reader.number() if reader else 0):
        reader.byte()
        found.append(Signature(reader.values(), reader.values()))
    return found


def _imports(reader):
    """Yield module, field, kind and type's index of each import; the index of other things than functions is 0."""
    for _ in range(reader.number() if reader else 0):
        yield _import(reader)


def _import(reader):
    module, field, kind, index = reader.text(), reader.text(), reader.byte(), 0
    if kind == 0:
        index = reader.number()
    elif kind in (1, 2):
        if kind == 1:
            reader.byte()
        if reader.number() & 1:
            reader.number()
        reader.number()
    elif kind == 3:
        reader.position += 2
    else:
        reader.byte()
        reader.number()
    return module, field, kind, index


def _indices(reader):
    return [reader.number() for _ in range(reader.number())] if reader else []


def _exports(reader):
    for _ in range(reader.number() if reader else 0):
        yield reader.text(), reader.byte(), reader.number()


def _read_symbols(module, linking, imports, functions):
    for number, (flags, index, name) in enumerate(_symbols(linking)):
        if index is not None and flags & _UNDEFINED:
            name = name or imports[index][0]
            module.referred[name] = functions[index]
            module.symbols[name] = number
        elif index is not None and not flags & _LOCAL:
            module.defined[name] = functions[index]
        if name and not flags & _LOCAL:
            (module.lacking if flags & _UNDEFINED else module.offering).add(name)


def _symbols(reader):
    """Yield flags, function's index and name of each symbol; the index of what is no function is None."""
    reader.number()
    while reader.position < len(reader.data):
        kind, size = reader.byte(), reader.number()
        end = reader.position + size
        if kind == _SYMBOL_TABLE:
            for _ in range(reader.number()):
                yield _symbol(reader)
        reader.position = end


def _symbol(reader):
    kind, flags = reader.byte(), reader.number()
    is_undefined = flags & _UNDEFINED
    if kind == _DATA_SYMBOL:
        name = reader.text()
        for _ in range(0 if is_undefined else 3):
            reader.number()
        return flags, None, name
    index = reader.number()
    # Names of undefined symbols are those of their imports; sections (3) have none.
    name = reader.text() if kind != 3 and (not is_undefined or flags & _EXPLICIT_NAME) else ""
    return flags, index if kind == _FUNCTION_SYMBOL else None, name


def _called_symbols(reader):
    """Return the numbers of symbols that the code calls, by its relocations."""
    called = set()
    if not reader:
        return called
    reader.number()
    for _ in range(reader.number()):
        kind = reader.byte()
        reader.number()
        symbol = reader.number()
        if kind in _WITH_ADDEND:
            reader.number()
        if kind == _CALL:
            called.add(symbol)
    return called


def _renamed_imports(body, names):
    reader = _Reader(body)
    count = reader.number()
    out = bytearray(body[: reader.position])
    for _ in range(count):
        start = reader.position
        module, field, kind, _ = _import(reader)
        entry = body[start : reader.position]
        if kind == 0 and field in names:
            head = len(_text(module))
            entry = entry[:head] + _text(names[field]) + entry[head + len(_text(field)) :]
        out += entry
    return bytes(out)


def _text(text):
    data = text.encode("utf-8", "surrogateescape")
    return _encoded(len(data)) + data


def _encoded(number):
    out = bytearray()
    while True:
        number, low = number >> 7, number & 0x7F
        out.append(low | (0x80 if number else 0))
        if not number:
            return bytes(out)
