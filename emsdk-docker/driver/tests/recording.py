"""A runner that starts nothing: it records commands and answers for LLVM's tools."""

from kiln_driver import main, symbols

ABI = "-fPIC -fwasm-exceptions -sSUPPORT_LONGJMP=wasm"
MAPS = "-ffile-prefix-map=/kiln/work/src=. -ffile-prefix-map=/opt/kiln/emscripten/cache/sysroot=/sysroot"
EMCC = "/usr/bin/python3.13 -ESs /usr/share/emscripten/emcc.py"
EMXX = "/usr/bin/python3.13 -ESs /usr/share/emscripten/em++.py"


class RecordingRunner:
    """Takes the place of the driver's runner."""

    def __init__(self, initialisers=(), public=(), status=0):
        self.commands = []
        self.exported = None
        self._answers = {symbols.NM: initialisers, symbols.READOBJ: public}
        self._status = status

    def run(self, words):
        self.commands.append(words)
        for word in words:
            if word.startswith("-sEXPORTED_FUNCTIONS=@"):
                with open(word.split("@", 1)[1], encoding="utf-8") as file:
                    self.exported = file.read().split()
        return self._status

    def output(self, words):
        names = self._answers[words[0]]
        if words[0] == symbols.NM:
            return "".join(f"{name}\n" for name in names)
        return "".join(f"Symbol {{\nName: {name}\nType: FUNCTION (0x0)\nFlags [ (0x0)\n]\n}}\n" for name in names)

    def last(self):
        """Return the last command without the names of temporary files."""
        return " ".join(word.split("@/")[0] + "@" if "@/" in word else word for word in self.commands[-1])


def call(line, runner=None, **environment):
    """Make a call as the shell would and return its status and the runner."""
    runner = runner or RecordingRunner()
    name, *words = line.split() if isinstance(line, str) else line
    environment.setdefault("WASM_LIBRARY_DIR", "/nonexistent")
    status = main.main(["/opt/kiln/cross-bin/" + name, *words], environment, lambda _: runner)
    return status, runner
