"""The eye light: near the lens, on the key's side, weak."""
import os
import sys
import unittest

import numpy as np

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), '..'))

from darkroom.eyelight import ELEVATIONS, add_eye_light, eye_light, eye_light_left  # noqa: E402

KEY = {'azimuth': -55, 'elevation': 30, 'width': 90, 'stops': 0.5}
RIM = {'azimuth': 150, 'elevation': 42, 'width': 26, 'stops': 1.2}


class EyeLight(unittest.TestCase):
    def test_stands_on_the_side_of_the_key_near_the_lens(self):
        lamp = eye_light([RIM, KEY], 18)
        self.assertEqual((lamp['azimuth'], lamp['elevation']), (-30.0, 18))
        self.assertEqual(eye_light([{**KEY, 'azimuth': 12}], 18)['azimuth'], 12)

    def test_is_weaker_than_the_key_but_never_goes_out(self):
        self.assertLess(eye_light([KEY, RIM], 2)['stops'], KEY['stops'])
        self.assertGreater(eye_light([{**KEY, 'stops': -8}], 2)['stops'], -3)

    def test_is_there_for_who_is_lit_from_behind_alone(self):
        self.assertGreater(eye_light([RIM], 10)['azimuth'], 0)

    def test_is_tried_from_high_to_low(self):
        self.assertEqual(list(ELEVATIONS), sorted(ELEVATIONS, reverse=True))

    def test_leaves_the_whites_of_eyes_that_look_past_the_lens_darker(self):
        self.assertEqual(eye_light_left(0, 0), 1.0)
        self.assertEqual(eye_light_left(-9, 9), 1.0)
        self.assertLess(eye_light_left(-50, 0), 0.4)
        self.assertEqual(eye_light_left(-30, 4), eye_light_left(30, -4))
        self.assertGreater(eye_light_left(25, 0), eye_light_left(35, 0))

    def test_takes_the_place_of_other_catchlights_and_leaves_eyes_in_shadow_dark(self):
        light = np.full((60, 80), 0.4)
        light[:, 40:] = 0.01
        own, glint, glow = np.zeros((3, 60, 80))
        own[30, 20] = 0.3
        glint[31, 20] = 0.5
        glow[28:32, 18:22] = glow[28:32, 68:72] = 0.1
        lit = add_eye_light(light, own, glint, glow, np.ones(light.shape, bool))
        self.assertAlmostEqual(lit[30, 20], 0.4 - 0.3 + 0.1)
        self.assertAlmostEqual(lit[31, 20], 0.4 + 0.5 + 0.1)
        self.assertLess(lit[30, 70], 0.03)
        np.testing.assert_array_equal(lit[:20], light[:20])
