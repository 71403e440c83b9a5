"""The operations that are measured; the same source runs natively and in the runtime."""

import json
import sys

import numpy as np

try:
    import scipy.linalg
except ImportError:
    scipy = None

FFT_FACTOR = 1024
"""A Fourier transform of n * FFT_FACTOR numbers stands beside matrices of order n."""


def operations(n):
    """Yields the name and the function of each operation at order n."""
    random = np.random.default_rng(n)
    a, b = random.standard_normal((2, n, n))
    symmetric = a + a.T
    definite = a @ a.T + n * np.eye(n)
    single = a.astype(np.float32)
    complex_a = a + 1j * b
    signal = random.standard_normal(n * FFT_FACTOR)
    yield "matmul float32", lambda: single @ single
    yield "matmul", lambda: a @ b
    yield "matmul complex", lambda: complex_a @ complex_a
    yield "matmul a @ a.T", lambda: a @ a.T
    yield "matrix @ vector", lambda: a @ b[0]
    yield "solve", lambda: np.linalg.solve(a, b[:, :1])
    yield "solve n right", lambda: np.linalg.solve(a, b)
    yield "inv", lambda: np.linalg.inv(a)
    yield "qr", lambda: np.linalg.qr(a)
    yield "svd", lambda: np.linalg.svd(a)
    yield "svd values", lambda: np.linalg.svd(a, compute_uv=False)
    yield "eig", lambda: np.linalg.eig(a)
    yield "eigh", lambda: np.linalg.eigh(symmetric)
    yield "cholesky", lambda: np.linalg.cholesky(definite)
    yield "fft", lambda: np.fft.rfft(signal)
    if scipy:
        yield "scipy lu", lambda: scipy.linalg.lu_factor(a)
        yield "scipy expm", lambda: scipy.linalg.expm(a / n)


def shortest(function, clock, least=0.05, runs=3):
    """Returns the seconds of the shortest of some runs, each of them long enough for the clock."""
    times = 1
    while True:
        start = clock()
        for _ in range(times):
            function()
        taken = clock() - start
        if taken >= least:
            break
        times *= max(2, min(100, int(1.2 * least / max(taken, 1e-4))))
    best = taken
    for _ in range(runs - 1):
        start = clock()
        for _ in range(times):
            function()
        best = min(best, clock() - start)
    return best / times


def measure(sizes, clock, report):
    """Reports a line of JSON for each operation at each size: its name, the order, the seconds."""
    for n in sizes:
        for name, function in operations(n):
            report(json.dumps([name, n, shortest(function, clock)]))


if __name__ == "__main__":
    import time

    measure([int(size) for size in sys.argv[1:]], time.process_time, lambda line: print(line, flush=True))
