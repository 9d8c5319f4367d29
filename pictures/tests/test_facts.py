"""A drawn head with known answers, through all of facts.py."""
import os
import sys
import unittest

import numpy as np

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), '..'))

from darkroom import measure  # noqa: E402
from darkroom.facts import Seen, facts_and_evidence  # noqa: E402

HEIGHT, WIDTH = 250, 200
#: The 68 landmarks of a straight face, in frame fractions.
MARKS = np.full((68, 2), 0.5)
MARKS[0:17] = [[0.5 - 0.2 * np.cos(t), 0.35 + 0.25 * np.sin(t)] for t in np.linspace(0, np.pi, 17)]
MARKS[27:31] = [[0.5, y] for y in (0.32, 0.36, 0.40, 0.43)]
MARKS[31:36] = [[x, 0.44] for x in (0.46, 0.48, 0.5, 0.52, 0.54)]
MARKS[36:42] = [[0.38, 0.33], [0.40, 0.32], [0.43, 0.32], [0.45, 0.33], [0.43, 0.34], [0.40, 0.34]]
MARKS[42:48] = [[0.55, 0.33], [0.57, 0.32], [0.60, 0.32], [0.62, 0.33], [0.60, 0.34], [0.57, 0.34]]
MARKS[48], MARKS[54] = [0.44, 0.52], [0.56, 0.52]
LEVELS = {'crown': 0.1, 'chin': 0.6, 'collarbone': 0.75, 'armpit': 1.25, 'breastbone': 1.5, 'waist': 2, 'hip': 2.3, 'knee': 3,
          'ankle': 4, 'sole': 4.2}


class DrawnPasses:
    def __init__(self):
        head = measure.disc((HEIGHT, WIDTH), 0.5, 0.35, 0.25) * 1.0
        rows, columns = np.mgrid[0:HEIGHT, 0:WIDTH]
        body = ((rows > 0.65 * HEIGHT) & (np.abs(columns - WIDTH / 2) < 0.4 * WIDTH)) * 1.0
        face = measure.disc((HEIGHT, WIDTH), 0.5, 0.38, 0.21) * 1.0
        iris = sum(measure.disc((HEIGHT, WIDTH), x, 0.33, 0.02) for x in (0.415, 0.585)) * 1.0
        nothing = np.zeros((HEIGHT, WIDTH))
        self.planes = {('mask', 'R'): head, ('mask', 'G'): face, ('mask', 'B'): np.maximum(head, body),
                       ('part', 'R'): iris, ('part', 'G'): nothing, ('part', 'B'): nothing}

    def plane(self, name, component):
        return self.planes[name, component]


def drawn(light=None, **changes):
    geometry = {
        'levels': LEVELS, 'landmarks': MARKS.tolist(), 'pupils': {'viewerLeft': [0.415, 0.33], 'viewerRight': [0.585, 0.33]},
        'irisPoints': {'viewerLeft': [[0.415, 0.33]] * 3, 'viewerRight': [[0.585, 0.33], [0.585, 0.33], None]},
        'eyeOpening': {'viewerLeft': 0.3, 'viewerRight': 0.31},
        'direction': {'faceYaw': 3.0, 'facePitch': 0.0, 'faceRoll': 1.0, 'gazeYaw': 0.0, 'gazePitch': 0.0},
        'expression': {'mouthCornerRise': 0.08, 'mouthWidening': 0.1, 'lipGap': 0.0, 'jawDrop': 0.0, 'cheekRise': 0.06,
                       'lidNarrowing': 0.1, 'innerBrowRise': 0.0, 'outerBrowRise': 0.0}, **changes}
    passes = DrawnPasses()
    if light is None:
        light = np.where(passes.planes['mask', 'R'] > 0, 0.4, 0.1)
    return facts_and_evidence(Seen(light, passes, np.clip(light, 0, 1), geometry, {}))


class Facts(unittest.TestCase):
    def test_the_head_reaches_from_its_seen_crown_to_the_chin(self):
        framing = drawn()['facts']['framing']
        top = framing['headBox'][1]
        self.assertAlmostEqual(top, 0.15, delta=0.01)
        self.assertAlmostEqual(framing['headShare'], 0.6 - top, places=3)
        self.assertEqual(framing['crown'], 'inside')
        self.assertAlmostEqual(framing['lowerEdge'], 2.5, delta=0.01)

    def test_levels_inside_the_frame_and_no_others_are_evidence(self):
        self.assertEqual(sorted(drawn()['evidence']['levels']), ['chin', 'collarbone', 'crown'])

    def test_light_from_the_viewers_left(self):
        light = np.full((HEIGHT, WIDTH), 0.4)
        light[:, WIDTH // 2:] /= 4
        result = drawn(light)
        self.assertAlmostEqual(result['facts']['light']['cheekStops'], 2.0, delta=0.02)
        self.assertEqual(result['facts']['light']['brighterCheek'], 'viewerLeft')
        self.assertTrue(all(x > 0.48 for x, _ in result['evidence']['darkSide']))

    def test_the_dark_side_holds_the_shadow_although_the_other_cheek_is_darker(self):
        light = np.full((HEIGHT, WIDTH), 0.4)
        light[:, WIDTH // 2:] = 0.3
        light[:, :int(0.37 * WIDTH)] = 0.01
        result = drawn(light)
        self.assertEqual(result['facts']['light']['brighterCheek'], 'viewerLeft')
        self.assertTrue(all(x < 0.52 for x, _ in result['evidence']['darkSide']))

    def test_an_iris_behind_the_nose_is_partly_seen(self):
        eyes = drawn()['facts']['eyes']
        self.assertEqual(eyes['viewerLeft']['visibleShare'], 1.0)
        self.assertAlmostEqual(eyes['viewerRight']['visibleShare'], 2 / 3, places=3)

    def test_shut_eyes_look_nowhere(self):
        direction = drawn(eyeOpening={'viewerLeft': 0.05, 'viewerRight': 0.05})['facts']['direction']
        self.assertIsNone(direction['gaze'])

    def test_closed_lips_show_no_teeth(self):
        self.assertEqual(drawn()['facts']['expression']['teethShare'], 0.0)

    def test_the_background_is_two_stops_under_the_face_and_quiet(self):
        background = drawn()['facts']['background']
        self.assertAlmostEqual(background['stopsFromFace'], -2.0, places=3)
        self.assertIsNone(background['rival'])


if __name__ == '__main__':
    unittest.main()
