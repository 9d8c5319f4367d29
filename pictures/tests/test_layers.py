"""Light layers: what is encoded comes back, what adds up is found again, what is sampled lies on the face."""
import json
import os
import sys
import unittest

import numpy as np

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), '..'))

from darkroom import film, layerfacts, layers  # noqa: E402
from darkroom.lightbox import FILM_FILE, film_table, files  # noqa: E402


def recipe(*lights, **place):
    return {'place': {'name': 'paper', **place}, 'lights': list(lights)}


class Layers(unittest.TestCase):
    def test_every_lamp_has_one_channel(self):
        found = layers.layers()
        self.assertEqual(len(found), 13)
        self.assertEqual(len({layer['id'] for layer in found}), 13)
        self.assertEqual([len(image) for image in layers.IMAGES], [3] * 5)
        self.assertEqual([layer['kind'] for layer in found].count('key'), 10)

    def test_a_recipe_of_these_lamps_is_a_mixture_of_layers(self):
        lamps = {layer['id']: layer['lamp'] for layer in layers.layers() if 'lamp' in layer}
        given = layers.strengths(recipe({**lamps['key-42-soft'], 'stops': 1}, {**lamps['rim'], 'stops': -1}, ambient=0.2, glow=0.3))
        self.assertEqual(given, {'fill': 0.2, 'background': 0.3, 'key-42-soft': 2.0, 'rim': 0.5})

    def test_another_lamp_is_no_layer(self):
        with self.assertRaisesRegex(ValueError, 'no layer has the lamp at 30'):
            layers.strengths(recipe({'azimuth': 30, 'elevation': 35, 'width': 100.0, 'stops': 0}))
        with self.assertRaisesRegex(ValueError, 'must be paper'):
            layers.strengths({'place': {'name': 'park'}, 'lights': []})

    def test_light_comes_back_within_half_a_grey_level(self):
        light = np.linspace(0, 0.5, 4000)
        grey = layers.encode(light, 0.5)
        self.assertLess(np.abs(np.sqrt(layers.decode(grey, 0.5) / 0.5) - np.sqrt(light / 0.5)).max(), 0.5 / 255 + 1e-9)
        self.assertEqual(layers.encode(np.array([7.0]), 0.5)[0], 255)

    def test_the_scale_leaves_out_only_glints(self):
        light = np.full((100, 100), 0.2)
        light[0, :10] = 50
        self.assertAlmostEqual(layers.scale_of(light), 0.2)


class Samples(unittest.TestCase):
    def setUp(self):
        down, across = np.mgrid[0:200, 0:160]
        self.face = (across - 80) ** 2 / 50 ** 2 + (down - 100) ** 2 / 70 ** 2 < 1
        self.light = across / 160.0

    def test_points_lie_on_the_face_evenly(self):
        points = layerfacts.face_points(self.face, 300)
        self.assertTrue(self.face[points[:, 1], points[:, 0]].all())
        self.assertLess(abs(len(points) - 300), 30)
        left = (points[:, 0] < 80).mean()
        self.assertLess(abs(left - 0.5), 0.06)

    def test_samples_read_the_light_where_they_are(self):
        points = np.array([[80, 100], [40, 50]])
        np.testing.assert_allclose(layerfacts.sampled(self.light, points), [0.5, 0.25], atol=1e-6)

    def test_codes_are_whole_and_inside(self):
        self.assertEqual(layerfacts.coded([0, 0.25, 1, 9, -1], 1.0), [0, 500, 999, 999, 0])


class FilmTable(unittest.TestCase):
    def test_the_lens_adds_up(self):
        one, other = np.random.default_rng(1).random((2, 60, 48))
        np.testing.assert_allclose(film.lens(one) + 2 * film.lens(other), film.lens(one + 2 * other), atol=1e-9)

    def test_the_table_prints_an_even_grey_as_the_darkroom_does(self):
        table, stops = np.array(film_table()['print']), np.linspace(film.BLACK_STOPS, film.WHITE_STOPS, 256)
        for level in (0.01, 0.05, 0.18, 0.4):
            print_ = film.develop(np.full((120, 96), level), {'exposure': 0, 'grain': 0}, 1)[60, 48]
            light = film.lens(np.full((120, 96), level))[60, 48]
            self.assertAlmostEqual(np.interp(np.log2(light / 0.18), stops, table), print_, delta=0.004)

    def test_the_grain_has_no_seam(self):
        tile = film.grain_tile(96, 640, 1)
        self.assertLess(np.abs(tile[:, 0] - tile[:, -1]).mean(), 1.2 * np.abs(np.diff(tile, axis=1)).mean())
        self.assertAlmostEqual(tile.mean(), 0, delta=0.1)

    def test_the_app_has_the_table_as_it_is(self):
        path = os.path.join(os.path.dirname(os.path.abspath(__file__)), '../..', FILM_FILE)
        with open(path) as file:
            self.assertEqual(json.load(file), film_table())

    def test_a_person_has_the_same_files_as_the_app_looks_for(self):
        names = files('anton')
        self.assertEqual(names[0], 'src/lib/guide/light/anton.json')
        self.assertIn('static/pictures/light-anton-4-640.avif', names)
        self.assertEqual(len(names), 21)
        root = os.path.join(os.path.dirname(os.path.abspath(__file__)), '../..')
        self.assertEqual([name for name in names if not os.path.exists(os.path.join(root, name))], [])


if __name__ == '__main__':
    unittest.main()
