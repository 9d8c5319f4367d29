"""Contact sheet of the masters, for a look at all of them at once."""
import os

from PIL import Image, ImageDraw

_CELL, _COLUMNS = (300, 375), 6


def write_sheet(masters, target):
    """All masters with their names, in rows of six; returns the target."""
    names = sorted(name for name in os.listdir(masters) if name.endswith('.webp'))
    rows = -(-len(names) // _COLUMNS)
    sheet = Image.new('L', (_CELL[0] * _COLUMNS, (_CELL[1] + 16) * max(rows, 1)), 20)
    pen = ImageDraw.Draw(sheet)
    for i, name in enumerate(names):
        with Image.open(os.path.join(masters, name)) as image:
            image = image.convert('L')
            image.thumbnail(_CELL)
        x, y = (i % _COLUMNS) * _CELL[0], (i // _COLUMNS) * (_CELL[1] + 16)
        sheet.paste(image, (x, y))
        pen.text((x + 4, y + _CELL[1] + 2), name[:-5], fill=220)
    os.makedirs(os.path.dirname(os.path.abspath(target)), exist_ok=True)
    sheet.save(target)
    return target
