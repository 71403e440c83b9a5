"""Prints one table: linear algebra in the runtime against native NumPy and SciPy, on one thread.

python compare.py [--repository DIR] [--reference DIR] [size …], by a Python that has NumPy and SciPy.
"""

import argparse
import json
import os
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
ONE_THREAD = {f"{library}_NUM_THREADS": "1" for library in ("OPENBLAS", "MKL", "OMP")}


def measured(command):
    """Runs a program that prints lines of JSON; returns seconds by operation and size."""
    program = subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=os.environ | ONE_THREAD)
    results = {}
    for line in program.stdout:
        name, n, seconds = json.loads(line)
        results[name, n] = seconds
        print(f"{Path(command[1]).name}: {name}, {n}", file=sys.stderr)
    if program.wait():
        sys.exit(f"{' '.join(command)} failed with status {program.returncode}")
    return results


def in_runtime(repository, sizes):
    """Measures in Node, in the runtime of a repository."""
    return measured(["node", str(HERE / "in-runtime.mjs"), str(repository), *sizes])


def row(cells):
    """Formats a line of the table."""
    return f"{cells[0]:<16}{cells[1]:>6}" + "".join(f"{cell:>14}" for cell in cells[2:])


def table(native, columns):
    """Yields the table's lines; each further column has its times and their ratios to the native ones."""
    heads = [head for name in columns for head in (f"{name} ms", "/ native")]
    yield row(["operation", "n", "native ms", *heads])
    for (name, n), seconds in native.items():
        cells = [name, n, f"{seconds * 1e3:.3f}"]
        for times in columns.values():
            other = times.get((name, n))
            cells += [f"{other * 1e3:.3f}", f"{other / seconds:.2f}"] if other else ["-", "-"]
        yield row(cells)


def main():
    """Measures all columns, one after the other."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--repository", type=Path, default=HERE.parents[1] / "repository" / "cp313")
    parser.add_argument("--reference", type=Path, help="a repository whose lapack has no kernels")
    parser.add_argument("sizes", nargs="*", default=["100", "500", "1000"])
    options = parser.parse_args()
    native = measured([sys.executable, str(HERE / "workload.py"), *options.sizes])
    columns = {"wasm": in_runtime(options.repository, options.sizes)}
    if options.reference:
        columns["reference"] = in_runtime(options.reference, options.sizes)
    print("\n".join(table(native, columns)))


if __name__ == "__main__":
    main()
