"""Folds and soft forms of the face: how far the skin moves along its normal, in cm.

Depth comes from age and from the expression: a smile without folds looks like a mask, and lines on a
young forehead look like a stamp.
"""
from collections import namedtuple

import numpy as np
from scipy.spatial import cKDTree

from .fields import bump, noise, polyline_distance, smoothstep

#: line: rest points for x >= 0, mirrored; width and depth in cm; overhangs: one side bulges over it.
Fold = namedtuple('Fold', 'line width depth overhangs')


def folds(age, weights):
    """Folds of a face. age: 0 twenties – 1 late sixties; weights: the expression's shapes in use."""
    def weight(shape):
        both_sides = weights.get(shape + '_L', 0.0) + weights.get(shape + '_R', 0.0)
        return max(weights.get(shape, 0.0), 0.5 * both_sides)

    years, smile = age * 1.35, weight('mouthSmile')
    squint = max(weight('cheekSquint'), weight('eyeSquint'))
    frown, lift = weight('browDown'), max(weight('browInnerUp'), weight('browOuterUp'))
    old = 0.35 + 0.65 * min(age, 1)
    found = [
        # from the nose's wing to the mouth
        Fold([(1.85, -0.5, 10.9), (2.35, -1.3, 10.75), (2.95, -2.4, 10.3), (3.3, -3.4, 9.9), (3.35, -4.2, 9.7)],
             0.26 + 0.16 * smile, 0.012 + 0.048 * years + 0.030 * smile + 0.04 * weight('noseSneer'), True),
        # brackets round a smile
        Fold([(3.75, -2.5, 9.8), (3.95, -3.5, 9.5), (3.8, -4.5, 9.4)],
             0.36, 0.012 * max(smile - 0.25, 0) + 0.006 * years * smile, True),
        # from the mouth's corner down
        Fold([(2.75, -3.9, 10.1), (2.95, -4.8, 10.0), (2.85, -5.7, 10.0)],
             0.22, 0.045 * years + 0.035 * weight('mouthFrown'), False),
        # under the eye
        Fold([(1.75, 2.75, 9.4), (2.4, 2.15, 9.75), (3.3, 1.95, 9.6), (4.3, 2.35, 9.0)],
             0.17, 0.012 + 0.040 * years + 0.025 * squint, True)]
    if age > 0.45:
        found.append(Fold([(2.0, 1.75, 9.8), (2.9, 1.35, 9.9), (3.9, 1.6, 9.4)], 0.15, 0.05 * (years - 0.4), True))
    for step, (up, back) in enumerate([(1.1, -0.9), (0.35, -0.95), (-0.5, -0.9)]):           # crow's feet
        line = [(4.95, 3.35 + 0.15 * (1 - step), 8.35), (5.5, 3.35 + 0.5 * up, 8.35 + 0.45 * back), (6.2, 3.3 + up, 8.3 + back)]
        found.append(Fold(line, 0.07, (0.034 * years + 0.034 * squint * old) * (1.0, 0.75, 0.9)[step], False))
    forehead = 0.042 * max(years - 0.45, 0) + 0.08 * lift * max(old - 0.5, 0)
    for row, y in enumerate((7.5, 8.35, 9.2)):
        z = -0.15 * row
        line = [(0, y - 0.12, 11.0 - 0.12 * row), (1.6, y, 10.8 + z), (3.3, y + 0.12, 10.0 + z), (4.6, y - 0.1, 9.0 - 0.2 * row)]
        found.append(Fold(line, 0.12, forehead * (1.0, 0.8, 0.55)[row], False))
    found.append(Fold([(0.55, 5.3, 10.9), (0.5, 5.9, 11.0), (0.62, 6.7, 11.0)], 0.13, 0.014 * max(years - 0.3, 0) * (1 - smile) + 0.035 * frown * old, False))
    for y in (-10.4, -11.9):                                                                   # neck
        found.append(Fold([(0, y - 0.5, 7.0), (2.5, y - 0.1, 6.2), (4.6, y + 0.5, 4.4)], 0.13, 0.05 * max(years - 0.25, 0), False))
    return [fold for fold in found if fold.depth > 0.002]


def _snapped(line, mirrored, tree):
    """A hand-placed line, made dense and laid onto the rest surface (finer than the hand's error)."""
    line = np.asarray(line, float)
    at = np.linspace(0, len(line) - 1, 22)
    dense = np.stack([np.interp(at, np.arange(len(line)), line[:, axis]) for axis in range(3)], 1)
    dense = mirrored[tree.query(dense)[1]]
    dense[1:-1] = (dense[:-2] + 2 * dense[1:-1] + dense[2:]) / 4
    return dense


def _overhang(line, points):
    """Which side of the fold bulges over it: the cheek's (outside, or below a lying fold)."""
    if abs(line[0, 1] - line[-1, 1]) > abs(line[0, 0] - line[-1, 0]):
        order = np.argsort(line[:, 1])
        beside = points[:, 0] - np.interp(points[:, 1], line[order, 1], line[order, 0])
    else:
        beside = np.interp(points[:, 0], line[:, 0], line[:, 1]) - points[:, 1]
    return 1.5 * smoothstep(-0.1, 0.1, beside) + 0.1


def relief(rest, age, weights, seed):
    """Movement along the normal (cm) at rest positions (n, 3); `seed`: nobody's folds are anybody else's."""
    mirrored = np.c_[np.abs(rest[:, 0]), rest[:, 1:]]
    shift = np.array([17.3, 5.1, 29.7]) * (seed % 61)
    slow, quick = noise(rest * 0.55 + shift), noise(rest * 1.7 + 9.0 + shift)
    tree, moved = cKDTree(mirrored), np.zeros(len(rest))
    wavering = mirrored + np.c_[slow * 0.10, slow * 0.30 + quick * 0.07, slow * 0.05]
    for fold in folds(age, weights):
        line = _snapped(fold.line, mirrored, tree)
        near = np.nonzero(((mirrored > line.min(0) - 1.3) & (mirrored < line.max(0) + 1.3)).all(1))[0]
        distance, along = polyline_distance(wavering[near], line)
        starts_at_middle = fold.line[0][0] <= 0.01
        ends = 5 * (1 - along) if starts_at_middle else 4 * np.minimum(along, 1 - along)
        patchy = noise(mirrored[near] * [0.45, 1.2, 0.45] + 3.1 * len(fold.line) + fold.line[0][1])
        depth = fold.depth * np.minimum(1, ends) * np.clip(0.75 + 0.4 * quick[near] + 0.9 * slow[near] + 1.0 * patchy, 0.25, 1.25)
        moved[near] -= depth * np.exp(-(distance / fold.width) ** 2)
        side = _overhang(line, mirrored[near]) if fold.overhangs else 1.0
        moved[near] += side * 0.5 * depth * np.exp(-((distance - 2.0 * fold.width) / (1.5 * fold.width)) ** 2)
    return moved + _soft_forms(mirrored, min(age, 1.2), weights)


def _soft_forms(mirrored, age, weights):
    """Apples of the cheeks in a smile; bags, jowls and hollows of age."""
    smile, lifted = max(weights.get('mouthSmile', 0), 0), max(weights.get('cheekSquint', 0), weights.get('cheekRaiser', 0))
    late = max(age - 0.3, 0)
    form = (0.16 * smile + 0.07 * lifted) * bump(mirrored, (4.0, 0.1, 9.6), (1.35, 1.05, 2))
    form += 0.03 * (age + 0.9 * lifted) * bump(mirrored, (3.0, 2.55, 9.6), (1.05, 0.24, 1.0))
    form += 0.22 * late * bump(mirrored, (4.9, -6.3, 8.0), (1.0, 1.0, 2))
    form -= 0.10 * late * bump(mirrored, (3.7, -7.3, 9), (0.7, 0.8, 2))
    later = max(age - 0.35, 0)
    form -= 0.22 * later * bump(mirrored, (5.6, -1.6, 7.5), (1.1, 1.6, 2))
    form -= 0.15 * later * bump(mirrored, (6.7, 6.6, 6), (1, 1.4, 2))
    return form


def lip_lines(rest, lip):
    """The fine upright lines of the lips (cm, negative inwards)."""
    slow, quick = noise(rest * 0.55), noise(rest * 1.7 + 9.0)
    waves = np.abs(np.sin(rest[:, 0] * 16 + 4 * quick + 2.5 * slow)) ** 3
    return -0.010 * lip * waves * (rest[:, 2] > 9.5)
