"""Names a Fortran compilation by all that can change its result: the store's key of it."""

import glob
import hashlib
import os
import re

from . import fortran_options
from .settings import SOURCE_TREE

# The modules that translate, as unit tests hold; they read one constant of settings.py.
TRANSLATION = (
    "addresses.py",
    "arguments.py",
    "fir.py",
    "fortran.py",
    "fortran_options.py",
    "ir.py",
    "reals.py",
)

# Blanks mean nothing in fixed form, so they are taken out before. What is found in vain costs time only.
_NEEDS_PREPROCESSING = re.compile(r"^(#|\d*use|\d*include['\"]|submodule|.*;use)", re.MULTILINE)
_BLANK = str.maketrans("", "", " \t")
_WORD = re.compile(r"[a-z]\w*")


def of(text, options, facts):
    """Return the key of a preprocessed source in hexadecimal digits; `facts` are texts that count too."""
    digest = hashlib.sha256()
    for part in (SOURCE_TREE, *facts, *_translation(), text, *_modules(text, directories(options))):
        data = part if isinstance(part, bytes) else part.encode("utf-8", "surrogateescape")
        digest.update(b"%d\n" % len(data) + data)
    return digest.hexdigest()


def needs_preprocessing(text):
    """Tell whether a source's text may not be all that is compiled: it includes, uses or has directives."""
    return bool(_NEEDS_PREPROCESSING.search(text.lower().translate(_BLANK)))


def module_directory(options):
    """Return where a compilation writes its modules."""
    named = [option[1] for option in options if option[0] == fortran_options.MODULE_DIRECTORY]
    return named[-1] if named else "."


def directories(options):
    """Return where a compilation finds modules."""
    return [option[0][2:] for option in options if option[0].startswith("-I")] + [module_directory(options), "."]


def _translation():
    here = os.path.dirname(os.path.abspath(__file__))
    for name in TRANSLATION:
        yield _content(os.path.join(here, name))


def _modules(text, places):
    """Yield the modules in reach that the text mentions, and those that these mention; a module's file is Fortran."""
    files = [path for place in places for path in sorted(glob.glob(os.path.join(glob.escape(place), "*.mod")))]
    mentioned, found = set(_WORD.findall(text.lower())), set()
    while True:
        new = [path for path in files if path not in found and _names(path) <= mentioned]
        if not new:
            return
        for path in new:
            found.add(path)
            content = _content(path)
            mentioned |= set(_WORD.findall(content.decode("utf-8", "replace").lower()))
            yield os.path.basename(path)
            yield content


def _names(path):
    """Return the names of which a module's file is named: two for a submodule."""
    return set(os.path.basename(path).removesuffix(".mod").lower().split("-"))


def _content(path):
    with open(path, "rb") as file:
        return file.read()
