"""Recipes and people from their files, validated before anything slow begins."""
import hashlib
import json
import os
import re

from . import VERSION
from .schema import BUILT, PERSON, RECIPE, Every, Fields, Optional
from .shelves import SIZES, shelf_of


class RecipeError(Exception):
    """A recipe or person that cannot be made: says file, field and value in one line."""

    def __init__(self, path, field, value, reason):
        super().__init__(f'{path}: {field}: {reason} (it is {json.dumps(value)})')


def _check(kind, value, path, field):
    if isinstance(kind, Fields):
        if not isinstance(value, dict):
            raise RecipeError(path, field, value, 'must be an object')
        for name in value:
            if name not in kind.fields:
                raise RecipeError(path, f'{field}.{name}'.lstrip('.'), value[name], 'is not known here')
        for name, inner in kind.fields.items():
            where = f'{field}.{name}'.lstrip('.')
            if isinstance(inner, Optional):
                if name in value and not (inner.removes and value[name] is None):
                    _check(inner.kind, value[name], path, where)
            elif name not in value:
                raise RecipeError(path, where, None, 'is missing')
            else:
                _check(inner, value[name], path, where)
    elif isinstance(kind, Every):
        if not isinstance(value, dict if kind.keys else list):
            raise RecipeError(path, field, value, 'must be an object' if kind.keys else 'must be a list')
        if not kind.least <= len(value) <= kind.most:
            raise RecipeError(path, field, value, f'must have {kind.least} to {kind.most} entries')
        for key, inner in value.items() if kind.keys else enumerate(value):
            _check(kind.kind, inner, path, f'{field}.{key}')
    elif reason := kind.problem(value):
        raise RecipeError(path, field, value, reason)


def _read(path):
    try:
        with open(path) as file:
            return json.load(file)
    except FileNotFoundError:
        raise RecipeError(path, '(file)', None, 'does not exist') from None
    except json.JSONDecodeError as error:
        raise RecipeError(path, f'line {error.lineno}', None, error.msg) from None


class RecipeBook:
    """The recipes and people below a folder; reads each once."""

    def __init__(self, folder):
        self.folder = folder
        self._people = {}

    def ids(self):
        return sorted(name[:-5] for name in os.listdir(os.path.join(self.folder, 'recipes')) if name.endswith('.json'))

    def recipe(self, recipe_id):
        """A valid recipe.

        Raises RecipeError naming file, field and value."""
        path = f'recipes/{recipe_id}.json'
        if not re.fullmatch(r'[a-z0-9]{6}', recipe_id):
            raise RecipeError(path, '(name)', recipe_id, 'must be six of a–z and 0–9')
        recipe = _read(os.path.join(self.folder, path))
        _check(RECIPE, recipe, path, '')
        self.person(recipe['person'])
        sizes = SIZES[shelf_of(recipe)]
        if recipe['size'] not in sizes:
            raise RecipeError(path, 'size', recipe['size'], 'must be one of ' + ', '.join(map(str, sizes)))
        both = set(recipe['intends']['keeps']) & set(recipe['intends']['breaks'])
        if both:
            raise RecipeError(path, 'intends', sorted(both), 'cannot be kept and broken at once')
        if recipe['place']['name'] == 'plate' and not {'file', 'part'} <= set(recipe['place']):
            raise RecipeError(path, 'place.file', recipe['place'].get('file'), 'a plate needs file and part')
        for i, garment in enumerate(recipe['clothes']):
            for setting, reason in (('drape', 'does not hang'), ('sleeves', 'has no sleeves that fold')):
                if garment['item'] in BUILT and setting in garment:
                    raise RecipeError(path, f'clothes.{i}.{setting}', garment[setting], f"a {garment['item']} {reason}")
        if 'freeHand' in recipe['pose'] and recipe['pose']['name'] != 'holding':
            raise RecipeError(path, 'pose.freeHand', recipe['pose']['freeHand'], 'only who is holding something has a free hand')
        counter = recipe['place'].get('counter') or {}
        if 'mugZ' in counter and 'mugX' not in counter:
            raise RecipeError(path, 'place.counter.mugZ', counter['mugZ'], 'a mug needs mugX')
        return recipe

    def person(self, name):
        if name not in self._people:
            path = f'people/{name}.json'
            if not re.fullmatch(r'[a-z]+', name):
                raise RecipeError(path, '(name)', name, 'must be lower-case letters')
            person = _read(os.path.join(self.folder, path))
            _check(PERSON, person, path, '')
            self._people[name] = person
        return self._people[name]

    def check_all(self):
        """Every recipe, and the twins between them: both must exist, name each other and share the person.

        Raises RecipeError at the first fault."""
        recipes = {recipe_id: self.recipe(recipe_id) for recipe_id in self.ids()}
        for recipe_id, recipe in recipes.items():
            path = f'recipes/{recipe_id}.json'
            for twin in recipe['twins']:
                other = recipes.get(twin['id'])
                back = {'id': recipe_id, 'changed': twin['changed']}
                if other is None:
                    raise RecipeError(path, 'twins', twin, 'has no recipe')
                if back not in other['twins']:
                    raise RecipeError(path, 'twins', twin, 'does not name this picture back')
                if other['person'] != recipe['person']:
                    raise RecipeError(path, 'twins', twin, 'is another person')
        return recipes


def as_worn(recipe, person):
    """The person as they came that day: hair, glasses and head covering of the recipe's `worn` in place of their usual ones,
    without what is null there."""
    worn = recipe.get('worn', {})
    dressed = {**person, **worn, 'about': {**person['about'], **worn.get('about', {})}}
    return {name: value for name, value in dressed.items() if value is not None}


#: What changes a record but no picture; it takes no part in the hash that tells whether a render is stale.
_WORDS = ('twins', 'scene', 'intends', 'for')


def _hash(value):
    return hashlib.sha256(json.dumps(value, sort_keys=True, separators=(',', ':')).encode()).hexdigest()


def full_hash(recipe, person):
    """SHA-256 of everything a picture and its record come from."""
    return _hash([recipe, person])


def picture_hash(recipe, person, samples):
    """SHA-256 of what the render itself comes from: words and film left out, the darkroom's version put in."""
    light = {key: value for key, value in recipe.items() if key not in _WORDS + ('film',)}
    return _hash([light, {key: value for key, value in person.items() if key != 'about'}, samples, VERSION])
