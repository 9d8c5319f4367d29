"""Hairlines and where beards grow, at points of the mean head."""
import os
import sys
import unittest

import numpy as np

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), '..'))
from darkroom.facezones import HAIRLINES, above_hairline  # noqa: E402

OVER_THE_EAR, BEHIND_THE_EAR = (7.8, 4.7, -0.6), (6.9, 2.4, -3.2)
FOREHEAD, CHEEK, CROWN, TEMPLE = (0.0, 8.0, 10.5), (6.0, 0.0, 7.0), (0.0, 15.0, -1.0), (5.6, 9.9, 6.4)


def height(point, **hair):
    return above_hairline(np.array([point]), hair)[0]


class Hairline(unittest.TestCase):
    def test_hair_grows_on_the_crown_and_not_in_the_face(self):
        for name in HAIRLINES:
            for point, grows in ((CROWN, True), (FOREHEAD, False), (CHEEK, False)):
                self.assertEqual(height(point, hairline=name) > 0, grows, (name, point))

    def test_a_natural_one_leaves_no_bare_skin_round_the_ear(self):
        for point in (OVER_THE_EAR, BEHIND_THE_EAR):
            self.assertLess(height(point, hairline='round'), 0)
            self.assertGreater(height(point, hairline='natural'), 0)

    def test_it_recedes_at_the_temples_first(self):
        lost = {point: height(point, hairline='natural') - height(point, hairline='natural', receding=1) for point in (TEMPLE, FOREHEAD)}
        self.assertGreater(lost[TEMPLE], lost[FOREHEAD] + 0.5)

    def test_both_sides_are_alike(self):
        left, right = (height((sign * 7.8, 4.7, -0.6), hairline='natural') for sign in (-1, 1))
        self.assertEqual(left, right)


if __name__ == '__main__':
    unittest.main()
