"""Scalar fields over points: soft steps, bumps, distances and noise. numpy only."""
import numpy as np


def smoothstep(low, high, x):
    """0 where x is at `low`, 1 at `high`, smooth between; `low` may be the larger one."""
    t = np.clip((x - low) / (high - low), 0, 1)
    return t * t * (3 - 2 * t)


def bump(points, centre, spread):
    """Gaussian bump, 1 at `centre`; `spread` is one standard deviation per axis."""
    offset = (points - np.asarray(centre, float)) / np.asarray(spread, float)
    return np.exp(-0.5 * (offset ** 2).sum(-1))


def unit(vectors):
    """Vectors of length 1 along the last axis (zero stays zero)."""
    vectors = np.asarray(vectors, float)
    return vectors / np.maximum(np.linalg.norm(vectors, axis=-1, keepdims=True), 1e-9)


def polyline_distance(points, line):
    """Distance of (n, 3) points to a polyline, and where along it (0–1) the nearest point lies."""
    line = np.asarray(line, float)
    nearest, along = np.full(len(points), 1e9), np.zeros(len(points))
    pieces = len(line) - 1
    for i in range(pieces):
        start, step = line[i], line[i + 1] - line[i]
        t = np.clip(((points - start) @ step) / (step @ step), 0, 1)
        distance = np.linalg.norm(points - start - t[:, None] * step, axis=1)
        closer = distance < nearest
        nearest[closer], along[closer] = distance[closer], (i + t[closer]) / pieces
    return nearest, along


_SHUFFLE = np.random.default_rng(3).permutation(4096)
_SLOPES = unit(np.random.default_rng(4).standard_normal((4096, 3)))


def noise(points):
    """Gradient (Perlin) noise at (n, 3) points, about -0.6 to 0.6, period 1 per unit."""
    cell = np.floor(points).astype(np.int64)
    inside = points - cell
    fade = inside ** 3 * (inside * (inside * 6 - 15) + 10)
    total = np.zeros(len(points))
    for corner in np.ndindex(2, 2, 2):
        x, y, z = (cell + corner).T
        slope = _SLOPES[_SHUFFLE[(_SHUFFLE[(_SHUFFLE[x & 4095] + y) & 4095] + z) & 4095]]
        weight = np.where(corner, fade, 1 - fade).prod(1)
        total += weight * (slope * (inside - corner)).sum(1)
    return total
