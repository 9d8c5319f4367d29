"""What tells an office even at its edge, where a head-and-shoulders frame leaves little room."""
import numpy as np


def binder_shelves(stage, left, right, z):
    """A case of shelves full of ring binders, from the floor to above a standing head; z: of its back."""
    random = stage.random
    board, label = stage.matte('board', 0.5, 0.5, 0.3), stage.matte('binder label', 0.75, 0.7)
    backs = [stage.matte(f'binder{i}', tone, 0.55, 0.3) for i, tone in enumerate((0.03, 0.07, 0.16, 0.3))]
    middle, wide = (left + right) / 2, right - left
    for x in (left, right):
        stage.box(board, (x, 106, z + 16), (2.4, 212, 32))
    stage.box(stage.matte('case back', 0.2, 0.7), (middle, 106, z + 1), (wide, 212, 1))
    for y in np.arange(8, 220, 40.8):
        stage.box(board, (middle, y, z + 16), (wide, 2.4, 32))
        x = left + 2.5
        while x + 8 < right - 1.5:
            thick = random.choice([5.2, 7.8])
            if random.random() < 0.12:
                x += random.uniform(5, 14)
                continue
            back = (x + thick / 2, y + 17.2, z + 15)
            stage.box(backs[random.integers(4)], back, (thick * 0.95, 31.5, 28), 0, random.normal(0, 0.4))
            stage.box(label, (back[0], y + 21, z + 29.2), (thick * 0.62, 13, 0.2))
            x += thick


def lit_screen(stage, x, z):
    """A screen on a desk that faces us, with a page of text on it."""
    dark, ink = stage.matte('dark', 0.03, 0.3, 0.5), stage.glow('ink', 0.06)
    stage.box(dark, (x, 124, z), (60, 36, 2.5))
    stage.box(stage.glow('screen', 0.75), (x, 124, z + 1.4), (57, 32.5, 0.3))
    stage.bar(dark, (x, 75, z), (x, 108, z), 2.2)
    for row, share in enumerate((0.5, 0, 0.92, 0.86, 0.95, 0.6, 0, 0.9, 0.94, 0.4)):
        if share:
            stage.box(ink, (x - 24 + 24 * share, 136 - row * 2.6, z + 1.7), (48 * share, 1.1, 0.2))
