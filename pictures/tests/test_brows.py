"""Brows: hairs along the brow line, an outer end that can stay open, hairs that stray."""
import os
import sys
import unittest
from types import SimpleNamespace

import numpy as np

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), '..'))
from darkroom.facialhair import brows  # noqa: E402
from darkroom.groom import Surface  # noqa: E402
from darkroom.headmodel import LANDMARKS  # noqa: E402

INNER, OUTER, STEP = 1.0, 6.0, 0.1


def forehead():
    """A flat forehead, and a model whose brow line runs straight across it."""
    across, up = np.meshgrid(np.arange(-8, 8, STEP), np.arange(3.5, 8, STEP))
    points = np.stack([across.ravel(), up.ravel(), np.full(across.size, 6.0)], 1)
    number = np.arange(across.size).reshape(across.shape)
    quads = np.stack([number[:-1, :-1], number[:-1, 1:], number[1:, 1:], number[1:, :-1]], -1).reshape(-1, 4)
    base = np.zeros((LANDMARKS.max() + 1, 3))
    base[LANDMARKS[17:22]] = [(x, 6.0, 6.0) for x in np.linspace(OUTER, INNER, 5)]
    normals = np.tile([0.0, 0.0, 1.0], (len(points), 1))
    return Surface(points, normals, points, quads), SimpleNamespace(base=base)


class Brows(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.surface, cls.model = forehead()

    def strands(self, **brow):
        return brows(self.surface, self.model, {'count': 2000, **brow}, np.random.default_rng(1))

    def share_of_the_outer_end(self, **brow):
        outwards = np.abs(np.concatenate(self.strands(**brow))[:, 0, 0])
        return np.mean(outwards > INNER + 0.75 * (OUTER - INNER))

    def spread(self, **brow):
        """Degrees by which hairs of the middle differ in direction."""
        strands = self.strands(**brow)[1]
        strands = strands[np.abs(strands[:, 0, 0] - 3.5) < 0.5]
        along = strands[:, 1] - strands[:, 0]
        return np.degrees(np.std(np.arctan2(along[:, 1], along[:, 0])))

    def test_there_is_one_over_each_eye(self):
        right, left = self.strands()
        self.assertLess(right[:, 0, 0].max(), 0)
        self.assertGreater(left[:, 0, 0].min(), 0)

    def test_the_outer_end_can_stay_open(self):
        closed, open_ = self.share_of_the_outer_end(), self.share_of_the_outer_end(tail=0.3)
        self.assertLess(open_, closed / 2)
        self.assertGreater(open_, 0)

    def test_hairs_can_stray(self):
        self.assertGreater(self.spread(scatter=25), self.spread() + 8)


if __name__ == '__main__':
    unittest.main()
