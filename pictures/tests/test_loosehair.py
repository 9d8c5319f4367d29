"""The pure parts of long hair: steps, cuts, collisions and the parting."""
import os
import sys
import unittest

import numpy as np

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), '..'))

from darkroom.loosehair import Obstacle, cut_at, parted_side, resampled, slerp  # noqa: E402


class Strands(unittest.TestCase):
    def setUp(self):
        uneven = np.array([0.0, 0.5, 3.0, 3.5, 10.0])
        self.strands = np.stack([np.c_[0 * uneven, -uneven, 0 * uneven], np.c_[uneven + 4, -2 * uneven, 0 * uneven]])

    def test_resampled_strands_have_equal_steps_and_the_same_ends(self):
        found = resampled(self.strands, 9)
        steps = np.linalg.norm(np.diff(found, axis=1), axis=2)
        np.testing.assert_allclose(steps, steps[:, :1].repeat(8, 1))
        np.testing.assert_allclose(found[:, [0, -1]], self.strands[:, [0, -1]])

    def test_a_cut_ends_at_its_level(self):
        found = cut_at(self.strands, np.array([-4.0, -7.0]))
        np.testing.assert_allclose(found[:, -1, 1], [-4, -7])
        self.assertEqual(found.shape, self.strands.shape)

    def test_a_strand_above_the_level_stays_whole(self):
        found = cut_at(self.strands, np.array([-40.0, -40.0]))
        np.testing.assert_allclose(found[:, -1], self.strands[:, -1])


class Collisions(unittest.TestCase):
    def setUp(self):
        x, z = np.meshgrid(np.arange(-5, 6.0), np.arange(-5, 6.0))
        floor = np.c_[x.ravel(), 0 * x.ravel(), z.ravel()]
        self.floor = Obstacle(floor, np.tile([0, 1.0, 0], (len(floor), 1)))

    def test_what_went_in_comes_out_and_what_is_outside_stays(self):
        found, normal = self.floor.push_out(np.array([[0, -1.0, 0], [1, 3.0, 1]]), 0.2)
        np.testing.assert_allclose(found, [[0, 0.2, 0], [1, 3, 1]])
        np.testing.assert_allclose(normal[0], [0, 1, 0])

    def test_what_is_far_behind_is_left_alone(self):
        found, _ = self.floor.push_out(np.array([[0, -9.0, 0]]), 0.2)
        np.testing.assert_allclose(found, [[0, -9, 0]])


class Parting(unittest.TestCase):
    def test_the_parting_is_off_the_middle_in_front_and_in_the_middle_behind(self):
        points = np.array([[2.0, 12, 8], [4.0, 12, 8], [1.0, 5, -11], [-1.0, 5, -11]])
        self.assertEqual(parted_side(points, 3.0, 0.0).tolist(), [-1, 1, 1, -1])

    def test_great_circles_stay_on_the_sphere(self):
        way = slerp(np.array([[0, 0, 1.0]]), np.array([[1.0, 0, 0]]), np.linspace(0, 1, 5))
        np.testing.assert_allclose(np.linalg.norm(way, axis=2), 1)
        np.testing.assert_allclose(way[0, 2], [np.sqrt(0.5), 0, np.sqrt(0.5)], atol=1e-12)


if __name__ == '__main__':
    unittest.main()
