"""Takes the orders of a suite's harness. What comes of them are events, lines of output after U+001E."""

import ctypes
import gc
import importlib
import json
import sys

# Tests replace sys.stdout.
STDOUT = sys.stdout


def obey(order: str) -> None:
    """Calls what an order names: {"runner", "call", "arguments"}; its result is an event."""
    wanted = json.loads(order)
    runner = importlib.import_module("kiln_suite_" + wanted["runner"])
    result = getattr(runner, wanted["call"])(**wanted["arguments"])
    # What is left stays: modules of tests, mostly. Looking through it again after each unit would take ever longer.
    gc.collect()
    gc.freeze()
    post(done=result, memory=memory())


def post(**event) -> None:
    print("\x1e" + json.dumps(event), file=STDOUT, flush=True)


def memory() -> int:
    """Returns the size of the WebAssembly memory in bytes; it never shrinks."""
    return ctypes.CDLL(None).emscripten_get_heap_size() & 0xFFFFFFFF
