"""Where a body stands and what its hand can hold; on a body of a few joints, without MakeHuman's data."""
import os
import sys
import unittest

import numpy as np

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), '..'))

from darkroom.body import Body  # noqa: E402


class Numbers:
    """As much of BodyData as these functions ask for."""

    def __init__(self, *bones):
        self.number = {bone: i for i, bone in enumerate(bones)}


def a_hand():
    """A left hand at rest: fingers along +Z, the forefinger above, the palm to -X."""
    body = Body.__new__(Body)
    bones = ('wrist.L', 'finger2-1.L', 'finger3-1.L', 'finger4-1.L', 'finger5-1.L')
    body.data = Numbers(*bones)
    body.heads = {'wrist.L': np.zeros(3), 'finger2-1.L': np.array([0, 3.0, 9]), 'finger3-1.L': np.array([0, 1.0, 9]),
                  'finger4-1.L': np.array([0, -1.0, 9]), 'finger5-1.L': np.array([0, -3.0, 9])}
    body.matrices = np.stack([np.c_[np.eye(3), np.zeros(3)] for _ in bones])
    return body


class Bodies(unittest.TestCase):
    def test_shoes_stand_on_the_floor(self):
        body = a_hand()
        body.skin = np.array([[0, 0.8, 0], [0, 170.0, 0]])
        body.stand_on(np.array([[0, -1.5, 0], [0, 6.0, 0]]))
        np.testing.assert_allclose(body.skin[:, 1], [2.3, 171.5])
        np.testing.assert_allclose(body.matrices[:, 1, 3], 1.5)

    def test_a_mug_lies_before_the_palm(self):
        x, y, z = a_hand().grip('L', 4.0)
        self.assertAlmostEqual(abs(x), 5.2, places=1)
        self.assertLess(x, 0)
        self.assertAlmostEqual(y, 0, delta=0.5)
        self.assertGreater(z, 9)


if __name__ == '__main__':
    unittest.main()
