"""The print: repeatable, inside its range, whole up to its edges."""
import os
import sys
import unittest

import numpy as np

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), '..'))

from darkroom import film  # noqa: E402


class Film(unittest.TestCase):
    def setUp(self):
        down, across = np.mgrid[0:150, 0:120]
        self.light = (0.02 + across / 120 * 0.8 + 0.02 * np.sin(down)).astype(np.float32)

    def test_the_same_seed_gives_the_same_print_and_another_seed_other_grain(self):
        first, again, other = (film.develop(self.light, {}, seed) for seed in (1, 1, 2))
        np.testing.assert_array_equal(first, again)
        self.assertFalse(np.array_equal(first, other))

    def test_values_stay_between_black_and_white_whatever_the_light(self):
        for level in (0.0, 1e-6, 1.0, 500.0):
            values = film.develop(np.full((50, 40), level, np.float32), {}, 3)
            self.assertTrue((values >= 0).all() and (values <= 1).all())

    def test_more_light_is_never_darker(self):
        ramp = np.tile(np.linspace(1e-4, 4, 200, dtype=np.float32), (20, 1))
        middle = film.negative(ramp)[10]
        self.assertGreaterEqual(np.diff(middle[5:-60]).min(), -1e-3)

    def test_an_exposure_of_one_stop_is_twice_the_light(self):
        np.testing.assert_allclose(film.negative(self.light, 1.0), film.negative(self.light * 2, 0.0), atol=1e-6)

    def test_a_shoulder_holds_back_what_is_bright_and_leaves_the_shadows(self):
        dark, bright = np.full((50, 40), 0.2), np.full((50, 40), 1.2)
        np.testing.assert_allclose(film.negative(dark, shoulder=0.5), film.negative(dark), atol=1e-9)
        self.assertTrue((film.negative(bright, shoulder=0.5) < film.negative(bright)).all())
        self.assertTrue((film.negative(bright, shoulder=0.5) > film.negative(dark)).all())

    def test_dodging_opens_the_shadows_in_their_order_and_nothing_else(self):
        light = np.array([1e-4, 4e-3, 1e-2, 0.1, 0.5])
        dodged = film.dodged(light, 0.0)
        self.assertTrue(np.all(np.diff(dodged) > 0))
        self.assertTrue(np.all(dodged[:3] > light[:3]))
        np.testing.assert_allclose(dodged[3:], light[3:])
        np.testing.assert_allclose(film.dodged(light / 2, 1.0), film.dodged(light, 0.0) / 2)

    def test_modelling_adds_to_small_differences_and_leaves_large_and_flat_ones(self):
        flat = np.full((120, 96), 0.2)
        np.testing.assert_allclose(film.modelled(flat), flat)
        down, across = np.mgrid[0:120, 0:96]
        skin = flat * 2 ** (0.2 * np.sin(across / 2.0))
        self.assertGreater(np.ptp(np.log2(film.modelled(skin)[60])), 1.3 * np.ptp(np.log2(skin[60])))
        # five stops from face to ground: no bright rim, no dark one
        edge = np.where(across < 48, 0.02, 0.64)
        self.assertLess(np.abs(np.log2(film.modelled(edge) / edge)).max(), 0.6)


if __name__ == '__main__':
    unittest.main()
