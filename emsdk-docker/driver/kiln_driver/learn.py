"""Learns the compilers and Emscripten's flags for them: `python3 -m kiln_driver.learn`, while the image is made."""

import os
import shlex
import subprocess
import tempfile

from . import arguments as args
from . import compiles, compose, direct, process, tools

SOURCE = "kiln-learns.c"
COMPILERS = ("llvm-toolchain-", "emscripten ")
LISTING = ("dpkg-query", "--show", "--showformat", "${source:Package} ${Package} ${Version} ${Architecture}\\n")


def learn(path):
    """Write a line for each compiler: Emscripten's program, clang's program and its flags, between tabs."""
    with open(path, "w", encoding="utf-8") as file:
        for program in (tools.EMCC, tools.EMXX):
            file.write("\t".join([program, *_compiler(program)]) + "\n")


def versions(path):
    """Write the packages that compile: a change of one makes all compiled files others."""
    listing = subprocess.run(LISTING, check=True, capture_output=True, text=True).stdout
    with open(path, "w", encoding="utf-8") as file:
        file.write(compilers_of(listing) + "\n")


def compilers_of(listing):
    """Return those that compile of a list of packages, whose lines begin with the source packages' names."""
    return ", ".join(line.partition(" ")[2] for line in sorted(listing.splitlines()) if line.startswith(COMPILERS))


def _compiler(program):
    abi = args.joined(compose.ABI)
    with tempfile.TemporaryDirectory() as directory:
        open(os.path.join(directory, SOURCE), "w", encoding="utf-8").close()
        command = process.command(program, [*abi, "-v", "-c", SOURCE])
        report = subprocess.run(command, cwd=directory, check=True, capture_output=True, text=True).stderr
    return compiler_of(report, abi)


def compiler_of(report, abi):
    """Return the compiler and its flags from what `emcc -v` reports, without the words of the call itself."""
    line = next(line for line in report.splitlines() if line.strip().endswith(SOURCE) and " -target " in line)
    own = {*abi, "-v", "-c", SOURCE}
    return [word for word in shlex.split(line) if word not in own]


if __name__ == "__main__":
    learn(direct.LEARNED)
    versions(compiles.COMPILERS)
