"""Hair worn long: parted and hanging over ears, neck and shoulders ('loose'), or combed back to a tie and
hanging or wound from there ('gathered').

Strands are (n, points, 3) in the un-posed head's frame, cm. Hair lies in layers: what grows on top falls
outside, what grows at the nape lies inside. That order gives the volume and keeps the skull from showing.
"""
import numpy as np
from scipy.spatial import cKDTree

from .fields import noise, smoothstep, unit
from .groom import TIE

#: What hair is combed round, and how many points a strand has on the skull and below it.
_CENTRE = np.array([0.0, 4.5, -1.0])
_OVER, _BELOW, _POINTS = 16, 34, 44
#: Where hair leaves the skull (degrees, 0 in front, 180 behind) by how far forward (z, cm) it grows.
_GROWS_AT = [-11, -8, -6, -3, 0, 3, 6, 9.5]
_FALLS_AT = [176, 162, 148, 126, 106, 90, 75, 61]


class Obstacle:
    """Points with normals (n, 3) that nothing may go behind."""

    def __init__(self, points, normals):
        self._points, self._normals, self._tree = points, normals, cKDTree(points)

    def push_out(self, points, clearance):
        """Points at least `clearance` cm (one, or one each) outside, and the normals that they met."""
        _, nearest = self._tree.query(points)
        normal = self._normals[nearest]
        depth = clearance - ((points - self._points[nearest]) * normal).sum(1)
        # What is far behind the nearest point is no collision but the other side of something thin.
        return points + normal * np.where(depth < 5, np.maximum(depth, 0), 0)[:, None], normal


def slerp(start, end, t):
    """Great-circle steps between unit vectors (n, 3): (n, t, 3)."""
    angle = np.arccos(np.clip((start * end).sum(1), -1, 1))[:, None, None]
    sine = np.maximum(np.sin(angle), 1e-4)
    t = t[None, :, None]
    return unit((np.sin((1 - t) * angle) * start[:, None] + np.sin(t * angle) * end[:, None]) / sine)


def _direction(azimuth, elevation):
    """Unit vectors (n, 3) of angles in degrees."""
    azimuth, elevation = np.radians(azimuth), np.radians(elevation)
    return np.stack([np.sin(azimuth) * np.cos(elevation), np.sin(elevation), np.cos(azimuth) * np.cos(elevation)], 1)


def resampled(strands, count):
    """Strands with `count` points at equal steps along each."""
    steps = np.linalg.norm(np.diff(strands, axis=1), axis=2)
    arc = np.concatenate([np.zeros((len(strands), 1)), np.cumsum(steps, 1)], 1)
    last = strands.shape[1] - 1
    wanted = np.linspace(0, 1, count)[None] * arc[:, -1:]
    # One search for all strands: every strand gets its own stretch of one long, rising axis.
    offset = np.arange(len(strands))[:, None] * (arc[:, -1].max() + 1)
    after = np.searchsorted((arc + offset).ravel(), (wanted + offset).ravel()).reshape(wanted.shape) - np.arange(len(strands))[:, None] * (last + 1)
    after = np.clip(after, 1, last)
    row = np.arange(len(strands))[:, None]
    before, width = arc[row, after - 1], arc[row, after] - arc[row, after - 1]
    share = np.clip((wanted - before) / np.maximum(width, 1e-9), 0, 1)[..., None]
    return strands[row, after - 1] * (1 - share) + strands[row, after] * share


def cut_at(strands, level):
    """Strands (n, points, 3) cut where they first fall below `level` (cm, one each); resampled."""
    low = strands[..., 1] < level[:, None]
    first = np.where(low.any(1), low.argmax(1), strands.shape[1] - 1)
    kept = strands.copy()
    for i in range(1, strands.shape[1]):
        beyond = i > first
        kept[beyond, i] = kept[beyond, i - 1]
    row = np.arange(len(strands))
    above, below = strands[row, np.maximum(first - 1, 0)], strands[row, first]
    share = np.clip((above[:, 1] - level) / np.maximum(above[:, 1] - below[:, 1], 1e-6), 0, 1)[:, None]
    end = np.where(low.any(1)[:, None], above + (below - above) * share, below)
    for i in range(strands.shape[1]):
        cut = i >= first
        kept[cut, i] = end[cut]
    return resampled(kept, strands.shape[1])


def parted_side(points, part, waver):
    """-1 or 1: on which side of the parting (cm from the middle) hair falls; behind the crown it runs to the middle."""
    line = part * smoothstep(-9, -2, points[:, 2]) + waver
    return np.where(points[:, 0] < line, -1.0, 1.0)


class LooseHair:
    """Grows strands from roots. `hair`: the person's hair recipe; `solid`: Obstacle of head and shoulders."""

    def __init__(self, surface, roots, solid):
        self.roots, self.hair, self.solid, self.random = roots, roots.hair, solid, roots.random
        skull = (np.abs(surface.rest[:, 0]) < 7.9) & (surface.rest[:, 1] > -4)
        arms = surface.points[skull] - _CENTRE
        self._reach = np.linalg.norm(arms, axis=1)[::2]
        self._skull = cKDTree(unit(arms)[::2])
        points, seed = roots.points, self.hair.get('seed', 0)
        self.side = parted_side(points, self.hair.get('part', 2.6), 0.45 * noise(points * 1.1 + 2) + 0.20 * self.random.normal(0, 1, len(points)))
        self.high = smoothstep(-3, 10.5, roots.rest[:, 1])
        self.lock = noise(roots.rest * 0.42 + 11.3 + seed)                  # slow, so that neighbours go together
        self.layer = 0.06 + self.high * (0.72 + 0.28 * self.random.random(len(points)) + 0.5 * self.lock)
        beside = np.abs(points[:, 0] - self.hair.get('part', 2.6) * smoothstep(-9, -2, points[:, 2]))
        self.layer *= 0.60 + 0.40 * smoothstep(0, 4.5, beside)               # flat beside the parting, so that it is no cleft
        self.tie = np.array(self.hair.get('tie', TIE))

    def _tucked(self):
        """Share (0–1) of each strand that goes behind the ear; `tuckSide` says at which side of the sitter."""
        amount = self.hair.get('tuck', 0.0)
        chosen = {'left': 1.0, 'right': -1.0}.get(self.hair.get('tuckSide'))
        here = np.ones(len(self.side)) if chosen is None else (self.side == chosen)
        free = smoothstep(0.10, 0.32, noise(self.roots.rest * 0.7 + 4.4 + self.hair.get('seed', 0))) * (self.roots.rest[:, 2] > 3)
        return amount * here * (1 - free)

    def _over_skull(self):
        """From the root to where hair leaves the skull: (n, _OVER, 3)."""
        roots, hair, n = self.roots, self.hair, len(self.side)
        arms = roots.points - _CENTRE
        start = unit(arms)
        own = np.degrees(np.arctan2(np.abs(start[:, 0]), start[:, 2]))
        low = np.degrees(np.arcsin(start[:, 1]))
        combed = np.interp(roots.rest[:, 2], _GROWS_AT, _FALLS_AT) + 16 * self.lock + 2 * self.random.normal(0, 1, n)
        combed = combed + hair.get('sweep', 0.0) * 30 * smoothstep(0, 8, roots.rest[:, 2])
        tucked = self._tucked() * smoothstep(-4, 0, roots.rest[:, 2])
        combed = combed + np.maximum(118 - combed, 0) * tucked
        mapped = smoothstep(1.0, 6.5, roots.rest[:, 1])
        azimuth = np.clip(own + (combed - own) * mapped, 0, 180)
        end = _direction(azimuth * self.side, np.minimum(-6 + 8 * self.lock - 8 * tucked, low - 6))
        if hair['style'] == 'gathered':
            end = unit(unit(self.tie - _CENTRE) + 0.05 * self.random.normal(0, 1, (n, 3)))
            mapped = 0.5 * mapped
        along = np.linspace(0, 1, _OVER)
        way = slerp(start, end, along)
        # Hair rises from the parting before it falls; swept back it rises more.
        arch = (hair.get('lift', 0.16) + 0.22 * tucked + 0.16 * self.lock) * mapped * smoothstep(-3, 5, roots.rest[:, 2])
        way = unit(way + (arch[:, None] * np.sin(np.pi * along[None] ** 0.75))[..., None] * np.array([0, 1.0, 0]))
        _, near = self._skull.query(way.reshape(-1, 3), k=5)
        reach = self._reach[near].mean(1).reshape(n, _OVER)
        own_reach = np.linalg.norm(arms, axis=1)[:, None]
        reach = reach + (own_reach - reach) * np.exp(-along * 6)
        arc = along[None] * np.linalg.norm(roots.points[:, None] - (_CENTRE + way[:, -1:] * 9.5), axis=2)
        thick = hair.get('thick', 1.6) * (1 - 0.55 * tucked * smoothstep(-2, 3, roots.rest[:, 2]))
        lift = thick[:, None] * self.layer[:, None] * (1 - np.exp(-arc / 2.2))
        if hair['style'] == 'gathered':
            lift = lift * smoothstep(1.05, 0.6, along)
        return _CENTRE + way * (reach + lift)[..., None]

    def _hang(self, path):
        """Below the skull: hair falls, turns its way slowly, and slides over what it meets: (n, _BELOW, 3)."""
        hair, n = self.hair, len(path)
        points, direction = path[:, -1], unit(path[:, -1] - path[:, -3])
        level = hair.get('level', -24.0)
        step = max((4 - level) / (_BELOW - 4), 0.35)
        sideways = np.sign(points[:, 0])
        forward = np.where(points[:, 2] + 1.5 * self.lock > hair.get('behind', -0.5), 1.0, -1.0)
        found, resting = [], np.zeros(n)                                     # resting: how long it has lain on something
        for i in range(_BELOW):
            shoulder = smoothstep(-7, -12, points[:, 1])
            target = np.stack([hair.get('flare', 0.05) * sideways + 0.10 * self.lock, np.full(n, -1.0), 0.9 * shoulder * forward * resting], 1)
            target[:, 0] -= sideways * shoulder * 0.30 * np.maximum(np.abs(points[:, 0]) - 7.0, 0)     # before or behind the shoulder, not along it
            inner = (1 - self.layer) * smoothstep(-2, -7, points[:, 1])
            target[:, 0] -= 0.35 * sideways * inner * hair.get('hug', 1.0)
            if hair.get('tuckIn'):
                near_end = smoothstep(level + 5.0, level + 0.5, points[:, 1])[:, None]
                target = target + near_end * hair['tuckIn'] * np.stack([-sideways, 0 * sideways, -0.5 * np.sign(points[:, 2])], 1)
            direction = unit(direction * 0.62 + unit(target) * 0.38)
            clearance = 0.10 + (0.25 + 0.55 * smoothstep(-6, -12, points[:, 1])) * self.layer
            free = points + direction * step
            moved, _ = self.solid.push_out(free, clearance)
            resting = 0.6 * resting + 0.4 * (np.abs(moved - free).sum(1) > 1e-6)
            direction, points = unit(moved - points), moved
            found.append(points)
        return np.stack(found, 1)

    def grow(self):
        """Strands (n, points, 3), cut at `level` (height in cm; the chin is at -8), or ending in the bun."""
        path = self._over_skull()
        if self.hair['style'] == 'gathered' and self.hair.get('bun', 3.1):
            return resampled(path, _POINTS)
        strands = np.concatenate([path, self._hang(path)], 1)
        ragged = self.hair.get('ragged', 1.5)
        level = self.hair.get('level', -24.0) + ragged * (noise(self.roots.rest * 1.3 + 6) + 0.35 * self.random.normal(0, 1, len(strands)))
        layered = self.hair.get('layers', 0.0) * self.high * smoothstep(-4, 6, self.roots.rest[:, 2])
        return cut_at(resampled(strands, _POINTS), level + layered)
