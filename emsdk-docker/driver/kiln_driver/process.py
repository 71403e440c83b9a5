"""Starts programs; cheaper than the subprocess module, whose import alone takes longer than the rest of the driver."""

import os
import signal
import sys

# Emscripten is Python too and must not take the target's configuration for its own.
HIDDEN = ("_PYTHON_SYSCONFIGDATA_NAME", "_PYTHON_HOST_PLATFORM", "PYTHONPATH", "PYTHONHOME")
FAILED_TO_START = 127


def environment(environ):
    """Return the environment for Emscripten's programs."""
    return {name: value for name, value in environ.items() if name not in HIDDEN}


def command(program, words):
    """Return the command line that runs a program; a Python program without what site and user add."""
    if program.endswith(".py"):
        return ["/usr/bin/python3.13", "-ESs", program, *words]
    return [program, *words]


def run(words, environ):
    """Run a program to its end and return its exit status, 128 + n where signal n ended it."""
    _flush()
    return _status(os.posix_spawn(words[0], words, environ))


def output(words, environ):
    """Run a program and return what it writes to standard output.

    Raises ProgramFailed where it fails.
    """
    _flush()
    read_end, write_end = os.pipe()
    actions = [(os.POSIX_SPAWN_DUP2, write_end, 1), (os.POSIX_SPAWN_CLOSE, read_end)]
    pid = os.posix_spawn(words[0], words, environ, file_actions=actions)
    os.close(write_end)
    with open(read_end, encoding="utf-8", errors="surrogateescape") as stream:
        text = stream.read()
    status = _status(pid)
    if status:
        raise ProgramFailed(words, status)
    return text


class ProgramFailed(Exception):
    """A program that the driver itself needs has failed; its own message is on standard error."""

    def __init__(self, words, status):
        super().__init__(f"{words[0]} failed with status {status}")
        self.status = status


def _status(pid):
    while True:
        try:
            code = os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])
            return code if code >= 0 else 128 - code
        except KeyboardInterrupt:
            # The program got the signal as well: its end is near.
            signal.signal(signal.SIGINT, signal.SIG_IGN)


def _flush():
    sys.stdout.flush()
    sys.stderr.flush()
