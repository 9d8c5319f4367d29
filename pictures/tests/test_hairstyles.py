"""Every style of scalp hair grows, on a head that is a ball."""
import os
import sys
import unittest

import numpy as np

sys.path.insert(0, os.path.dirname(os.path.dirname(os.path.abspath(__file__))))

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


if __name__ == '__main__':
    unittest.main()
