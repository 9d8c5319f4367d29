"""Recipes are refused before anything slow begins, in one line with file, field and value."""
import copy
import json
import os
import sys
import tempfile
import unittest

PICTURES = os.path.join(os.path.dirname(os.path.abspath(__file__)), '..')
sys.path.insert(0, PICTURES)

from darkroom.command import main  # noqa: E402
from darkroom.recipe import RecipeBook, RecipeError, as_worn, full_hash, picture_hash  # noqa: E402


class Recipes(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        real = RecipeBook(PICTURES)
        self.good = next(recipe for recipe in map(real.recipe, real.ids()) if 'for' not in recipe)
        self.good['twins'] = []
        for part in ('recipes', 'people'):
            os.mkdir(os.path.join(self.folder.name, part))
        with open(os.path.join(self.folder.name, 'people', self.good['person'] + '.json'), 'w') as file:
            json.dump(real.person(self.good['person']), file)

    def tearDown(self):
        self.folder.cleanup()

    def write(self, name, recipe):
        with open(os.path.join(self.folder.name, 'recipes', name + '.json'), 'w') as file:
            json.dump(recipe, file)

    def refusal(self, **changes):
        recipe = copy.deepcopy(self.good)
        for path, value in changes.items():
            *way, last = path.split('__')
            inner = recipe
            for step in way:
                inner = inner[step]
            inner[last] = value
        self.write('abc123', recipe)
        with self.assertRaises(RecipeError) as caught:
            RecipeBook(self.folder.name).check_all()
        return str(caught.exception)

    def test_what_would_do_nothing_is_refused(self):
        clothes = [*self.good['clothes'], {'item': 'undershirt', 'tone': 0.5, 'drape': {'kind': 'shirt'}}]
        self.assertRegex(self.refusal(clothes=clothes), r'recipes/abc123\.json: clothes\.\d\.drape: .*undershirt does not hang')
        self.assertIn('has no sleeves that fold', self.refusal(clothes=[*self.good['clothes'], {'item': 'undershirt', 'sleeves': 1.0}]))
        self.assertIn('pose.freeHand: only who is holding', self.refusal(pose={'name': 'relaxed', 'turn': 20, 'freeHand': 'hanging'}))
        self.assertIn('place.counter.mugZ', self.refusal(place__counter={'height': 100.0, 'mugZ': 10.0}))

    def test_a_good_recipe_passes(self):
        self.write('abc123', self.good)
        self.assertEqual(list(RecipeBook(self.folder.name).check_all()), ['abc123'])

    def test_a_value_out_of_range_names_file_field_and_value(self):
        message = self.refusal(camera__frame=2000)
        self.assertTrue(message.startswith('recipes/abc123.json: camera.frame: must be 18 to 260'), message)
        self.assertIn('2000', message)
        self.assertNotIn('\n', message)

    def test_a_part_of_the_face_that_moves_one_way_only_cannot_be_negative(self):
        self.assertIn('abc123.json: expression.outerBrows: must be 0 to 1.1', self.refusal(expression__outerBrows=-0.1))

    def test_a_size_belongs_to_the_catalogue_or_to_a_lesson(self):
        self.assertIn('abc123.json: size: must be one of [960, 1200]', self.refusal(size=[720, 900]))
        self.assertIn('abc123.json: size: must be one of [640, 800]', self.refusal(**{'for': 'lesson'}))
        self.assertIn('abc123.json: for: must be one of lesson', self.refusal(**{'for': 'fun'}))

    def test_being_for_a_lesson_changes_no_picture(self):
        person = RecipeBook(PICTURES).person(self.good['person'])
        lesson = {**self.good, 'for': 'lesson'}
        self.assertEqual(picture_hash(lesson, person, 14), picture_hash(self.good, person, 14))
        self.assertNotEqual(full_hash(lesson, person), full_hash(self.good, person))

    def test_an_unknown_field_is_refused(self):
        self.assertIn('place.colour: is not known here', self.refusal(place__colour='red'))

    def test_a_kind_of_cloth_that_does_not_exist_is_refused(self):
        message = self.refusal(clothes=[{'item': 'male_casualsuit03', 'drape': {'kind': 'silk'}}])
        self.assertIn('clothes.0.drape.kind: must be one of thin, shirt, knit, heavy (it is "silk")', message)

    def test_a_counter_needs_a_height(self):
        self.assertIn('place.counter.height: is missing', self.refusal(place__counter={'mugX': 4}))

    def test_an_unknown_person_is_refused(self):
        self.assertIn('people/nobody.json', self.refusal(person='nobody'))

    def test_hair_and_headwear_are_checked(self):
        person = RecipeBook(PICTURES).person(self.good['person'])
        for field, wrong in (('hair.style', {'hair': {**person['hair'], 'style': 'wig'}}), ('hair.level', {'hair': {'style': 'loose', 'level': 3}}),
                             ('hair.tuckSide', {'hair': {'style': 'loose', 'tuckSide': 'up'}}), ('headwear.item', {'headwear': {'item': 'crown'}})):
            with open(os.path.join(self.folder.name, 'people', 'wrong.json'), 'w') as file:
                json.dump({**person, **wrong}, file)
            self.assertIn(f'people/wrong.json: {field}: must be', self.refusal(person='wrong'))

    def test_a_twin_must_exist_and_name_it_back(self):
        self.assertIn('has no recipe', self.refusal(twins=[{'id': 'zzz999', 'changed': 'light'}]))
        other = copy.deepcopy(self.good)
        self.write('zzz999', other)
        self.assertIn('does not name this picture back', self.refusal(twins=[{'id': 'zzz999', 'changed': 'light'}]))

    def test_a_rule_cannot_be_kept_and_broken(self):
        self.assertIn('intends', self.refusal(intends={'keeps': ['L1'], 'breaks': ['L1']}))

    def test_the_command_line_exits_with_two(self):
        self.write('abc123', {**self.good, 'gaze': [0]})
        stderr, sys.stderr = sys.stderr, open(os.devnull, 'w')
        try:
            self.assertEqual(main(['check'], self.folder.name), 2)
        finally:
            sys.stderr.close()
            sys.stderr = stderr

    def test_who_comes_with_other_hair_is_the_same_person(self):
        person = {'about': {'hair': 'tied', 'gender': 'woman'}, 'hair': {'style': 'gathered'}, 'age': 0.3}
        worn = {'hair': {'style': 'loose'}, 'about': {'hair': 'long'}}
        self.assertEqual(as_worn({'worn': worn}, person),
                         {'about': {'hair': 'long', 'gender': 'woman'}, 'hair': {'style': 'loose'}, 'age': 0.3})
        self.assertEqual(as_worn({}, person), person)

    def test_null_takes_away_what_one_wears(self):
        person = {'about': {'accessories': ['glasses']}, 'hair': {'style': 'back'}, 'glasses': {'kind': 'wire'}}
        worn = {'glasses': None, 'about': {'accessories': []}}
        self.assertEqual(as_worn({'worn': worn}, person), {'about': {'accessories': []}, 'hair': {'style': 'back'}})
        self.write('abc123', {**self.good, 'worn': worn})
        RecipeBook(self.folder.name).check_all()
        self.assertIn('worn.hair: must be an object', self.refusal(worn={'hair': None}))

    def test_what_is_worn_is_checked(self):
        self.assertIn('worn.hair.style: must be one of', self.refusal(worn={'hair': {'style': 'wig'}}))
        self.assertIn('worn.age: is not known here', self.refusal(worn={'age': 1}))

    def test_words_do_not_make_a_render_stale_but_light_does(self):
        person = {'about': {}}
        words = {**self.good, 'intends': {'keeps': [], 'breaks': ['L1']}}
        self.assertEqual(picture_hash(self.good, person, 8), picture_hash(words, person, 8))
        self.assertNotEqual(full_hash(self.good, person), full_hash(words, person))
        dimmed = copy.deepcopy(self.good)
        dimmed['lights'][0]['stops'] -= 1
        self.assertNotEqual(picture_hash(self.good, person, 8), picture_hash(dimmed, person, 8))


class TheRealRecipes(unittest.TestCase):
    def test_all_are_valid(self):
        self.assertGreater(len(RecipeBook(PICTURES).check_all()), 0)


if __name__ == '__main__':
    unittest.main()
