"""Draped cloth keeps its lengths, stays where it is held and outside what it falls on."""
import os
import sys
import unittest

import numpy as np

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), '..'))

from darkroom.drapes import eased, grid_faces, ironed, lengths, settle  # noqa: E402


def tube(rows=12, columns=20, radius=10.0):
    angle = np.linspace(0, 2 * np.pi, columns, endpoint=False)
    height = np.linspace(0, -11, rows)[:, None] + 0 * angle
    return np.stack([radius * np.cos(angle) + 0 * height, height, radius * np.sin(angle) + 0 * height], -1)


def outside_ball(points, centre=(0, -20, 0), radius=14.0):
    arms = points - centre
    distance = np.linalg.norm(arms, axis=1, keepdims=True)
    return np.where(distance < radius, centre + arms / distance * radius, points)


class Draping(unittest.TestCase):
    def setUp(self):
        self.cut = tube()
        self.pinned = np.zeros(self.cut.shape[:2], bool)
        self.pinned[0] = True

    def settled(self, round_ease=1.0):
        pattern = eased(self.cut, np.full(len(self.cut), round_ease))
        return settle(self.cut, pattern, self.pinned, outside_ball, steps=40)

    def test_what_is_pinned_stays(self):
        np.testing.assert_allclose(self.settled()[0], self.cut[0])

    def test_nothing_is_inside_the_solid(self):
        points = self.settled()[1:].reshape(-1, 3)
        self.assertGreaterEqual(np.linalg.norm(points - [0, -20, 0], axis=1).min(), 14 - 1e-9)

    def test_hanging_cloth_gives_by_no_more_than_a_quarter(self):
        found = settle(self.cut, eased(self.cut, np.ones(len(self.cut))), self.pinned, lambda points: points, steps=40)
        np.testing.assert_allclose(lengths(found, 1, 0), lengths(self.cut, 1, 0), rtol=0.26)

    def test_ease_makes_the_way_round_longer_but_not_the_way_along(self):
        plain, wide = eased(self.cut, np.ones(12)), eased(self.cut, np.full(12, 1.2))
        np.testing.assert_allclose(wide[1], 1.2 * plain[1])
        np.testing.assert_allclose(wide[0], plain[0])

    def test_ironing_smooths_only_where_cloth_lies(self):
        rough = self.cut + np.random.default_rng(1).normal(0, 0.3, self.cut.shape)
        where = np.zeros((12, 20, 1), bool)
        where[6:] = True
        found = ironed(rough, where)
        np.testing.assert_allclose(found[:6], rough[:6])

        def bends(grid):
            return np.abs(np.diff(grid[7:], 2, 1)).mean()
        self.assertLess(bends(found), 0.6 * bends(rough))

    def test_the_tube_is_closed(self):
        faces = grid_faces(3, 4)
        self.assertEqual(faces.shape, (8, 4))
        self.assertTrue((np.bincount(faces.ravel()) == [2] * 4 + [4] * 4 + [2] * 4).all())


if __name__ == '__main__':
    unittest.main()
