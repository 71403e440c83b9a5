"""Every subpackage of SciPy on a problem whose answer is known otherwise."""

import importlib
import io
import pkgutil
import re
from pathlib import Path

import numpy as np
import pytest
import scipy
from scipy import (
    cluster,
    constants,
    datasets,
    fft,
    integrate,
    interpolate,
    linalg,
    ndimage,
    optimize,
    signal,
    sparse,
    spatial,
    special,
    stats,
)

RANDOM = np.random.default_rng(1)
VERSION = tuple(map(int, scipy.__version__.split(".")[:2]))


def test_every_module_imports():
    names = [module.name for module in pkgutil.walk_packages(scipy.__path__, "scipy.")]
    broken = {}
    # Own tests, which are there too, skip themselves at import; the last two are its developers' programs.
    others = (".tests", "conftest", "._precompute", "._interpnd_info")
    for name in (name for name in names if not any(part in name for part in others)):
        try:
            importlib.import_module(name)
        except ImportError as error:
            broken[name] = str(error)
    assert broken == {}


@pytest.mark.parametrize(
    ("module", "function"),
    [
        ("integrate._odepack", b"dgetrf_"),
        ("linalg._fblas", b"dgemm_"),
        ("linalg._flapack", b"dgesv_"),
        ("linalg.cython_blas", b"dgemm_"),
        ("linalg.cython_lapack", b"dgesv_"),
        ("optimize._lbfgsb", b"dpotrf_" if VERSION >= (1, 15) else b"ddot_"),
        ("sparse.linalg._dsolve._superlu", b"dtrsv_"),
        (f"sparse.linalg._eigen.arpack._arpack{'lib' if VERSION >= (1, 17) else ''}", b"dlahqr_"),
    ],
)
def test_linear_algebra_is_that_of_the_library_lapack(module, function):
    code = Path(importlib.import_module(f"scipy.{module}").__file__).read_bytes()
    # WebAssembly has a name's length before it; an import is the name of a module, then that of what it has.
    # From GOT.func comes what is called through a pointer.
    assert b"\x0cliblapack.so" in code
    assert re.search(rb"(env|GOT\.func)" + bytes([len(function)]) + function, code)


@pytest.mark.parametrize("dtype", ["f4", "f8", "c8", "c16"])
def test_decompositions_give_the_matrix_back(dtype):
    a = RANDOM.normal(size=(40, 40)).astype(dtype)
    if np.iscomplexobj(a):
        a = a + 1j * RANDOM.normal(size=(40, 40)).astype(a.real.dtype)
    tolerance = 2000 * np.finfo(dtype).eps
    p, lower, upper = linalg.lu(a)
    q, r = linalg.qr(a)
    u, s, vh = linalg.svd(a)
    t, z = linalg.schur(a)
    assert np.allclose(p @ lower @ upper, a, atol=tolerance)
    assert np.allclose(q @ r, a, atol=tolerance)
    assert np.allclose((u * s) @ vh, a, atol=tolerance)
    assert np.allclose(z @ t @ z.conj().T, a, atol=tolerance)


@pytest.mark.parametrize("dtype", ["f4", "f8", "c8", "c16"])
def test_blas_functions_of_every_type(dtype):
    x = np.arange(1, 6).astype(dtype)
    axpy, dot, norm, gemm = linalg.get_blas_funcs(("axpy", "dot", "nrm2", "gemm"), dtype=x.dtype)
    assert dot(x, x) == 55
    assert abs(norm(x) - 55**0.5) < 1e-5
    assert axpy(x, x, a=2).tolist() == [3, 6, 9, 12, 15]
    assert np.allclose(gemm(1, np.diag(x), np.diag(x)), np.diag(x * x))


def test_complex_results_of_fortran_functions():
    x = np.array([1 + 2j, 3 - 1j])
    for dtype in ("c8", "c16"):
        dotu, dotc = linalg.get_blas_funcs(("dotu", "dotc"), dtype=dtype)
        assert dotu(x.astype(dtype), x.astype(dtype)) == (1 + 2j) ** 2 + (3 - 1j) ** 2
        assert dotc(x.astype(dtype), x.astype(dtype)) == 5 + 10


def test_eigenvalues_of_a_companion_matrix_are_the_roots():
    roots = np.array([1.0, 2.0, 3.0, 4.0])
    found = linalg.eigvals(linalg.companion(np.poly(roots)))
    assert np.allclose(np.sort(found.real), roots)


def test_functions_of_matrices():
    a = RANDOM.normal(size=(6, 6)) * 0.3
    assert np.allclose(linalg.expm(linalg.logm(np.eye(6) + a / 4)), np.eye(6) + a / 4)
    root = linalg.sqrtm(a @ a.T + np.eye(6))
    assert np.allclose(root @ root, a @ a.T + np.eye(6))


def test_arpack_finds_the_modes_of_a_string():
    n = 200
    laplacian = sparse.diags([-1, 2, -1], offsets=[-1, 0, 1], shape=(n, n), format="csc")
    values = sparse.linalg.eigsh(laplacian, k=4, sigma=0, return_eigenvectors=False)
    expected = 2 - 2 * np.cos(np.pi * np.arange(1, 5) / (n + 1))
    assert np.allclose(np.sort(values), expected)


def test_superlu_and_iterative_solvers_agree():
    a = sparse.random(80, 80, density=0.1, random_state=2, format="csc") + 10 * sparse.eye(80, format="csc")
    b = np.ones(80)
    direct = sparse.linalg.spsolve(a, b)
    iterative, status = sparse.linalg.gmres(a, b, **{"rtol" if VERSION >= (1, 12) else "tol": 1e-12})
    assert status == 0
    assert np.allclose(direct, iterative)


def test_shortest_paths_of_a_graph():
    graph = sparse.csr_array([[0, 1, 4], [0, 0, 2], [0, 0, 0]])
    assert sparse.csgraph.shortest_path(graph)[0].tolist() == [0, 1, 3]


def test_quadrature_and_callbacks_that_raise():
    value, _ = integrate.quad(lambda x: np.exp(-(x**2)), -np.inf, np.inf)
    assert abs(value - np.sqrt(np.pi)) < 1e-9

    def fail(x):
        raise ValueError("from the callback")

    with pytest.raises(ValueError, match="from the callback"):
        integrate.quad(fail, 0, 1)


@pytest.mark.parametrize("method", ["RK45", "DOP853", "Radau", "BDF", "LSODA"])
def test_differential_equations(method):
    found = integrate.solve_ivp(lambda t, y: [y[1], -y[0]], (0, np.pi), [0.0, 1.0], method=method, rtol=1e-8, atol=1e-8)
    assert np.allclose(found.y[:, -1], [0, -1], atol=1e-5)


@pytest.mark.parametrize(
    "method",
    [
        *["BFGS", "L-BFGS-B", "SLSQP", "COBYLA", "TNC", "trust-constr", "Powell"],
        pytest.param("COBYQA", marks=pytest.mark.skipif(VERSION < (1, 14), reason="it came with SciPy 1.14")),
    ],
)
def test_minimisers_find_the_valley(method):
    found = optimize.minimize(lambda x: (1 - x[0]) ** 2 + 5 * (x[1] - x[0] ** 2) ** 2, [-0.5, 0.5], method=method)
    assert np.allclose(found.x, 1, atol=0.05)


def test_linear_and_integer_programmes():
    found = optimize.linprog([-3, -2], A_ub=[[1, 1], [1, 3]], b_ub=[4, 6])
    assert abs(found.fun + 12) < 1e-9
    whole = optimize.milp([-1, -1], constraints=optimize.LinearConstraint([[2, 1], [1, 2]], ub=[5, 5]), integrality=1)
    assert whole.fun == -3


def test_least_squares_and_roots():
    x = np.linspace(0, 4, 50)
    fit, _ = optimize.curve_fit(lambda x, a, b: a * np.exp(-b * x), x, 2.5 * np.exp(-1.3 * x))
    assert np.allclose(fit, [2.5, 1.3])
    assert abs(optimize.brentq(np.cos, 0, 3) - np.pi / 2) < 1e-10
    assert np.allclose(optimize.fsolve(lambda x: [x[0] ** 2 - 2, x[1] - x[0]], [1, 1]), 2**0.5)


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_odr_runs_its_fortran(tmp_path):
    from scipy import odr

    x = np.linspace(0, 5, 20)
    report = tmp_path / "report.txt"
    problem = odr.ODR(odr.Data(x, 3 * x + 1), odr.unilinear, beta0=[1.0, 0.0], iprint=6611, rptfile=str(report))
    assert np.allclose(problem.run().beta, [3, 1])
    assert "ODRPACK" in report.read_text()


def test_fourier_transforms():
    x = RANDOM.normal(size=(3, 60))
    for dtype in ("f4", "f8"):
        assert np.allclose(fft.irfft(fft.rfft(x.astype(dtype)), n=60), x, atol=1e-5)
    assert np.allclose(fft.idct(fft.dct(x)), x)


def test_filters_of_signals():
    t = np.linspace(0, 1, 1000, endpoint=False)
    wanted, noise = np.sin(2 * np.pi * 5 * t), np.sin(2 * np.pi * 200 * t)
    smooth = signal.sosfiltfilt(signal.butter(4, 20, fs=1000, output="sos"), wanted + noise)
    assert np.abs(smooth - wanted)[100:-100].max() < 0.01
    assert signal.find_peaks(wanted)[0].tolist() == [50, 250, 450, 650, 850]


def test_splines_and_scattered_points():
    x = np.linspace(0, 3, 20)
    assert abs(interpolate.CubicSpline(x, np.sin(x))(1.234) - np.sin(1.234)) < 1e-4
    assert abs(interpolate.splev(1.234, interpolate.splrep(x, np.sin(x))) - np.sin(1.234)) < 1e-4
    points = RANDOM.uniform(size=(300, 2))
    plane = interpolate.griddata(points, points @ [2, 3], (0.5, 0.5))
    assert abs(plane - 2.5) < 1e-9
    surface = interpolate.RectBivariateSpline(x, x, np.outer(x, x))
    assert abs(surface(1, 2)[0, 0] - 2) < 1e-9


def test_hulls_trees_and_rotations():
    cube = np.array(np.meshgrid([0, 1], [0, 1], [0, 1])).reshape(3, -1).T
    assert spatial.ConvexHull(cube).volume == pytest.approx(1)
    assert spatial.KDTree(cube).query([0.9, 0.1, 0.1])[0] == pytest.approx(0.03**0.5)
    assert spatial.Delaunay(RANDOM.uniform(size=(30, 2))).simplices.shape[1] == 3
    turned = spatial.transform.Rotation.from_euler("z", 90, degrees=True).apply([1, 0, 0])
    assert np.allclose(turned, [0, 1, 0])


def test_images():
    image = np.zeros((9, 9))
    image[1:3, 1:3] = image[5:8, 5:8] = 1
    labels, count = ndimage.label(image)
    assert count == 2
    assert ndimage.center_of_mass(image, labels, 2) == (6, 6)
    assert ndimage.gaussian_filter(image, 1).sum() == pytest.approx(image.sum(), rel=0.01)
    assert ndimage.generic_filter(image, np.max, 3)[4, 4] == 1


def test_special_functions():
    assert special.gamma(0.5) ** 2 == pytest.approx(np.pi)
    assert special.jv(0, 2.404825557695773) == pytest.approx(0, abs=1e-14)
    assert special.ellipk(0) == pytest.approx(np.pi / 2)
    assert special.erf(special.erfinv(0.3)) == pytest.approx(0.3)
    assert special.hyp2f1(1, 1, 2, 0.5) == pytest.approx(2 * np.log(2))
    assert special.spherical_jn(1, 1.0) == pytest.approx(np.sin(1) - np.cos(1))


def test_distributions_and_tests():
    assert stats.norm.cdf(1.959963984540054) == pytest.approx(0.975)
    assert stats.ks_1samp(stats.norm.rvs(size=500, random_state=3), stats.norm.cdf).pvalue > 0.01
    assert stats.ttest_ind([1, 2, 3, 4], [11, 12, 13, 14]).pvalue < 0.001
    assert stats.gaussian_kde(RANDOM.normal(size=400))(0)[0] == pytest.approx(0.4, abs=0.08)
    from scipy.stats import sampling

    assert len(sampling.NumericalInversePolynomial(stats.norm()).rvs(10)) == 10
    assert stats.qmc.Sobol(2, seed=1).random(8).shape == (8, 2)
    halton = stats.qmc.Halton(2, seed=1).random(64, workers=4)
    assert stats.qmc.discrepancy(halton, workers=4) == stats.qmc.discrepancy(halton)


def test_clusters():
    points = np.concatenate([RANDOM.normal(size=(20, 2)), RANDOM.normal(size=(20, 2)) + 20])
    labels = cluster.hierarchy.fcluster(cluster.hierarchy.linkage(points), 2, "maxclust")
    assert len(set(labels[:20])) == len(set(labels[20:])) == 1
    centres, _ = cluster.vq.kmeans(points, points[[0, 20]])
    assert np.allclose(np.sort(centres[:, 0]).round(-1), [0, 20])


def test_files():
    data = {"a": np.arange(6.0).reshape(2, 3), "text": "hello"}
    stream = io.BytesIO()
    scipy.io.savemat(stream, data)
    assert np.array_equal(scipy.io.loadmat(stream)["a"], data["a"])
    stream = io.BytesIO()
    scipy.io.wavfile.write(stream, 8000, np.arange(10, dtype="i2"))
    assert scipy.io.wavfile.read(stream)[1].tolist() == list(range(10))
    stream = io.BytesIO()
    scipy.io.mmwrite(stream, sparse.eye(3))
    assert scipy.io.mmread(io.BytesIO(stream.getvalue())).sum() == 3


def test_the_rest():
    assert constants.c == 299792458
    assert callable(datasets.face)


@pytest.mark.skipif(VERSION < (1, 15), reason="it came with SciPy 1.15")
def test_derivatives():
    from scipy import differentiate

    assert differentiate.derivative(np.exp, 1.0).df == pytest.approx(np.e)


def test_low_level_callables_and_cython_interfaces():
    assert "dgemm" in linalg.cython_blas.__pyx_capi__
    assert "dgesvd" in linalg.cython_lapack.__pyx_capi__
    assert "gammaln" in str(sorted(special.cython_special.__pyx_capi__))
