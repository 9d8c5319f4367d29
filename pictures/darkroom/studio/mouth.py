"""Teeth, gums, sockets and the wet line of the lids."""
import numpy as np

from ..headmodel import PARTS
from ..turning import head_share
from .meshes import finish_mesh, subdivided
from .nodes import Material, clear_gloss


def add_mouth_and_sockets(sitter):
    tone, shade = sitter.person['skin']['tone'], sitter.person.get('teeth', 0.46)
    gum = Material('gum').write('mask', 1.0, 1.0, 1.0).write('part', 0.0, 0.0, 1.0)
    gum.principled(0.10 + 0.1 * tone, 0.3, 0.4)
    enamel = Material('teeth').write('mask', 1.0, 1.0, 1.0).write('part', 0.0, 1.0, 0.0)
    mottled = enamel.ramp(enamel.noise(enamel.position(), 9, 2), 0.2, 0.8, 0.86, 1.06)
    enamel.principled(enamel.grey(enamel.times(shade, mottled)), 0.22, 0.5)
    socket = Material('socket').write('mask', 1.0, 1.0, 1.0)
    socket.principled(0.10 + 0.1 * tone, 0.3, 0.4)
    between = Material('between').write('mask', 1.0, 1.0, 1.0).write('part', 0.0, 1.0, 0.0)
    between.principled(shade * 0.55, 0.4, 0.3)
    for part, material in (('mouthSocket', gum), ('gums', gum), ('teeth', enamel), ('eyeSocket', socket)):
        _add(sitter, part, material.material)
    _fill_gaps(sitter, between.material)
    _add(sitter, 'tearLine', clear_gloss('wet', 0.06, 1.38).material).visible_shadow = False


def _posed(sitter, part, back=0.0):
    first, last = PARTS[part]
    points = sitter.face.posed[first:last] - np.array([0, 0, back])
    return sitter.place(points, head_share(sitter.model.base[first:last]))


def _add(sitter, part, material):
    return finish_mesh(part, subdivided(part, _posed(sitter, part), sitter.model.polygons(part), 1), material)


def _fill_gaps(sitter, material):
    """A fused copy just behind the teeth: without it the gaps between them are black pegs."""
    mesh = subdivided('behind', _posed(sitter, 'teeth', 0.07), sitter.model.polygons('teeth'), 0)
    fused = finish_mesh('behind', mesh, material).modifiers.new('fuse', 'REMESH')
    fused.mode, fused.voxel_size = 'VOXEL', 0.011
