"""Lashes: rows of the model's cards, and none on the lower lid where a person has none."""
import os
import sys
import unittest
from types import SimpleNamespace

import numpy as np

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), '..'))

from darkroom.facialhair import lashes  # noqa: E402
from darkroom.headmodel import PARTS  # noqa: E402

UPPER, LOWER, ACROSS = (0.86, 0.92, 0.98), (0.02, 0.08, 0.14), (0.1, 0.4, 0.7, 0.9)


def cards():
    """A model of two cards at each eye, one for each lid: its faces, texture coordinates, and points."""
    faces, uv, points = [], [], np.zeros((PARTS['lashR'][1], 3))
    for part in ('lashL', 'lashR'):
        number = PARTS[part][0]
        for rows in (UPPER, LOWER):
            for v in rows:
                for u in ACROSS:
                    faces.append([number] * 3)
                    points[number] = [u, v, 0]
                    uv.append([u, v])
                    number += 1
    return SimpleNamespace(faces=np.array(faces), texture_faces=np.repeat(np.arange(len(uv))[:, None], 3, 1), uv=np.array(uv)), points


class Lashes(unittest.TestCase):
    def lid_counts(self, lower_share):
        model, points = cards()
        groups = lashes(model, points, 50, 0.7, lower_share, np.random.default_rng(1))
        roots = np.concatenate([strands[:, 0] for strands in groups])
        return int((roots[:, 1] > 0.5).sum()), int((roots[:, 1] <= 0.5).sum())

    def test_the_lower_lid_has_fewer(self):
        self.assertEqual(self.lid_counts(1.0), (100, 40))

    def test_the_lower_lid_can_have_none(self):
        self.assertEqual(self.lid_counts(0.0), (100, 0))


if __name__ == '__main__':
    unittest.main()
