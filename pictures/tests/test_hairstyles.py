"""Every style of scalp hair grows, on a head that is a ball."""
import os
import sys
import unittest

import numpy as np
from scipy.spatial import cKDTree

sys.path.insert(0, os.path.dirname(os.path.dirname(os.path.abspath(__file__))))

from darkroom.facezones import above_hairline  # noqa: E402
from darkroom.groom import Surface  # noqa: E402
from darkroom.hairstyles import LONG_STYLES, STYLES, scalp_hair  # noqa: E402


def ball(rows=24, columns=48):
    """A surface with a radius of 10 cm round a head's middle: (0, 4, 0)."""
    down, around = np.linspace(0.05, np.pi - 0.05, rows), np.linspace(0, 2 * np.pi, columns, endpoint=False)
    v, u = np.meshgrid(down, around, indexing='ij')
    normals = np.stack([np.sin(v) * np.sin(u), np.cos(v), np.sin(v) * np.cos(u)], -1).reshape(-1, 3)
    points = 10 * normals + [0, 4, 0]
    corner = np.arange((rows - 1) * columns).reshape(rows - 1, columns)
    beside = np.roll(corner, -1, 1)
    quads = np.stack([corner, beside, beside + columns, corner + columns], -1).reshape(-1, 4)
    surface = Surface(points, normals, points, quads)
    wide = np.stack(np.meshgrid(np.linspace(-20, 20, 20), [-18.0], np.linspace(-10, 10, 10), indexing='ij'), -1).reshape(-1, 3)
    surface.shoulders = (wide, np.tile([0.0, 1.0, 0.0], (len(wide), 1)))
    return surface


class EveryStyle(unittest.TestCase):
    def test_grows_strands_of_finite_points(self):
        for style in STYLES:
            with self.subTest(style):
                hair = {'style': style, 'count': 300, 'baby': 60, **({'level': -8.0} if style in LONG_STYLES else {})}
                scalp, fine = scalp_hair(ball(), hair, np.random.default_rng(1))
                for strands in (*scalp, *fine):
                    self.assertEqual(strands.shape[-1], 3)
                    self.assertTrue(np.isfinite(strands).all())
                self.assertGreater(sum(map(len, scalp)), 100)


def tips_apart(clump):
    """(cm to the nearest other tip, cm inside the hairline) of every hair of a head of coils."""
    hair = {'style': 'afro', 'count': 6000, 'baby': 0, 'clump': clump}
    scalp, fine = scalp_hair(ball(), hair, np.random.default_rng(1))
    strands = np.concatenate([scalp[0], fine[0]])
    tips = strands[:, -1]
    return cKDTree(tips).query(tips, 2)[0][:, 1], above_hairline(strands[:, 0], hair)


class Coils(unittest.TestCase):
    def test_gather_but_not_along_the_hairline(self):
        def gathered(where):
            (free, free_inside), (apart, inside) = tips_apart(2), tips_apart(60)
            return np.median(apart[where(inside)]) / np.median(free[where(free_inside)])

        self.assertLess(gathered(lambda inside: inside > 3), 0.7)
        self.assertGreater(gathered(lambda inside: (0 < inside) & (inside < 0.8)), 0.85)


if __name__ == '__main__':
    unittest.main()
