"""Where the files of a picture go: pictures of the catalogue are asked in rounds, those of a lesson are only shown there."""
from .derivatives import WIDTHS, derivative_paths


class Shelf:
    """records: folder of the records, from the project's root; widths: of the smaller files, by the master's width."""

    def __init__(self, records, widths):
        self.records, self.widths = records, widths

    def record(self, recipe_id):
        return f'{self.records}/{recipe_id}.json'

    def files(self, recipe_id, recipe):
        """Master, record and smaller files, from the project's root."""
        return [f'pictures/masters/{recipe_id}.webp', self.record(recipe_id),
                *derivative_paths('static/pictures', recipe_id, self.widths[recipe['size'][0]])]


CATALOGUE = Shelf('src/lib/catalogue/records', {960: WIDTHS, 1080: WIDTHS, 1200: WIDTHS})
LESSON = Shelf('src/lib/guide/records', {640: (400, 640), 720: (240, 480, 720), 1600: (480, 960, 1600)})
#: Sizes of the master (pixels); those of lessons follow from the figures they stand in.
SIZES = {CATALOGUE: ([960, 1200], [1080, 1080], [1200, 800]), LESSON: ([640, 800], [720, 900], [1600, 2000])}


def shelf_of(recipe):
    return LESSON if recipe.get('for') == 'lesson' else CATALOGUE
