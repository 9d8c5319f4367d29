"""Folds of sleeves; on an arm of three joints, without MakeHuman's data."""
import os
import sys
import unittest

import numpy as np

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), '..'))

from darkroom.sleeves import Arm, sleeve_folds  # noqa: E402


def arm(bend):
    """A left arm along +X, the elbow at 30 cm, that bends forward by so many degrees."""
    heads = {'upperarm01.L': np.array([0.0, 0, 0]), 'lowerarm01.L': np.array([30.0, 0, 0]), 'wrist.L': np.array([56.0, 0, 0])}
    angle = np.radians(bend)
    posed = {**heads, 'wrist.L': np.array([30 + 26 * np.cos(angle), 0, 26 * np.sin(angle)])}
    return Arm(heads, posed.get, np.eye(3), 'L')


class Sleeves(unittest.TestCase):
    def setUp(self):
        along, turn = np.meshgrid(np.linspace(-20, 60, 400), np.linspace(0, 2 * np.pi, 48, endpoint=False))
        self.points = np.stack([along.ravel(), 6 * np.cos(turn).ravel(), 6 * np.sin(turn).ravel()], 1)

    def depth(self, bend, where):
        return sleeve_folds(self.points, arm(bend), 1.0)[where].std()

    def test_a_bent_elbow_gathers_cloth_inside(self):
        inside = (np.abs(self.points[:, 0] - 30) < 5) & (self.points[:, 2] > 4)
        self.assertGreater(self.depth(95, inside), 1.8 * self.depth(10, inside))

    def test_shoulder_and_hand_have_none(self):
        away = (self.points[:, 0] < 4) | (self.points[:, 0] > 57.5)
        self.assertLess(np.abs(sleeve_folds(self.points, arm(80), 1.0)[away]).max(), 1e-6)

    def test_the_bend_is_read_off_the_joints(self):
        self.assertAlmostEqual(arm(70).bend, 70, places=6)
        np.testing.assert_allclose(arm(90).inside, [0, 0, 1], atol=0.75)


if __name__ == '__main__':
    unittest.main()
