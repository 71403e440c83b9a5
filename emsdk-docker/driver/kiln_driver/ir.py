"""Changes the LLVM IR that flang makes for i386 into WebAssembly's. README.md, "Fortran", says what and why."""

import re

from .settings import SOURCE_TREE

TRIPLE = "wasm32-unknown-emscripten"
# The symbol that Fortran calls, with hidden lengths; and the one with COMPLEX arguments by value.
SUFFIX, BY_VALUE = "$len", "$value"

_NAME = r'@(?:"[^"]+"|[\w$.]+)'
_DEFINE = re.compile(rf"^define (?P<result>.*?) ?(?P<name>{_NAME})\((?P<parameters>.*)\)(?P<rest>[^()]*)\{{$")
_DECLARE = re.compile(rf"^declare (?P<result>.*?) ?(?P<name>{_NAME})\((?P<parameters>.*)\)(?P<rest>.*)$")
_CALL = re.compile(r"^(?P<head>.*?\bcall .*?[@%][^\s(]+\()(?P<arguments>.*)\)(?P<rest>[^()]*)$")
_UNKNOWN = re.compile(rf"^declare (?P<result>.*?) ?(?P<name>{_NAME})\(\)(?P<rest>.*)$", re.MULTILINE)
# What follows a function's attributes, by the grammar of the LLVM Language Reference, "Functions".
_AFTER_ATTRIBUTES = re.compile(r" (?:section|partition|comdat|align|gc|prefix|prologue|personality|!\w+)\b")
_PAIR = re.compile(r"^(?P<type>\{ (?P<part>\w+), (?P=part) \})(?P<value> .+)?$")
# flang, a 64-bit program, passes 64-bit sizes to malloc.
_ALLOCATION = """
define internal ptr @malloc$64(i64 %0) {
  %2 = icmp ugt i64 %0, 4294967295
  %3 = trunc i64 %0 to i32
  %4 = select i1 %2, i32 -1, i32 %3
  %5 = call ptr @malloc(i32 %4)
  ret ptr %5
}
declare ptr @malloc(i32)
"""
_MAIN = """
define i32 @__main_argc_argv(i32 %0, ptr %1) {
  %3 = call i32 @main$fortran(i32 %0, ptr %1, ptr null)
  ret i32 %3
}
"""


def rewritten(text, procedures, attributes=""):
    """Return a module of LLVM IR for WebAssembly.

    procedures: fir.Procedure by symbol, for those that have hidden lengths
    attributes: what each function that is defined gets, such as `optsize`
    """
    text = _declared_as_called(text)
    lines, wrappers, temporaries, entry = [], [], [], 0
    # WebAssembly has no register for an internal procedure's host: it is an argument like others.
    for line in re.sub(r"\bptr nest\b", "ptr", text).splitlines():
        definition = _DEFINE.match(line)
        if definition:
            wrappers += _wrapper(definition, procedures)
            lines.append(_with_attributes(_definition(definition, procedures), attributes))
            temporaries, entry = [], len(lines)
        elif line == "}":
            lines[entry:entry] = temporaries
            lines.append(line)
        else:
            lines += _changed(line, procedures, temporaries)
    return "\n".join([*lines, *wrappers, *_shims(text)]) + "\n"


def _declared_as_called(text):
    """Give a procedure that is passed before it is called the parameters of the call; flang declares it without."""
    for found in list(_UNKNOWN.finditer(text)):
        call = re.search(rf"\bcall [^@\n]*{re.escape(found['name'])}\((.+)\)[^()\n]*$", text, re.MULTILINE)
        if call:
            parameters = ", ".join(argument.split(" ", 1)[0] for argument in _split(call[1]))
            declaration = f"declare {found['result']} {found['name']}({parameters}){found['rest']}"
            text = text.replace(found.group(), declaration, 1)
    return text


def _changed(line, procedures, temporaries):
    if line.startswith("target triple"):
        return [f'target triple = "{TRIPLE}"']
    if line.startswith("declare ptr @malloc("):
        return []
    line = _renamed(line, procedures)
    if line.startswith("@"):
        return [_global(line)]
    if line.startswith(("$_QQcl", '$"_QQcl')):
        return []
    if line.startswith("declare "):
        return [_by_reference_in_declaration(line)]
    return _by_reference_in_call(line, temporaries) if " call " in line else [line]


def _global(line):
    # Literals are named by their text, paths of sources among them: each module keeps its own.
    literal = re.match(r'(@"?_QQcl.*?) = linkonce (?:local_unnamed_addr |unnamed_addr )?(.*), comdat(.*)$', line)
    if literal:
        return f"{literal[1]} = private unnamed_addr {_without_tree(literal[2])}{literal[3]}"
    # Objects of WebAssembly know no common symbols.
    return line.replace(" = common ", " = weak ")


def _without_tree(text):
    """Return a text without the path of the source tree, as long as before."""
    tree, padding = SOURCE_TREE + "/", "\\00" * len(SOURCE_TREE + "/")
    return re.sub(rf'c"{re.escape(tree)}([^"]*)"', lambda found: f'c"{found[1]}{padding}"', text)


def _renamed(line, procedures):
    if "@" not in line:
        return line
    return re.sub(_NAME, lambda m: _internal(m.group(), procedures), line.replace("@malloc(", "@malloc$64("))


def _internal(name, procedures):
    symbol = name[1:].strip('"')
    return f'@"{symbol}{SUFFIX}"' if symbol in procedures else name


# C passes a COMPLEX value through a pointer to a copy.


def _by_reference_in_declaration(line):
    found = _DECLARE.match(line)
    if not found:
        return line
    parameters = [_by_reference(p) for p in _split(found["parameters"])]
    return f"declare {found['result']} {found['name']}({', '.join(parameters)}){found['rest']}"


def _by_reference(parameter):
    pair = _PAIR.match(parameter)
    return f"ptr byval({pair['type']})" if pair else parameter


def _by_reference_in_call(line, temporaries):
    found = _CALL.match(line)
    if not found or "{" not in found["arguments"]:
        return [line]
    arguments, stores = [], []
    for argument in _split(found["arguments"]):
        pair = _PAIR.match(argument)
        if pair:
            place = f"%kiln.{len(temporaries)}"
            temporaries.append(f"  {place} = alloca {pair['type']}, align 8")
            stores.append(f"  store {argument}, ptr {place}, align 8")
            argument = f"ptr byval({pair['type']}) {place}"
        arguments.append(argument)
    return [*stores, f"{found['head']}{', '.join(arguments)}){found['rest']}"]


# A procedure that C calls otherwise than Fortran has two symbols: see README.md.


def _definition(found, procedures):
    """Return a definition's line, its symbol changed to the one that Fortran calls."""
    symbol, parameters = found["name"][1:].strip('"'), _split(found["parameters"])
    line = re.sub(r"^define (?=i8 |i16 )", "define signext ", found.group())
    if symbol in procedures:
        named = line.replace(found["name"] + "(", f'@"{symbol}{SUFFIX}"(', 1)
        return named if procedures[symbol].is_assumed or procedures[symbol].is_text else _hidden(named)
    if any(_PAIR.match(parameter) for parameter in parameters):
        return _hidden(line.replace(found["name"] + "(", f'@"{symbol}{BY_VALUE}"(', 1))
    return line.replace("@main(i32 ", "@main$fortran(i32 ", 1)


def _hidden(line):
    """Keep a definition inside its library: to other libraries the symbol that C calls says as much."""
    return line.replace("define ", "define hidden ", 1)


def _with_attributes(line, attributes):
    if not attributes:
        return line
    head = line.removesuffix("{").rstrip()
    later = _AFTER_ATTRIBUTES.search(head, head.rindex(")"))
    place = later.start() if later else len(head)
    return f"{head[:place]} {attributes}{head[place:]} {{"


def _wrapper(found, procedures):
    """Return the function that C calls, where it is another than Fortran's."""
    symbol, types = found["name"][1:].strip('"'), [_type(parameter) for parameter in _split(found["parameters"])]
    if symbol in procedures:
        return _without_lengths(found, symbol, types, procedures[symbol])
    if any(_PAIR.match(kind) for kind in types):
        given = [_by_reference(kind) for kind in types]
        passed = [f"{kind} %v{n}" if _PAIR.match(kind) else f"{kind} %{n}" for n, kind in enumerate(types)]
        loads = [f"  %v{n} = load {kind}, ptr %{n}" for n, kind in enumerate(types) if _PAIR.match(kind)]
        return _function(found, given, loads, f'@"{symbol}{BY_VALUE}"({", ".join(passed)})')
    return []


def _without_lengths(found, symbol, types, procedure):
    kept = len(types) if procedure.is_assumed else len(types) - procedure.lengths
    passed = [f"{kind} %{n}" for n, kind in enumerate(types[:kept])] + [f"{kind} 1" for kind in types[kept:]]
    given, body = types[:kept], []
    if procedure.is_text:
        # The result's place and length come first; Fortran's own calls have a 64-bit length and get both back.
        given, body, passed[1] = [types[0], "i32", *given[2:]], ["  %l = sext i32 %1 to i64"], "i64 %l"
    return _function(found, given, body, f'@"{symbol}{SUFFIX}"({", ".join(passed)})', procedure.is_text)


def _function(found, types, body, call, is_void=False):
    # C's callers take small results to be sign-extended.
    result = re.sub(r"^(?=i8$|i16$)", "signext ", found["result"])
    kind = result[result.index("{") :] if "{" in result else result.split(" ")[-1]
    parameters = ", ".join(f"{kind_of} %{number}" for number, kind_of in enumerate(types))
    if kind == "void":
        end = [f"  call void {call}", "  ret void"]
    else:
        end = [f"  %r = call {kind} {call}", "  ret void" if is_void else f"  ret {kind} %r"]
    return [f"define {'void' if is_void else result} {found['name']}({parameters}) {{", *body, *end, "}"]


def _type(parameter):
    return parameter.rsplit(" %", 1)[0]


def _shims(text):
    shims = []
    if "@malloc(" in text:
        shims.append(_ALLOCATION)
    if re.search(r"^define i32 @main\(i32", text, re.MULTILINE):
        shims.append(_MAIN)
    return shims


def _split(parameters):
    """Split at commas that stand outside of all brackets."""
    parts, depth, start = [], 0, 0
    for position, character in enumerate(parameters):
        if character in "([{<":
            depth += 1
        elif character in ")]}>":
            depth -= 1
        elif character == "," and not depth:
            parts.append(parameters[start:position])
            start = position + 2
    return [*parts, parameters[start:]] if parameters else []
