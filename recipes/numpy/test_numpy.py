"""NumPy as a user sees it, and a subset of NumPy's own suite."""

import importlib
from pathlib import Path

import numpy as np
import pytest

# The directory of what is written in C; its name changed with version 2.
CORE = "core" if np.__version__ < "2" else "_core"


def test_arrays_when_sliced_share_memory():
    array = np.arange(12).reshape(3, 4)
    array[:, 1:3] = -1
    assert array.sum() == 0 + 3 + 4 + 7 + 8 + 11 - 6
    assert np.shares_memory(array, array[::2])
    assert array.T.flags.f_contiguous


def test_arrays_when_indexed_by_arrays_copy():
    array = np.arange(10)
    assert array[array % 3 == 0].tolist() == [0, 3, 6, 9]
    assert array[[-1, 0]].tolist() == [9, 0]


def test_broadcasting_when_shapes_differ_raises():
    assert (np.ones((3, 1)) + np.arange(4)).shape == (3, 4)
    with pytest.raises(ValueError, match="could not be broadcast"):
        np.ones(3) + np.ones(4)


def test_ufuncs_reduce_accumulate_and_outer():
    assert np.add.reduce([1, 2, 3]) == 6
    assert np.multiply.accumulate([1, 2, 3, 4]).tolist() == [1, 2, 6, 24]
    assert np.maximum.outer([1, 5], [2, 3]).tolist() == [[2, 3], [5, 5]]


def test_ufuncs_of_python_functions():
    hypotenuse = np.frompyfunc(lambda a, b: (a * a + b * b) ** 0.5, 2, 1)
    assert hypotenuse([3, 5], [4, 12]).tolist() == [5.0, 13.0]


@pytest.mark.parametrize("dtype", ["f2", "f4", "f8", "c8", "c16", "g"])
def test_ufuncs_agree_with_mathematics(dtype):
    x = np.linspace(0.1, 1.0, 33).astype(dtype)
    # Emscripten's C library computes in double precision where the type is long double.
    tolerance = 8 * np.finfo("f8" if dtype == "g" else dtype).eps
    assert np.allclose(np.sin(x) ** 2 + np.cos(x) ** 2, 1, rtol=tolerance, atol=tolerance)
    assert np.allclose(np.exp(np.log(x)), x, rtol=tolerance, atol=tolerance)


def test_sizes_of_types_are_those_of_wasm32():
    assert np.dtype(np.intp).itemsize == 4
    assert np.dtype(np.int_).itemsize == 4
    assert np.dtype("l").itemsize == 4
    assert np.dtype(np.longdouble).itemsize == 16
    assert np.finfo(np.longdouble).nmant == 112


def test_conversions_between_types():
    array = np.array([1.9, -1.9, 300.0])
    assert array.astype(np.int16).tolist() == [1, -1, 300]
    assert np.array(["1", "22"]).astype(np.int64).tolist() == [1, 22]
    assert np.array([1, 2], dtype=">i4").byteswap().tolist() == [1 << 24, 2 << 24]
    assert np.can_cast(np.int8, np.float16) and not np.can_cast(np.int64, np.int32)


def test_integers_of_64_bits_are_exact():
    array = np.array([2**63 - 1, -(2**63)], dtype=np.int64)
    assert [int(n) for n in array] == [2**63 - 1, -(2**63)]
    assert int(np.uint64(2**64 - 1)) == 2**64 - 1
    assert (np.array([2**40], dtype=np.int64) * 3 // 7).tolist() == [2**40 * 3 // 7]


def test_integers_of_any_size_as_objects():
    array = np.array([2**100, 3**70], dtype=object)
    assert (array * array).tolist() == [2**200, 3**140]
    with pytest.raises(OverflowError):
        np.array([2**100], dtype=np.int64)


def test_structured_arrays():
    people = np.array(
        [("Ada", 36, 1.65), ("Grace", 85, 1.68)],
        dtype=[("name", "U10"), ("age", "u1"), ("height", "f4")],
    )
    assert people["age"].mean() == 60.5
    assert people[people["age"] > 50]["name"].tolist() == ["Grace"]
    assert np.sort(people, order="height")["name"][0] == "Ada"
    people["age"] += 1
    assert people[0].item()[:2] == ("Ada", 37)


def test_dates():
    days = np.arange("2024-02-28", "2024-03-02", dtype="datetime64[D]")
    assert days.astype(str).tolist() == ["2024-02-28", "2024-02-29", "2024-03-01"]
    assert np.busday_count("2024-02-28", "2024-03-02") == 3


def test_strings():
    words = np.array(["kiln", "clay", "glaze"])
    assert np.char.upper(words).tolist() == ["KILN", "CLAY", "GLAZE"]


@pytest.mark.skipif(not hasattr(np, "strings"), reason="strings of variable length came with NumPy 2")
def test_strings_of_variable_length():
    variable = np.array(["a", "b" * 100], dtype=np.dtypes.StringDType())
    assert np.strings.str_len(variable).tolist() == [1, 100]


def test_errstate_when_dividing_by_zero():
    with np.errstate(divide="raise"), pytest.raises(FloatingPointError, match="divide by zero"):
        np.array([1]) // np.array([0])
    with np.errstate(divide="warn"), pytest.warns(RuntimeWarning, match="divide by zero"):
        np.array([1]) // np.array([0])
    with np.errstate(divide="ignore"):
        assert (np.array([1]) // np.array([0])).tolist() == [0]


def test_division_of_floats_by_zero_gives_infinity():
    with np.errstate(divide="ignore", invalid="ignore"):
        quotient = np.array([1.0, -1.0, 0.0]) / 0.0
    assert np.isposinf(quotient[0]) and np.isneginf(quotient[1]) and np.isnan(quotient[2])


def test_linalg_solves_and_factors():
    rng = np.random.default_rng(7)
    a = rng.normal(size=(20, 20))
    b = rng.normal(size=20)
    assert np.allclose(a @ np.linalg.solve(a, b), b)
    u, s, vt = np.linalg.svd(a)
    assert np.allclose((u * s) @ vt, a)
    q, r = np.linalg.qr(a)
    assert np.allclose(q @ r, a) and np.allclose(q.T @ q, np.eye(20))
    values, vectors = np.linalg.eigh(a + a.T)
    assert np.allclose((a + a.T) @ vectors, vectors * values)
    assert np.linalg.cond(np.eye(3)) == 1


def test_linalg_with_complex_numbers():
    a = np.array([[0, 1j], [-1j, 0]])
    assert np.allclose(np.linalg.eigvalsh(a), [-1, 1])
    assert np.allclose(np.linalg.inv(a) @ a, np.eye(2))


def test_linalg_when_singular_raises():
    with pytest.raises(np.linalg.LinAlgError, match="Singular"):
        np.linalg.inv(np.zeros((2, 2)))


@pytest.mark.parametrize(
    ("module", "function"),
    [
        (f"numpy.{CORE}._multiarray_umath", b"cblas_dgemm"),
        ("numpy.linalg._umath_linalg", b"dgesv_"),
        ("numpy.linalg.lapack_lite", b"dgelsd_"),
    ],
)
def test_linear_algebra_is_that_of_the_library_lapack(module, function):
    code = Path(importlib.import_module(module).__file__).read_bytes()
    # WebAssembly has a name's length before it; an import is the name of a module, then that of what it has.
    assert b"\x0cliblapack.so" in code
    assert b"\x03env" + bytes([len(function)]) + function in code


def test_matmul_and_einsum_agree():
    rng = np.random.default_rng(1)
    a, b = rng.random((5, 6, 7)), rng.random((5, 7, 8))
    assert np.allclose(a @ b, np.einsum("bij,bjk->bik", a, b))


def test_fft_round_trip_of_odd_and_prime_lengths():
    rng = np.random.default_rng(3)
    for length in (1, 2, 15, 31, 64, 1000, 1009):
        x = rng.normal(size=length)
        assert np.allclose(np.fft.ifft(np.fft.fft(x)), x)
        assert np.allclose(np.fft.irfft(np.fft.rfft(x), length), x)


def test_fft_finds_the_frequency():
    t = np.arange(256) / 256
    assert np.abs(np.fft.rfft(np.sin(2 * np.pi * 17 * t))).argmax() == 17


def test_random_streams_are_those_of_every_platform():
    assert np.random.default_rng(42).integers(0, 100, 5).tolist() == [8, 77, 65, 43, 43]
    assert np.random.RandomState(42).randint(0, 100, 5).tolist() == [51, 92, 14, 71, 60]
    assert np.allclose(np.random.RandomState(42).rand(2), [0.3745401188473625, 0.9507143064099162])


@pytest.mark.parametrize("generator", ["MT19937", "PCG64", "PCG64DXSM", "Philox", "SFC64"])
def test_random_generators(generator):
    rng = np.random.Generator(getattr(np.random, generator)(5))
    sample = rng.normal(10, 2, 20_000)
    assert abs(sample.mean() - 10) < 0.1 and abs(sample.std() - 2) < 0.1


def test_files_round_trip(tmp_path):
    arrays = {"a": np.arange(5), "b": np.eye(2, dtype="c8")}
    np.savez_compressed(tmp_path / "arrays.npz", **arrays)
    with np.load(tmp_path / "arrays.npz") as loaded:
        assert all((loaded[name] == array).all() for name, array in arrays.items())


def test_buffers_are_shared():
    data = bytearray(b"\x01\x02\x03\x04")
    np.frombuffer(data, np.uint8)[:] *= 2
    assert bytes(data) == b"\x02\x04\x06\x08"
    assert memoryview(np.arange(3, dtype="f8")).format == "d"


def test_printing_elides_large_arrays():
    assert "..." in repr(np.arange(5000))
    assert repr(np.float64(0.1)) in ("np.float64(0.1)", "0.1")


# Files of NumPy's own suite, which the package numpy-tests brings: one at least of each part, the quick ones.
OWN_SUITE = [
    f"{CORE}/tests/test_errstate.py",
    f"{CORE}/tests/test_indexing.py",
    "fft/tests/test_helper.py",
    "fft/tests/test_pocketfft.py",
    "lib/tests/test_arraysetops.py",
    "linalg/tests/test_linalg.py",
    "ma/tests/test_extras.py",
    "polynomial/tests/test_polynomial.py",
    "random/tests/test_random.py",
    "random/tests/test_seed_sequence.py",
]


class Tally:
    """Counts what passes and keeps what fails."""

    def __init__(self):
        self.passed = 0
        self.failures = []

    def pytest_runtest_logreport(self, report):
        self.passed += report.passed and report.when == "call"
        if report.failed:
            self.failures.append(f"{report.nodeid}\n{report.longreprtext}")


@pytest.mark.parametrize("file", OWN_SUITE)
def test_own_suite(file):
    root = Path(np.__file__).parent
    left_out = [f"-pno:{plugin}" for plugin in ("cacheprovider", "faulthandler", "terminal")]
    options = [*left_out, "--capture", "sys", "-c", "/dev/null", "--rootdir", str(root)]
    tally = Tally()
    status = pytest.main([*options, str(root / file)], plugins=[tally])
    assert not tally.failures, "\n\n".join(tally.failures)
    assert status == pytest.ExitCode.OK and tally.passed > 0
