"""Compiles a Fortran source, or takes what it compiled to before from the store."""

import os
import shutil

from . import arguments as args
from . import compiles, fortran, fortran_key, fortran_options, process
from .fortran_store import Store

OBJECT = "object"
_PREPROCESS = (fortran.FLANG, "-fc1", "-triple", fortran.TRIPLE, "-E", "-o", "-")


class Reuse:
    """One compilation whose result may be known.

    options: what flang is told
    facts: what else can change the result, as texts
    temporary: returns the path of a new temporary file by the end of its name
    """

    def __init__(self, source, options, facts, settings, temporary):
        self._source = source
        self._options = options
        self._facts = facts
        self._settings = settings
        self._temporary = temporary
        self._store = Store(os.path.join(settings.compiles, "fortran"))

    def run(self, target, output, compile_source):
        """Make the object `target` and the modules beside it; return the exit status.

        output: runs a program and returns what it writes
        compile_source: compiles source by options to target and returns the exit status
        """
        try:
            key = self._key(output)
        except (OSError, process.ProgramFailed):
            # Its compilation tells what is wrong with it.
            return compile_source(self._source, self._options, target)
        known = self._store.read(key)
        if known:
            self._unpack(known, target)
            return 0
        return self._compile(key, target, compile_source)

    def _key(self, output):
        with open(self._source, encoding="utf-8", errors="surrogateescape") as file:
            text = file.read()
        if fortran_key.needs_preprocessing(text):
            text = output([*_PREPROCESS, *args.joined(self._options), self._source])
        # flang writes the path into messages of I/O as it is named, not as it could be.
        path = os.path.join(os.getcwd(), self._source)
        facts = [compiles.compilers(), path, *args.joined(self._options), *self._facts]
        if self._settings.keeps_debug:
            facts += ["debug", os.getcwd()]
        return fortran_key.of(text, self._options, facts)

    def _compile(self, key, target, compile_source):
        """Compile into a directory of this call's own, so that it is known which modules the source defines."""
        directory = self._temporary("modules")
        os.mkdir(directory)
        try:
            status = compile_source(self._source, self._with_modules_in(directory), target)
            if status:
                return status
            contents = {name: _content(os.path.join(directory, name)) for name in sorted(os.listdir(directory))}
        finally:
            shutil.rmtree(directory)
        self._put_modules(contents)
        self._store.write(key, {**contents, OBJECT: _content(target)})
        return 0

    def _with_modules_in(self, directory):
        kept = [option for option in self._options if option[0] != fortran_options.MODULE_DIRECTORY]
        reach = ("-I" + fortran_key.module_directory(self._options),)
        return [*kept, reach, (fortran_options.MODULE_DIRECTORY, directory)]

    def _unpack(self, known, target):
        self._put_modules({name: data for name, data in known.items() if name != OBJECT})
        with open(target, "wb") as file:
            file.write(known[OBJECT])

    def _put_modules(self, contents):
        """Write modules where others look for them; whoever reads one that changes has the old or the new."""
        for name, data in contents.items():
            path = os.path.join(fortran_key.module_directory(self._options), name)
            if not (os.path.isfile(path) and _content(path) == data):
                aside = f"{path}.{os.getpid()}"
                with open(aside, "wb") as file:
                    file.write(data)
                os.rename(aside, path)


def _content(path):
    with open(path, "rb") as file:
        return file.read()
