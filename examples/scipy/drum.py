"""How a drum of any outline vibrates: finite elements on its skin, and the eigenvectors that SciPy finds."""

from contextlib import contextmanager
from time import perf_counter
from typing import NamedTuple

import numpy as np
from scipy.interpolate import splev, splprep
from scipy.sparse import coo_array
from scipy.sparse.linalg import LinearOperator, eigsh, splu
from scipy.spatial import Delaunay, KDTree

MODES = 48
POINTS = 2200
times = {}


class Drum(NamedTuple):
    rim: np.ndarray
    points: np.ndarray
    triangles: np.ndarray
    frequencies: np.ndarray
    heights: np.ndarray


@contextmanager
def timed(step):
    begin = perf_counter()
    yield
    times[step] = 1000 * (perf_counter() - begin)


def solve(line, is_drawn):
    """Finds how a skin vibrates that is held along a closed line of points; one that is drawn by hand is smoothed."""
    with timed("line"):
        line = smooth(line) if is_drawn else line
        size = np.sqrt(1.15 * area(line) / POINTS)
        rim = divide(line, size)
    with timed("mesh"):
        points, triangles = fill(rim, size)
    with timed("matrices"):
        stiffness, mass = matrices(points, triangles)
        # The rim does not move.
        free = slice(len(rim), None)
        stiffness, mass = stiffness[free, free], mass[free, free]
    with timed("factors"):
        solver = LinearOperator(stiffness.shape, splu(stiffness).solve, dtype=float)
    with timed("modes"):
        squares, shapes = eigsh(stiffness, MODES, mass, sigma=0, OPinv=solver)
    heights = np.zeros((len(points), MODES))
    # Either sign is right; let the larger part of each mode be up.
    heights[free] = shapes * np.where(shapes.sum(0) < 0, -1, 1)
    return Drum(rim, points, triangles, np.sqrt(squares), heights)


def smooth(line):
    """Closes a line that was drawn by hand, and takes the trembling out of it."""
    line = line[np.any(line != np.roll(line, 1, 0), 1)]
    spline, _ = splprep(np.vstack([line, line[:1]]).T, s=len(line) * 2e-4, per=True)
    return np.transpose(splev(np.linspace(0, 1, 160, endpoint=False), spline))


def area(line):
    (x, y), (u, v) = line.T, np.roll(line, -1, 0).T
    return abs(x @ v - y @ u) / 2


def divide(line, size):
    """Puts points on a closed line, as far from each other as the triangles are large."""
    ends = np.roll(line, -1, 0)
    counts = np.maximum(1, np.rint(np.linalg.norm(ends - line, axis=1) / size)).astype(int)
    starts = np.repeat(line, counts, 0)
    steps = np.repeat((ends - line) / counts[:, None], counts, 0)
    return starts + steps * np.concatenate([np.arange(n) for n in counts])[:, None]


def fill(rim, size):
    """Fills a rim with nearly equilateral triangles."""
    (left, bottom), (right, top) = rim.min(0), rim.max(0)
    x, y = np.meshgrid(np.arange(left, right, size), np.arange(bottom, top, size * np.sqrt(0.75)))
    x[::2] += size / 2
    inner = np.c_[x.ravel(), y.ravel()]
    distances, _ = KDTree(rim).query(inner)
    inner = inner[(distances > 0.6 * size) & inside(inner, rim)]
    points = np.vstack([rim, inner])
    triangles = Delaunay(points).simplices
    corners = points[triangles]
    is_skin = abs(np.linalg.det(edges(corners))) > 1e-4 * size**2
    # Others than those with two corners on the rim can't lie beyond it.
    doubtful = np.count_nonzero(triangles < len(rim), axis=1) > 1
    is_skin[doubtful] &= inside(corners[doubtful].mean(1), rim)
    return points, triangles[is_skin]


def inside(points, line):
    """Tells which points a closed line has inside: those whose ray to the right crosses it an odd number of times."""
    (x, y), (x1, y1), (x2, y2) = points.T[..., None], line.T, np.roll(line, -1, 0).T
    rise = np.where(y1 == y2, 1, y2 - y1)
    crosses = ((y1 > y) != (y2 > y)) & (x < x1 + (y - y1) * (x2 - x1) / rise)
    return np.count_nonzero(crosses, axis=1) % 2 == 1


def edges(corners):
    return corners[:, 1:] - corners[:, :1]


def gradients(corners):
    """Returns, for each triangle, the gradients of the functions that are 1 at one corner and 0 at the others."""
    two = np.linalg.inv(edges(corners)).transpose(0, 2, 1)
    return np.concatenate([-two.sum(1, keepdims=True), two], axis=1)


def matrices(points, triangles):
    """Returns the stiffness and mass of linear elements as sparse matrices."""
    corners = points[triangles]
    areas = abs(np.linalg.det(edges(corners))) / 2
    slopes = gradients(corners)
    stiffness = areas[:, None, None] * (slopes @ slopes.transpose(0, 2, 1))
    mass = areas[:, None, None] * (np.ones((3, 3)) + np.eye(3)) / 12
    places = np.repeat(triangles, 3), np.tile(triangles, 3)
    shape = len(points), len(points)
    return [coo_array((part.ravel(), [i.ravel() for i in places]), shape).tocsc() for part in (stiffness, mass)]


def tilt(points, triangles, heights):
    """Returns the slopes to the right and upwards at each point: the means of those of its triangles."""
    slopes = gradients(points[triangles])
    count = len(triangles)
    share = coo_array((np.ones(3 * count), (triangles.ravel(), np.repeat(np.arange(count), 3)))).tocsr()
    share /= share.sum(1)[:, None]
    return [share @ np.einsum("tc,tcm->tm", slopes[..., axis], heights[triangles]) for axis in (0, 1)]
