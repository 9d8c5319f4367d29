"""The record of a picture, in the shape the app's catalogue reads."""
from . import VERSION
from .recipe import as_worn, full_hash

FORMAT = 1


def make_record(recipe_id, recipe, person, measured, samples, render_seconds):
    """`measured`: {'facts', 'evidence'} from facts.py."""
    words, about = recipe['scene'], as_worn(recipe, person)['about']
    return {
        'format': FORMAT,
        'id': recipe_id,
        'person': recipe['person'],
        'size': {'width': recipe['size'][0], 'height': recipe['size'][1]},
        'facts': measured['facts'],
        'evidence': measured['evidence'],
        'scene': {
            **about,
            'clothes': words['clothes'],
            'place': words['place'],
            'setting': {'paper': 'studio', 'park': 'outdoors', 'street': 'outdoors'}.get(words['place'], 'indoors'),
            'hands': words['hands'],
            'lens': {'focalLengthMm': recipe['camera']['focalLengthMm'], 'fNumber': recipe['camera']['fNumber']},
        },
        'twins': recipe['twins'],
        'provenance': {'recipe': full_hash(recipe, person), 'darkroom': VERSION, 'samples': samples,
                       'renderSeconds': round(render_seconds, 1)},
    }
