"""Measurements on synthetic arrays whose answers are known."""
import os
import sys
import unittest

import numpy as np

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), '..'))

from darkroom import measure  # noqa: E402


def face_scene(height=200, width=160):
    """A grey frame with a round face in the middle: light and face mask."""
    face = measure.disc((height, width), 0.5, 0.4, 0.25)
    return np.where(face, 0.4, 0.1), face


class LightOnTheFace(unittest.TestCase):
    def test_two_stops_between_cheeks_measure_two_stops(self):
        light, face = face_scene()
        light[:, :80] *= 4
        left = measure.mean_in_disc(light, face, (0.4, 0.4, 0.05))
        right = measure.mean_in_disc(light, face, (0.6, 0.4, 0.05))
        self.assertAlmostEqual(measure.stops(left, right), 2.0, places=6)

    def test_an_even_face_has_no_shadow(self):
        self.assertEqual(measure.shadow_share(*face_scene()), 0.0)

    def test_shadow_share_counts_what_is_darker_than_an_eighth(self):
        light, face = face_scene()
        light[:, 80:] /= 9
        self.assertAlmostEqual(measure.shadow_share(light, face), 0.5, delta=0.02)
        light[:, 80:] *= 9 / 7
        self.assertEqual(measure.shadow_share(light, face), 0.0)

    def test_a_disc_without_face_gives_none(self):
        light, face = face_scene()
        self.assertIsNone(measure.mean_in_disc(light, face, (0.05, 0.95, 0.02)))

    def test_brightest_tenth_of_an_empty_region_is_refused(self):
        light, face = face_scene()
        with self.assertRaises(ValueError):
            measure.brightest_tenth(light, face & False)


class ShadowEdge(unittest.TestCase):
    def profile(self, width_pixels):
        """A face lit from the left, three stops deep, with a linear (in stops) edge of known width."""
        columns = np.arange(160)
        ramp = np.clip((columns - 80) / width_pixels + 0.5, 0, 1)
        light = np.tile(0.8 * 2.0 ** (-3 * ramp), (200, 1))
        return light, np.ones((200, 160), bool)

    def test_width_is_that_of_the_middle_seventy_percent(self):
        light, face = self.profile(40)
        edge = measure.shadow_edge(light, face, [((10, 100), (150, 100))], head_width=100)
        self.assertAlmostEqual(edge, 0.28, delta=0.03)

    def test_harder_light_has_a_narrower_edge(self):
        hard, soft = (measure.shadow_edge(*self.profile(w), [((10, 100), (150, 100))], 100) for w in (4, 60))
        self.assertLess(hard, 0.08)
        self.assertGreater(soft, 0.3)

    def test_no_step_no_shadow(self):
        light, face = face_scene()
        self.assertIsNone(measure.shadow_edge(light, face, [((40, 80), (120, 80))], 80))


class Framing(unittest.TestCase):
    def test_between_two_levels_the_lower_edge_is_linear(self):
        heights = [0.05, 0.6, 0.8, 1.2, 1.5, 2.0, 2.4, 3.3, 4.2, 4.4]
        self.assertAlmostEqual(measure.lower_edge(heights), 2.5, places=3)

    def test_floor_below_the_feet_is_ten(self):
        self.assertEqual(measure.lower_edge(np.linspace(0.05, 0.95, 10)), 10.0)

    def test_bounding_box_is_in_fractions(self):
        mask = np.zeros((100, 50), bool)
        mask[10:60, 5:25] = True
        self.assertEqual(measure.bounding_box(mask), [0.1, 0.1, 0.5, 0.6])
        self.assertIsNone(measure.bounding_box(mask & False))


class Background(unittest.TestCase):
    def test_a_plain_background_has_no_detail_and_a_checkered_one_much(self):
        _, face = face_scene()
        random = np.random.default_rng(1)
        tones = np.where(face, 0.5 + 0.05 * random.standard_normal(face.shape), 0.3)
        away = ~measure.grown(face, 6)
        self.assertLess(measure.detail_against(tones, away, face), 0.05)
        checks = np.indices(face.shape).sum(0) // 8 % 2 * 0.8
        self.assertGreater(measure.detail_against(np.where(face, tones, checks), away, face), 1.0)

    def test_patches_do_not_touch_the_person(self):
        person = np.zeros((300, 240), bool)
        person[100:, 80:160] = True
        patches = measure.background_patches(person)
        self.assertTrue(1 <= len(patches) <= 3)
        for left, top, right, bottom in patches:
            self.assertFalse(person[int(top * 300):int(bottom * 300), int(left * 240):int(right * 240)].any())

    def test_largest_box(self):
        grid = np.array([[0, 1, 1], [0, 1, 1], [1, 1, 0]], bool)
        self.assertEqual(measure.largest_box(grid), (0, 1, 2, 3))


class Rival(unittest.TestCase):
    def scene(self):
        light, face = face_scene(400, 320)
        return light, face, np.zeros(face.shape, bool)

    def found(self, light, face, person):
        return measure.rival(light, np.clip(light, 0, 1), face, face, person)

    def test_an_even_background_has_none(self):
        self.assertIsNone(self.found(*self.scene()))

    def test_a_bright_lamp_is_one_and_lies_where_it_is(self):
        light, face, person = self.scene()
        light[measure.disc(light.shape, 0.9, 0.2, 0.02)] = 3.2
        rival = self.found(light, face, person)
        self.assertAlmostEqual(rival['strength'], 3.0, delta=0.8)
        self.assertAlmostEqual(rival['spot'][0], 0.9, delta=0.03)
        self.assertAlmostEqual(rival['spot'][1], 0.2, delta=0.03)

    def test_a_bright_wall_is_none(self):
        light, face, person = self.scene()
        light[:, 240:] = np.where(face[:, 240:], light[:, 240:], 3.2)
        self.assertIsNone(self.found(light, face, person))

    def test_what_lies_close_to_the_head_frames_it_and_is_none(self):
        light, face, person = self.scene()
        light[measure.disc(light.shape, 0.5, 0.62, 0.02)] = 3.2
        self.assertIsNone(self.found(light, face, person))


class Print(unittest.TestCase):
    def test_shares_of_dark_and_light(self):
        values = np.full((300, 240), 0.5)
        values[:90], values[240:] = 0.05, 0.9
        dark, bright = measure.print_shares(values)
        self.assertAlmostEqual(dark, 0.3, delta=0.01)
        self.assertAlmostEqual(bright, 0.2, delta=0.01)


class Iris(unittest.TestCase):
    def test_hidden_points_and_covered_pixels_count_as_unseen(self):
        iris = np.zeros((100, 100))
        iris[:, :50] = 1
        points = [[0.2, 0.5], [0.3, 0.5], [0.8, 0.5], None]
        self.assertEqual(measure.visible_share(iris, points), 0.5)
        self.assertEqual(measure.visible_share(iris, []), 0.0)


if __name__ == '__main__':
    unittest.main()
