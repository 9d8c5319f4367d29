"""Cloth that falls: a grid of points with kept lengths, settling under gravity on what it meets. numpy only.

A grid is (rows, columns, 3) in cm, Y up, closed round its columns (a tube). Position-based dynamics: points
move freely, then lengths are put right a few times, then what went into a solid comes out again.
"""
import numpy as np

#: Gravity (cm per step squared), share of speed that is kept, and speed kept by what lies on something.
_FALL, _KEEP, _RUB = 0.10, 0.97, 0.35


def _pairs(points, row_step, column_step):
    """The grid's points and the points so many rows and columns on, as equal views: (a, b)."""
    on = np.roll(points, -column_step, 1) if column_step else points
    return (points[:-row_step], on[row_step:]) if row_step else (points, on)


def lengths(grid, row_step, column_step):
    """Distance from every point to the one so many rows and columns on; the tube closes round its columns."""
    a, b = _pairs(grid, row_step, column_step)
    return np.linalg.norm(b - a, axis=-1)


def _put_right(points, free, row_step, column_step, rest, stiffness):
    """Move both ends of every pair towards its rest length. `free`: (rows, columns, 1), 0 where pinned."""
    a, b = _pairs(points, row_step, column_step)
    way = b - a
    length = np.maximum(np.linalg.norm(way, axis=-1, keepdims=True), 1e-6)
    move = 0.25 * stiffness * (1 - rest[..., None] / length) * way      # a quarter: each point has two such pairs
    change = np.zeros_like(points)
    if row_step:
        change[:-row_step] += move
        change[row_step:] -= np.roll(move, column_step, 1)
    else:
        change += move - np.roll(move, column_step, 1)
    points += change * free


#: Rows and columns on, stiffness: along, round, both diagonals (they give), and what resists a sharp fold.
_BONDS = ((1, 0, 1.6), (0, 1, 1.6), (1, 1, 0.5), (1, -1, 0.5), (2, 0, 0.12), (0, 2, 0.12))


def settle(grid, pattern, pinned, push_out, steps=90, repeats=8):
    """Where `grid` comes to rest.

    pattern   (rows, columns, 3) whose lengths the cloth keeps (see `eased`), or a list of them per bond
    pinned    (rows, columns), True where cloth is held
    push_out  function of (n, 3) points that returns them outside every solid
    """
    points, before = grid.copy(), grid.copy()
    free = (~pinned)[..., None].astype(float)
    resting = np.zeros(grid.shape[:2], bool)
    for _ in range(steps):
        speed = np.clip(points - before, -1, 1) * np.where(resting, _RUB, _KEEP)[..., None]
        before = points.copy()
        points = points + (speed - np.array([0, _FALL, 0])) * free
        for _ in range(repeats):
            for (row_step, column_step, stiffness), rest in zip(_BONDS, pattern):
                _put_right(points, free, row_step, column_step, rest, stiffness)
        outside = push_out(points.reshape(-1, 3)).reshape(points.shape)
        resting = np.abs(outside - points).sum(-1) > 1e-6
        points = np.where(free > 0, outside, points)
    return points


def eased(grid, round_ease, along_ease=1.0):
    """Rest lengths per bond of a cloth cut wider than `grid` by `round_ease` (per row) and longer by `along_ease`."""
    ease = np.asarray(round_ease, float)[:, None] * np.ones(grid.shape[1])
    found = []
    for row_step, column_step, _ in _BONDS:
        rest = lengths(grid, row_step, column_step)
        share = ease[:len(rest)]
        if not column_step:
            share = along_ease
        elif row_step:
            share = np.sqrt((along_ease ** 2 + share ** 2) / 2)
        found.append(rest * share)
    return found


def ironed(grid, where, passes=14):
    """The grid smoothed `where` (rows, columns, 1) it lies on something: cloth does not follow every dent."""
    points = grid.copy()
    for _ in range(passes):
        around = np.roll(points, 1, 1) + np.roll(points, -1, 1)
        around = around + np.concatenate([points[:1], points[:-1]]) + np.concatenate([points[1:], points[-1:]])
        points = np.where(where, 0.5 * points + 0.125 * around, points)
    return points


def grid_faces(rows, columns):
    """Quadrangles (m, 4) of a tube, vertex numbers row by row."""
    number = np.arange(rows * columns).reshape(rows, columns)
    on = np.roll(number, -1, 1)
    return np.stack([number[:-1], number[1:], on[1:], on[:-1]], -1).reshape(-1, 4)
