"""Expressions on the real head model; skipped where ICT_PACK is not set."""
import os
import sys
import unittest

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), '..'))

from darkroom.expression import Face, lid_opening, measure_expression, shape_weights  # noqa: E402
from darkroom.headmodel import HeadModel  # noqa: E402

PERSON = {'identity': {'seed': 17, 'sigma': 0.55}, 'age': 0.2, 'eyes': {'opening': 0.33}}


class Weights(unittest.TestCase):
    def test_a_negative_part_moves_the_opposite_shape(self):
        self.assertEqual(shape_weights({'mouthCorners': 0.4}), {'mouthSmile': 0.4})
        self.assertEqual(shape_weights({'mouthCorners': -0.4}), {'mouthFrown': 0.4})

    def test_a_part_without_an_opposite_refuses_to_be_negative(self):
        with self.assertRaisesRegex(ValueError, 'cheeks'):
            shape_weights({'cheeks': -0.2})


@unittest.skipUnless(os.environ.get('ICT_PACK'), 'needs ICT_PACK')
class Faces(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.model = HeadModel(os.environ['ICT_PACK'])

    def measured(self, **parts):
        return measure_expression(self.model, Face(self.model, PERSON, parts))

    def test_a_calm_face_differs_from_itself_in_nothing(self):
        for name, value in self.measured().items():
            self.assertAlmostEqual(value, 0, places=6, msg=name)

    def test_a_warm_smile_takes_part_in_cheeks_and_lids_and_a_polite_one_does_not(self):
        warm = self.measured(mouthCorners=0.4, cheeks=0.5, cheekLift=0.25)
        polite = self.measured(mouthCorners=0.4)
        self.assertGreater(warm['mouthCornerRise'], 0.05)
        self.assertGreater(warm['cheekRise'], 1.5 * polite['cheekRise'])
        self.assertGreater(warm['lidNarrowing'], 0.15)
        self.assertLess(polite['lidNarrowing'], 0.08)

    def test_sad_brows_rise_inside_and_angry_ones_drop(self):
        self.assertGreater(self.measured(innerBrows=0.5)['innerBrowRise'], 0.03)
        self.assertLess(self.measured(innerBrows=-0.9)['innerBrowRise'], -0.03)

    def test_shut_eyes_are_shut_and_no_smile_shuts_them(self):
        shut = Face(self.model, PERSON, {'lids': -1.0})
        smiling = Face(self.model, PERSON, {'mouthCorners': 0.9, 'cheeks': 1.0, 'cheekLift': 0.6})
        self.assertLess(lid_opening(shut.posed, 'L'), 0.1)
        self.assertGreater(lid_opening(smiling.posed, 'L'), 0.2)


if __name__ == '__main__':
    unittest.main()
