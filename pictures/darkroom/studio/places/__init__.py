"""Places one recognises, from simple modelled props. `detail`: 0 quiet, 1 busy.

World: cm, floor y = 0, the sitter at the origin, the camera on +Z; a place extends to -Z.
"""
from . import indoors, outdoors, rooms, studio
from .stage import Stage

PLACES = {
    'paper': studio.paper, 'wall': studio.wall, 'plate': studio.plate,
    'office': indoors.office, 'workshop': indoors.workshop, 'kitchen': indoors.kitchen, 'books': indoors.books,
    'stairs': rooms.stairs, 'cafe': rooms.cafe,
    'park': outdoors.park, 'street': outdoors.street}


def build_place(recipe, head_centre, grip=None):
    """Build the recipe's place. `grip`: where a hand holds a mug (cm), if one does."""
    stage = Stage(recipe, head_centre)
    PLACES[recipe['name']](stage)
    if 'counter' in recipe:
        rooms.counter(stage, recipe['counter'])
    if grip is not None:
        rooms.mug(stage, grip - [0, 4.2, 0], -1)
    stage.finish()
