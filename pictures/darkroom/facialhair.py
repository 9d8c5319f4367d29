"""Brows, lashes and beards. See groom.py for the frame and units."""
import numpy as np
from scipy.spatial import cKDTree

from .fields import noise, polyline_distance, smoothstep, unit
from .groom import clump, grow
from .headmodel import LANDMARKS, PARTS


def brows(surface, model, brow, random):
    """One array of strands per brow. `brow`: count, width, length, drop, gap, arch (cm); `tail` 0–1: how dense the outer
    end is (1 closes it to a drawn line on a dark-haired brow); `scatter`: degrees by which hairs stray."""
    line = model.base[LANDMARKS[17:22]][::-1].copy()                      # from the inner end outwards
    line[:, 0] = np.abs(line[:, 0])
    line[:, 1] -= brow.get('drop', 0.42)
    line[0] += (-0.12 + brow.get('gap', 0), -0.05, 0)
    line[-1] += (0.1, -0.1, 0)
    line[3, 1] += brow.get('arch', 0.02)
    line[2, 1] += brow.get('arch', 0.02) * 0.6
    return [_brow(surface, line * np.array([side, 1, 1]), side, brow, random) for side in (-1, 1)]


def _brow(surface, line, side, brow, random):
    rest = surface.rest
    near = (np.sign(rest[:, 0]) == side) & (rest[:, 2] > 4) & (rest[:, 1] > 3.9) & (rest[:, 1] < 8)
    distance, along = np.full(len(rest), 9.0), np.zeros(len(rest))
    distance[near], along[near] = polyline_distance(rest[near], line)
    half = np.interp(along, [0, 0.1, 0.4, 0.75, 1], [0.34, 0.44, 0.40, 0.28, 0.13]) * brow.get('width', 1.0)
    density = (1 + 0.9 * noise(rest * 2.2 + 5)) * np.exp(-(distance / half) ** 2 * 1.2) * (distance < 2.2 * half)
    density = density * np.interp(along, [0, 0.08, 0.3, 0.8, 1], [0.2, 0.55, 1, 0.8, 0.35])
    density = density * np.interp(along, [0.3, 0.75], [1, brow.get('tail', 1.0)])
    count = int(brow.get('count', 520))
    points, normals, roots = surface.sample(count, density, random)
    _, along = polyline_distance(roots, line)
    piece = np.clip((along * 4).astype(int), 0, 3)
    outward = unit((line[1:] - line[:-1])[piece])
    up = np.array([0, 1.0, 0.1])
    middle = np.interp(np.abs(roots[:, 0]), np.abs(line[:, 0]), line[:, 1])
    across = np.clip((roots[:, 1] - middle) / 0.4, -1, 1)
    # Hairs stand up at the inner end, lie along the brow further out, and lean in from both edges.
    angle = np.interp(along, [0, 0.12, 0.35, 0.7, 1], [82, 58, 28, 8, -8]) - 24 * across * smoothstep(0.1, 0.4, along)
    angle = np.radians(angle + random.normal(0, brow.get('scatter', 11), count))
    upward = unit(up - (up * outward).sum(1, keepdims=True) * outward)
    way = outward * np.cos(angle)[:, None] + upward * np.sin(angle)[:, None]
    way = unit(way - (way * normals).sum(1, keepdims=True) * normals)
    length = np.interp(along, [0, 0.2, 0.6, 1], [0.55, 0.85, 0.85, 0.5]) * random.uniform(0.55, 1.1, count) * brow.get('length', 1.0)
    length, t = length[:, None, None], np.linspace(0, 1, 5)[None, :, None]
    bend = (outward * 0.35 - upward * 0.12)[:, None]
    lift = normals[:, None] * (0.02 + 0.17 * length * t * (1 - 0.75 * t))
    strands = points[:, None] + way[:, None] * length * t + bend * length * t ** 2 * 0.5 + lift
    return surface.push_out_strands(strands, 0.012)


#: Rows of the model's lash cards in texture space: low, high, whether upper lid.
_LASH_ROWS = ((0.85, 0.99, True), (0.68, 0.83, True), (0.51, 0.66, True), (0.34, 0.49, False), (0.17, 0.33, False), (0.01, 0.16, False))


def lashes(model, posed, count, length, lower_share, random):
    """Strands that follow the model's lash cards; `count` per row of the upper lid. `lower_share`: how many of the lower
    lid's there are (in a small print the few that stand clear of the skin look like specks)."""
    found = []
    for part in ('lashL', 'lashR'):
        first, last = PARTS[part]
        corner_of = {}
        for face, texture in zip(model.faces, model.texture_faces):
            if face.min() >= first and face.max() < last:
                corner_of.update(zip(face, texture))
        vertices = np.array(sorted(corner_of))
        uv = np.array([model.uv[corner_of[v]] for v in vertices])
        for low, high, upper in _LASH_ROWS:
            grid, strands = _card(vertices, uv, low, high), count if upper else count * 0.4 * lower_share
            if grid is not None and strands >= 1:
                found.append(_lash_row(posed[grid], strands, length if upper else 0.45, random))
    return found


def _card(vertices, uv, low, high):
    """Vertex numbers (rows from the root, columns) of one card; None when it is not a clean grid."""
    inside = (uv[:, 1] > low - 0.005) & (uv[:, 1] < high + 0.005)
    vertices, uv = vertices[inside], uv[inside]
    rows = []
    for v in np.unique(np.round(uv[:, 1], 3))[::-1]:
        row = np.abs(uv[:, 1] - v) < 0.002
        rows.append(vertices[row][np.argsort(uv[row, 0])])
    return np.array(rows) if len({len(row) for row in rows}) == 1 else None


def _lash_row(grid, count, length, random):
    """grid: (rows, columns, 3) points of the card."""
    count, rows, columns = int(count), len(grid), grid.shape[1]
    u = np.sort(random.uniform(0.02, 0.985, count))
    u = u + 0.012 * np.sin(u * 60)
    share = length * random.uniform(0.65, 1.05, count) * (0.62 + 0.38 * np.sin(np.pi * np.clip(u, 0, 1)) ** 0.5)
    points = []
    for s in np.linspace(0, 1, 7):
        down = s * share * (rows - 1)
        i = np.clip(down.astype(int), 0, rows - 2)
        v = (down - i)[:, None]
        side = np.clip(u + 0.018 * s * np.sin(u * 37), 0, 1) * (columns - 1)
        j = np.clip(side.astype(int), 0, columns - 2)
        w = (side - j)[:, None]
        upper = grid[i, j] * (1 - w) + grid[i, j + 1] * w
        lower = grid[i + 1, j] * (1 - w) + grid[i + 1, j + 1] * w
        points.append(upper * (1 - v) + lower * v)
    return np.stack(points, 1)


def beard_strands(surface, zone, beard, random):
    """`beard`: length (cm), count, chin (how much longer there)."""
    count, full = int(beard.get('count', 14000)), beard['length']
    points, normals, rest = surface.sample(count, np.clip(zone, 0, 1) ** 1.3, random)
    chin = smoothstep(4.5, 1.5, np.abs(rest[:, 0])) * smoothstep(-4, -6.5, rest[:, 1])
    moustache = smoothstep(-2.9, -2.2, rest[:, 1]) * (rest[:, 2] > 9)
    way = np.stack([np.sign(rest[:, 0]) * (0.15 + 0.4 * moustache), -1 + 0.3 * moustache, -0.15 + 0 * moustache], 1)
    way = unit(way - 0.8 * (way * normals).sum(1, keepdims=True) * normals)
    lengths = full * (0.55 + 0.75 * chin * beard.get('chin', 1) + 0.1 * moustache) * random.uniform(0.55, 1.15, count)
    lengths = np.where(moustache > 0.5, np.minimum(lengths, 0.9), lengths)
    lengths = lengths * (0.3 + 0.7 * zone[cKDTree(surface.rest).query(rest)[1]])             # a beard thins out, it does not end
    start = normals * 0.75 + way * 0.7 + 0.25 * random.normal(0, 1, (count, 3))
    clearance = 0.05 + 0.3 * np.minimum(full, 1.2) * random.random(count)
    strands = grow(surface, points, start, lengths, 6, lambda p, t: way, 0.68, clearance, random, 0.14)
    return clump(strands, random, 9, 0.35)[0]
