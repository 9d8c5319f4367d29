"""Spectacles and head coverings, built on the un-posed head and turned with it."""
import bpy
import numpy as np

from ..fields import noise, smoothstep
from ..headmodel import LANDMARKS
from .cloth import cloth_material
from .coverings import add_hijab
from .meshes import add_mesh, link, sub_mesh, to_blender
from .nodes import Material, clear_gloss


def _tube(name, points, radius, material, closed=False):
    """A round wire through world points; radius in cm."""
    curve = bpy.data.curves.new(name, 'CURVE')
    curve.dimensions, curve.bevel_depth, curve.bevel_resolution = '3D', radius * 0.1, 3
    spline = curve.splines.new('POLY')
    spline.points.add(len(points) - 1)
    spline.points.foreach_set('co', np.c_[to_blender(points), np.ones(len(points))].astype(np.float32).ravel())
    spline.use_cyclic_u, spline.use_smooth = closed, True
    curve.materials.append(material)
    link(bpy.data.objects.new(name, curve))


def add_glasses(sitter):
    """person.glasses: kind 'acetate' or 'wire', tone, width, height (half axes, cm), roundness, thickness."""
    glasses = sitter.person.get('glasses')
    if not glasses:
        return
    wire = glasses['kind'] == 'wire'
    thickness = 0.06 if wire else glasses.get('thickness', 0.15)
    frame = Material('frame').write('mask', 1.0, 0.0, 1.0)
    frame.principled(0.45 if wire else glasses.get('tone', 0.02), 0.25, 0.5, Metallic=1.0 if wire else 0.0)
    lens = clear_gloss('lens', 0.03, 1.25).material
    posed, model = sitter.face.posed, sitter.model
    eyes = {side: model.eyeball(sitter.face.eye_seat, side)[0] for side in 'LR'}
    width, height = glasses.get('width', 2.6), glasses.get('height', 2.0)
    exponent = 2 / glasses.get('roundness', 2.6)
    front = max(posed[LANDMARKS[28]][2] + 0.35, max(eye[2] for eye in eyes.values()) + 2.1)
    angle = np.linspace(0, 2 * np.pi, 64, endpoint=False)
    cosine, sine = np.cos(angle), np.sin(angle)
    inner = {}
    for side, eye in eyes.items():
        sign, y = np.sign(eye[0]), eye[1] - 0.25
        x = sign * (abs(eye[0]) + 0.1)
        rim = np.stack([x + width * np.sign(cosine) * np.abs(cosine) ** exponent,
                        y + height * np.sign(sine) * np.abs(sine) ** exponent, 0 * angle], 1)
        rim[:, 2] = front - 0.11 * np.maximum(np.abs(rim[:, 0]) - 1, 0) + 0.07 * (rim[:, 1] - y)
        _tube('rim' + side, sitter.place(rim), thickness, frame.material, closed=True)
        glass = add_mesh('lens' + side, sitter.place(rim), [list(range(64))], lens)
        glass.visible_shadow = False
        hinge = rim[np.argmax(sign * rim[:, 0] + 0.55 * (rim[:, 1] - y))]
        inner[side] = rim[np.argmin(sign * rim[:, 0] - 0.3 * (rim[:, 1] - y))]
        _tube('temple' + side, sitter.place(_temple(sitter, hinge, sign, y)), thickness * 0.9, frame.material)
    middle = (inner['L'] + inner['R']) / 2 + [0, 0.35, 0.25]
    _tube('bridge', sitter.place(np.array([inner['L'], middle, inner['R']])), thickness * 0.95, frame.material)


def _temple(sitter, hinge, sign, y):
    """From the hinge straight to the top of the ear, then down behind it."""
    base = sitter.model.base[:11248]
    beside_ear = (np.abs(base[:, 1] - 4.2) < 0.6) & (np.abs(base[:, 2]) < 1.0)
    x = sign * (np.abs(sitter.face.posed[:11248][beside_ear, 0]).max() - 0.55)
    return np.array([hinge, hinge + [sign * 0.35, 0.05, -0.35], [x, y + 1.1, 2.0], [x, y + 0.9, 0.2], [x - sign * 0.2, y - 0.6, -1.2]])


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
    above = y - np.interp(azimuth, [0, 40, 70, 95, 130, 180], [8.6, 7.8, 5.6, 5.2, -0.5, -3.0]) + 0.5 * noise(rest * 0.25 + 3) + 0.05 * rest[:, 0]
    over = smoothstep(-1.6, 1.6, rest[:, 0] + 0.5 * noise(rest * 0.4) - 1.0)        # which half lies on top at the crossing
    rising = [y + slope * rest[:, 0] - 0.35 * z + 0.5 * noise(rest * 0.2) for slope in (0.42, -0.42)]
    bands = []
    for height, step in zip(rising, (2.7, 3.1)):
        within = (height / step) % 1.0
        bands.append(1.05 * smoothstep(0.0, 0.10, within) * (1 - 0.75 * within) + 0.16 * np.sin(6 * height + 4 * noise(rest * 0.3)))
    fold = bands[0] * over + (bands[1] + 0.22) * (1 - over)
    full = 1.9 * smoothstep(8.5, 13.5, y + 0.25 * np.abs(z)) + 2.4 * np.exp(-((rest - [0, 8, -10.5]) ** 2 / [40, 26, 30]).sum(1))
    rolled = 0.55 * smoothstep(0, 0.4, above) * smoothstep(2.6, 1.4, above)          # the edge is turned in
    offset = 0.10 + rolled + smoothstep(0, 1.4, above) * (fold + 0.35 + 0.25 * noise(rest * 0.6)) + full * smoothstep(0, 3, above)
    _shell(sitter, 'headwrap', above > 0, offset, material, 3)
