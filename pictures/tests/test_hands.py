"""Hands that hold, and what their skin shows; on a hand of a few joints, without MakeHuman's data."""
import os
import sys
import unittest

import numpy as np

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), '..'))

from darkroom.grip import wrapped  # noqa: E402
from darkroom.hands import hand_skin  # noqa: E402


def hands():
    """Joints of two hands: fingers along +Z, backs up; the left one at x = 40, the right one at -40."""
    heads, tails = {}, {}
    for side, sign in (('L', 1.0), ('R', -1.0)):
        wrist = np.array([sign * 40.0, 0, 0])
        heads['wrist.' + side] = wrist
        for finger, aside in ((1, -8.0), (2, -3.0), (3, -1.0), (4, 1.0), (5, 3.0)):
            joints = [wrist + [sign * aside, 0, 8.5 + along] for along in (0, 4.0, 6.5, 8.7)]
            for number in (1, 2, 3):
                heads[f'finger{finger}-{number}.{side}'], tails[f'finger{finger}-{number}.{side}'] = joints[number - 1], joints[number]
    return heads, tails


def skin_of_fingers(heads, tails):
    """Points round every finger's bones, 0.75 cm away; and for each whether it lies on the back (y > 0)."""
    turn = np.linspace(0, 2 * np.pi, 24, endpoint=False)
    ring = np.stack([np.cos(turn), np.sin(turn), np.zeros(24)], 1) * 0.75
    points = [ring + start + t * (tails[name] - start) for name, start in heads.items() if name in tails for t in np.linspace(0, 1, 40)]
    return np.concatenate(points)


class Holding(unittest.TestCase):
    def test_every_bone_of_a_finger_touches_what_it_holds(self):
        centre, radius, lengths = np.array([1.0, 5.2]), 4.75, (4.2, 2.6, 2.2)
        bends = wrapped(centre, radius, [(length, 0.0) for length in lengths])
        start, heading = np.zeros(2), 0.0
        for length, bend in zip(lengths[:2], bends):
            heading += np.radians(bend)
            along = np.array([np.cos(heading), np.sin(heading)])
            reach = np.clip((centre - start) @ along, 0, length)
            self.assertAlmostEqual(np.linalg.norm(centre - start - reach * along), radius, delta=0.15)
            start = start + length * along

    def test_a_bone_that_is_bent_at_rest_bends_less(self):
        straight = wrapped((1.0, 5.2), 4.75, [(4.2, 0.0), (2.6, 0.0), (2.2, 0.0)])
        bent = wrapped((1.0, 5.2), 4.75, [(4.2, 0.0), (2.6 * np.cos(0.2), 2.6 * np.sin(0.2)), (2.2, 0.0)])
        self.assertAlmostEqual(straight[1] - bent[1], np.degrees(0.2), places=3)


class Skin(unittest.TestCase):
    def setUp(self):
        self.heads, self.tails = hands()
        self.points = skin_of_fingers(self.heads, self.tails)

    def test_ten_fingers_have_a_nail_on_their_backs(self):
        skin = hand_skin(self.points, self.heads, self.tails, 0.3, 0.3)
        nails = self.points[skin.gloss > 0.8]
        tips = {name: tail for name, tail in self.tails.items() if name.split('-')[1].startswith('3') and not name.startswith('finger1')}
        for name, tip in tips.items():
            near = nails[np.linalg.norm(nails - tip, axis=1) < 1.8]
            self.assertGreater(len(near), 8, name)
            self.assertGreater(near[:, 1].min(), 0, name)

    def test_the_palm_of_a_dark_hand_is_lighter_than_its_back(self):
        def lightness(tone):
            shade = hand_skin(self.points, self.heads, self.tails, tone, 0.3).shade
            bone = (self.points[:, 2] > 13.2) & (self.points[:, 2] < 14.2)
            return shade[bone & (self.points[:, 1] < -0.6)].mean() / shade[bone & (self.points[:, 1] > 0.6)].mean()
        self.assertGreater(lightness(0.07), 1.3)
        self.assertLess(lightness(0.35), 1.2)

    def test_skin_that_is_no_hand_stays_as_it_is(self):
        elsewhere = np.array([[0.0, 0, 0], [10.0, -30, 5]])
        skin = hand_skin(elsewhere, self.heads, self.tails, 0.3, 0.8)
        np.testing.assert_array_equal(skin.relief, 0)
        np.testing.assert_array_equal(skin.shade, 1)


if __name__ == '__main__':
    unittest.main()
