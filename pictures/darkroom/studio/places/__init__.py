"""Places one recognises, from simple modelled props. `detail`: 0 quiet, 1 busy.

World: cm, floor y = 0, the sitter at the origin, the camera on +Z; a place extends to -Z.
"""
from . import indoors, outdoors, studio
from .stage import Stage

PLACES = {
    'paper': studio.paper, 'wall': studio.wall, 'plate': studio.plate,
    'office': indoors.office, 'workshop': indoors.workshop, 'kitchen': indoors.kitchen, 'books': indoors.books,
    'park': outdoors.park, 'street': outdoors.street}


def build_place(recipe, head_centre):
    """Build the recipe's place."""
    stage = Stage(recipe, head_centre)
    PLACES[recipe['name']](stage)
    stage.finish()
