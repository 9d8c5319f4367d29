"""Growing strands: sampling roots, integrating along the skin, gathering into locks. numpy, scipy.

Strands are arrays (strands, points, 3) in the un-posed head's frame, cm.
"""
import numpy as np
from scipy.spatial import cKDTree

from .fields import smoothstep, unit

#: Where tied hair comes together, unless a person says otherwise: cm in the head's frame.
TIE = (0.0, 4.5, -11.2)


class Surface:
    """Skin to grow from. points, normals, rest: (n, 3); quads: (m, 4) vertex numbers. `shoulders`: points and
    normals of what long hair falls on, where the style needs it."""

    def __init__(self, points, normals, rest, quads):
        self.points, self.normals, self.rest, self.quads = points, normals, rest, quads
        self.shoulders = None
        diagonals = np.cross(points[quads[:, 2]] - points[quads[:, 0]], points[quads[:, 3]] - points[quads[:, 1]])
        self._area = np.linalg.norm(diagonals, axis=1) / 2
        front = (rest[:, 2] > 2) & (np.abs(rest[:, 0]) < 8) & (rest[:, 1] > -7) & (rest[:, 1] < 9)
        kept = (rest[:, 1] > -18) & ~(front & (np.arange(len(rest)) % 2 == 0))
        self._near = np.nonzero(kept)[0][::3]
        self._tree = cKDTree(points[self._near])

    def sample(self, count, density, random):
        """`count` roots by a density per vertex: points, normals, rest positions."""
        weight = self._area * np.maximum(density[self.quads].mean(1), 0)
        chosen = random.choice(len(weight), count, p=weight / weight.sum())
        u, v = random.random(count)[:, None], random.random(count)[:, None]
        a, b, c, d = (self.quads[chosen, i] for i in range(4))

        def mix(values):
            return (values[a] * (1 - u) + values[b] * u) * (1 - v) + (values[d] * (1 - u) + values[c] * u) * v
        return mix(self.points), unit(mix(self.normals)), mix(self.rest)

    def push_out(self, points, clearance):
        """Points kept at least `clearance` cm outside; also the nearest normals and the distances."""
        _, nearest = self._tree.query(points)
        nearest = self._near[nearest]
        normal = self.normals[nearest]
        distance = ((points - self.points[nearest]) * normal).sum(1)
        return points + normal * np.maximum(clearance - distance, 0)[:, None], normal, distance

    def push_out_strands(self, strands, clearance):
        flat = strands.reshape(-1, 3)
        return self.push_out(flat, np.full(len(flat), clearance))[0].reshape(strands.shape)


def tangential(direction, normal):
    """Direction laid onto the surface, unit length."""
    return unit(direction - (direction * normal).sum(1, keepdims=True) * normal)


def grow(surface, roots, start, lengths, steps, wanted, inertia, clearance, random, frizz=0.0, cling=0.0, cling_between=(-4.0, 4.0)):
    """Integrate strands. `wanted(points, t)`: unit directions strands turn to; `inertia` 0–1: how slowly;
    `cling`: how much hair above the heights `cling_between` stays on the skin."""
    count = len(roots)
    strands = np.empty((count, steps + 1, 3))
    strands[:, 0] = roots
    points, direction, normal = roots.copy(), unit(start), unit(start)
    pace = np.linspace(0.45, 1.3, steps)
    pace *= steps / pace.sum()
    wobble = random.normal(0, 1, (count, 3))
    for i in range(steps):
        t = (i + 1) / steps
        step = (lengths / steps)[:, None] * pace[i]
        wobble = 0.8 * wobble + 0.6 * random.normal(0, 1, (count, 3))
        target = wanted(points, t)
        if cling:
            hold = cling * smoothstep(*cling_between, points[:, 1])[:, None]
            target = unit(target - hold * np.maximum((target * normal).sum(1, keepdims=True), 0) * normal)
        direction = unit(direction * inertia + target * (1 - inertia) + frizz * wobble)
        moved, normal, distance = surface.push_out(points + direction * step, clearance * min(1, 4 * t))
        if cling:
            moved = moved - normal * (hold[:, 0] * 0.5 * np.maximum(distance - clearance, 0))[:, None]
        direction = unit(moved - points)
        points = points + direction * step
        strands[:, i + 1] = points
    return strands


def clump(strands, random, size, amount, power=1.2):
    """Pull strands to guides (one per `size` strands); also each strand's guide number."""
    count, points, _ = strands.shape
    guides = random.choice(count, max(6, count // max(int(size), 2)), replace=False)
    _, nearest = cKDTree(strands[guides, 0]).query(strands[:, 0])
    along = np.linspace(0, 1, points)[None, :, None] ** power
    pull = np.clip(along * amount * random.uniform(0.6, 1.1, (count, 1, 1)), 0, 1)
    return strands + (strands[guides[nearest]] - strands) * pull, guides[nearest]


def _arc(strands):
    steps = np.linalg.norm(np.diff(strands, axis=1), axis=2)
    return np.concatenate([np.zeros((len(strands), 1)), np.cumsum(steps, 1)], 1)


def curl(strands, random, guide, radius, pitch, full_from=0.6, jitter=0.35, flatness=0.0):
    """A helix (or flat wave) round every strand, its phase shared by strands of one guide."""
    count, points, _ = strands.shape
    tangent = unit(np.gradient(strands, axis=1))
    reference = np.where(np.abs(tangent[..., :1]) < 0.8, np.array([1.0, 0, 0]), np.array([0, 0, 1.0]))
    across = unit(np.cross(tangent, reference))
    other = np.cross(tangent, across)
    phase = np.random.default_rng(5).uniform(0, 6.28, guide.max() + 1)[guide] + random.normal(0, jitter, count)
    speed = np.random.default_rng(6).uniform(0.82, 1.2, guide.max() + 1)[guide]
    angle = phase[:, None] + _arc(strands) * 2 * np.pi / pitch * speed[:, None]
    reach = np.clip(np.linspace(0, 1, points)[None] / full_from, 0, 1) * radius * random.uniform(0.7, 1.2, (count, 1))
    return strands + (reach * np.cos(angle))[..., None] * across + (reach * np.sin(angle) * (1 - flatness))[..., None] * other


def cut(strands, share):
    """Keep the root share (0–1 per strand) of each strand."""
    count, points, _ = strands.shape
    at = np.clip(np.linspace(0, 1, points)[None] * share[:, None], 0, 1) * (points - 1)
    first = np.minimum(at.astype(int), points - 2)
    between = (at - first)[..., None]
    row = np.arange(count)[:, None]
    return strands[row, first] * (1 - between) + strands[row, first + 1] * between


def gather(strands, random, size, amount=0.75, power=0.9, length=0.25, wander=0.35, pitch=9.0, sub=0, apart=None):
    """Gather strands into locks of about `size`, each with its own length and its own slow drift, so
    that the outline breaks up. `apart`: extra columns that keep groups apart (sides of a parting).
    Returns the strands and each strand's guide."""
    count, points, _ = strands.shape
    locks = max(8, count // size)
    guides = random.choice(count, locks, replace=False)
    where = strands[:, min(3, points - 1)]
    if apart is not None:
        where = np.c_[where, apart]
    _, lock = cKDTree(where[guides]).query(where)
    share = (1 - length * random.random(locks) ** 1.3)[lock] * random.uniform(1 - 0.35 * length, 1.0, count)
    strands = cut(strands, np.clip(share, 0.15, 1))
    along = np.linspace(0, 1, points)[None, :, None] ** power
    pull = np.clip(amount * along * random.uniform(0.45, 1.15, (count, 1, 1)), 0, 1)
    strands = strands + (strands[guides[lock]] - strands) * pull
    if sub:
        strands, _ = gather(strands, random, sub, 0.6, 1.2, 0.10, 0, apart=apart)
    if wander:
        arc = _arc(strands)
        phase, drift = random.uniform(0, 6.28, (locks, 3))[lock], random.normal(0, 0.5, (locks, 3))[lock]
        speed = random.uniform(0.6, 1.5, (locks, 3))[lock] * 6.28 / pitch
        wave = np.sin(phase[:, None] + arc[..., None] * speed[:, None]) - np.sin(phase)[:, None] * 0.5
        wave += drift[:, None] * (arc / pitch)[..., None]
        strands = strands + smoothstep(0, 0.6 * pitch, arc)[..., None] * wander * wave
    return strands, guides[lock]


def loosen(strands, random, share, amount):
    """Flyaways: some whole strands leave their lock. Changes `strands` in place."""
    loose = random.random(len(strands)) < share
    count, points = loose.sum(), strands.shape[1]
    t = np.linspace(0, 1, points)[None, :, None]
    bend = unit(random.normal(0, 1, (count, 3)) + np.array([0, 0.5, 0]))
    wave = np.sin(t * random.uniform(2, 6, (count, 1, 1)) + random.uniform(0, 6, (count, 1, 1)))
    aside = 0.35 * unit(random.normal(0, 1, (count, 3)))[:, None] * wave * t
    strands[loose] += (bend[:, None] * t ** 1.4 + aside) * random.uniform(0.2, 1.0, (count, 1, 1)) * amount
