"""Spectacles, built on the un-posed head and turned with it."""
import bpy
import numpy as np

from ..headmodel import LANDMARKS
from .lights import mirrored_light
from .meshes import add_mesh, link, set_attribute, to_blender
from .nodes import Material, clear_gloss

#: A lens is a piece of a ball of this radius (cm); coated glass mirrors this share of the light.
_LENS_RADIUS, _LENS_REFLECTION, _LENS_RINGS = 11.0, 0.045, 40


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


def _dark_lens():
    made = Material('dark lens').write('mask', 1.0, 0.0, 1.0)
    made.principled(0.006, 0.08, 0.5)
    return made.material


def add_glasses(sitter, camera_position, lamps):
    """person.glasses: kind 'acetate' or 'wire', tone, width, height (half axes, cm), roundness, thickness, reflects (how much of what
    real lenses mirror of the lamps, 0 for none), dark (sunglasses, which hide the eyes)."""
    glasses = sitter.person.get('glasses')
    if not glasses:
        return
    wire = glasses['kind'] == 'wire'
    thickness = 0.06 if wire else glasses.get('thickness', 0.15)
    frame = Material('frame').write('mask', 1.0, 0.0, 1.0)
    frame.principled(0.45 if wire else glasses.get('tone', 0.02), 0.25, 0.5, Metallic=1.0 if wire else 0.0)
    # what is called a lens is left out when light is looked for in the eyes (eyelight.py); a dark one hides it
    name, lens = ('shade', _dark_lens()) if glasses.get('dark') else ('lens', clear_gloss('lens', 0.03, 1.25).material)
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
        glass = add_mesh(name + side, sitter.place(rim), [list(range(64))], lens)
        glass.visible_shadow = False
        if glasses.get('reflects'):
            _add_reflection(sitter, 'reflection' + side, rim, camera_position, lamps, glasses['reflects'])
        hinge = rim[np.argmax(sign * rim[:, 0] + 0.55 * (rim[:, 1] - y))]
        inner[side] = rim[np.argmin(sign * rim[:, 0] - 0.3 * (rim[:, 1] - y))]
        _tube('temple' + side, sitter.place(_temple(sitter, hinge, sign, y)), thickness * 0.9, frame.material)
    middle = (inner['L'] + inner['R']) / 2 + [0, 0.35, 0.25]
    _tube('bridge', sitter.place(np.array([inner['L'], middle, inner['R']])), thickness * 0.95, frame.material)


def _add_reflection(sitter, name, rim, camera_position, lamps, share):
    """What the front of a curved lens mirrors of the lamps, worked out per vertex: noise-free, like catchlights."""
    middle = rim.mean(0)
    inwards = np.linspace(1, 0, _LENS_RINGS)[:, None, None] ** 0.7
    disc = middle + (rim - middle) * inwards
    away = disc - middle
    bulge = (rim - middle)[..., :2].max() ** 2 / (2 * _LENS_RADIUS) - (away[..., :2] ** 2).sum(-1) / (2 * _LENS_RADIUS)
    disc[..., 2] += 0.03 + bulge
    normal = np.stack([away[..., 0] / _LENS_RADIUS, away[..., 1] / _LENS_RADIUS - 0.12, np.ones(away.shape[:2])], -1)       # worn a little tilted
    normal /= np.linalg.norm(normal, axis=-1, keepdims=True)
    points = sitter.place(disc.reshape(-1, 3))
    outward = sitter.direction(normal.reshape(-1, 3).T).T
    light = mirrored_light(points, outward, camera_position, lamps, _LENS_REFLECTION)
    spokes = len(rim)
    faces = [(a + i, a + (i + 1) % spokes, a + spokes + (i + 1) % spokes, a + spokes + i)
             for a in range(0, (_LENS_RINGS - 1) * spokes, spokes) for i in range(spokes)]
    made = Material('reflection')
    both, clear = made.node('AddShader'), made.node('BsdfTransparent')
    made.link(clear.outputs[0], both.inputs[0])
    made.link(made.emission(made.attribute('light')).outputs[0], both.inputs[1])
    made.show(both).material.cycles.sample_as_light = False
    shown = add_mesh(name, points, faces, made.material)
    set_attribute(shown.data, 'light', share * light)
    shown.visible_shadow = shown.visible_diffuse = False


def _temple(sitter, hinge, sign, y):
    """From the hinge straight to the top of the ear, then down behind it."""
    base = sitter.model.base[:11248]
    beside_ear = (np.abs(base[:, 1] - 4.2) < 0.6) & (np.abs(base[:, 2]) < 1.0)
    x = sign * (np.abs(sitter.face.posed[:11248][beside_ear, 0]).max() - 0.55)
    return np.array([hinge, hinge + [sign * 0.35, 0.05, -0.35], [x, y + 1.1, 2.0], [x, y + 0.9, 0.2], [x - sign * 0.2, y - 0.6, -1.2]])
