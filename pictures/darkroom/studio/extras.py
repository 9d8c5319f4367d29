"""Head coverings, built on the un-posed head and turned with it."""
import numpy as np

from ..fields import noise, smoothstep
from .cloth import cloth_material
from .coverings import add_hijab
from .meshes import add_mesh, sub_mesh


def _shell(sitter, name, keep, offset, material, smoothing):
    """Cloth that follows the skin: faces where `keep`, `offset` cm outside, relaxed."""
    faces, used = sub_mesh(sitter.quads, keep)
    outside = sitter.points[used] + sitter.normals[used] * offset[used][:, None]
    cloth = add_mesh(name, sitter.place(outside, sitter.share[used]), faces, material)
    relax = cloth.modifiers.new('relax', 'SMOOTH')
    relax.iterations, relax.factor = smoothing, 0.5
    fine = cloth.modifiers.new('subdivision', 'SUBSURF')
    fine.levels = fine.render_levels = 1
    thick = cloth.modifiers.new('thickness', 'SOLIDIFY')
    thick.thickness, thick.offset = 0.015, 1.0


def add_headwear(sitter):
    """person.headwear: item 'hijab', 'headwrap' or 'beanie', tone, and the cloth's other settings."""
    wear = sitter.person.get('headwear')
    if not wear:
        return
    material = cloth_material(wear, None, head=1.0, local='rest')
    {'hijab': _add_hijab, 'headwrap': _add_headwrap, 'beanie': _add_beanie}[wear['item']](sitter, material)


def _add_beanie(sitter, material):
    rest = sitter.rest
    y, slow = rest[:, 1], noise(rest * 0.22 + 2)
    azimuth = np.degrees(np.arctan2(np.abs(rest[:, 0]), rest[:, 2] - 0.3))
    above = y - np.interp(azimuth, [0, 40, 70, 95, 180], [8.4, 7.6, 5.6, 4.6, 1.2]) + 0.3 * slow
    offset = 0.5 + 0.35 * smoothstep(0.0, 0.3, above) * smoothstep(4.2, 3.9, above)
    offset += 1.3 * smoothstep(10, 14, y) + 0.25 * noise(rest * 0.7 + 8) + 0.4 * slow
    _shell(sitter, 'beanie', above > 0, offset, material, 6)


def _add_hijab(sitter, material):
    """The hijab over a closer cap, whose edge shows on the forehead."""
    rest = sitter.rest
    brow = rest[:, 1] - np.interp(np.abs(rest[:, 0]), [0, 4, 6.5, 7.6], [8.1, 7.4, 4.8, 1.0]) + 0.12 * noise(rest * 0.5)
    _shell(sitter, 'cap', (brow > 0) & (rest[:, 1] > 4.2) & (rest[:, 2] > -2), 0.10 + 0.08 * smoothstep(0, 0.25, brow), material, 4)
    add_hijab(sitter, material)


def _add_headwrap(sitter, material):
    """A long cloth wound round the head: bands that cross on the brow, each lying on the one before, over pinned-up hair."""
    rest = sitter.rest
    wide, y, z = np.abs(rest[:, 0]), rest[:, 1], rest[:, 2]
    azimuth = np.degrees(np.arctan2(wide, z - 0.3))
    higher = sitter.person['headwear'].get('edge', 0.0)                             # so that the hairline shows
    above = y - np.interp(azimuth, [0, 40, 70, 95, 130, 180], [8.6 + higher, 7.8 + higher, 5.6 + 0.4 * higher, 5.2, -0.5, -3.0]) + 0.5 * noise(rest * 0.25 + 3) + 0.05 * rest[:, 0]
    over = smoothstep(-1.6, 1.6, rest[:, 0] + 0.5 * noise(rest * 0.4) - 1.0)        # which half lies on top at the crossing
    rising = [y + slope * rest[:, 0] - 0.35 * z + 0.5 * noise(rest * 0.2) for slope in (0.42, -0.42)]
    bands = []
    for height, step in zip(rising, (2.7, 3.1)):
        within = (height / step) % 1.0
        bands.append(1.05 * smoothstep(0.0, 0.10, within) * (1 - 0.75 * within) + 0.16 * np.sin(6 * height + 4 * noise(rest * 0.3)))
    fold = bands[0] * over + (bands[1] + 0.22) * (1 - over)
    full = 1.9 * smoothstep(8.5, 13.5, y + 0.25 * np.abs(z)) + 2.4 * np.exp(-((rest - [0, 8, -10.5]) ** 2 / [40, 26, 30]).sum(1))
    rolled = (0.3 if higher else 0.55) * smoothstep(0, 0.4, above) * smoothstep(2.6, 1.4, above)          # the edge is turned in
    offset = 0.10 + rolled + smoothstep(0, 1.4, above) * (fold + 0.35 + 0.25 * noise(rest * 0.6)) + full * smoothstep(0, 3, above)
    _shell(sitter, 'headwrap', above > 0, offset, material, 3)
