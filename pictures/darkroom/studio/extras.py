"""Spectacles and head coverings, built on the un-posed head and turned with it."""
import bpy
import numpy as np
from scipy.sparse import diags
from scipy.sparse.linalg import splu

from ..fields import noise, smoothstep
from ..headmodel import LANDMARKS
from ..meshwork import adjacency
from .cloth import cloth_material
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


def _shell(sitter, name, keep, offset, material, smoothing, carrier=None):
    """Cloth that follows the skin: faces where `keep`, `offset` cm outside, relaxed. `carrier`: a function
    of the used vertices and faces that returns what the cloth lies on instead (points, normals)."""
    faces, used = sub_mesh(sitter.quads, keep)
    points, normals = carrier(used, faces) if carrier else (sitter.points[used], sitter.normals[used])
    cloth = add_mesh(name, sitter.place(points + normals * offset[used][:, None], sitter.share[used]), faces, material)
    relax = cloth.modifiers.new('relax', 'SMOOTH')
    relax.iterations, relax.factor = smoothing, 0.5
    fine = cloth.modifiers.new('subdivision', 'SUBSURF')
    fine.levels = fine.render_levels = 1
    thick = cloth.modifiers.new('thickness', 'SOLIDIFY')
    thick.thickness, thick.offset = 0.015, 1.0


def add_headwear(sitter):
    """person.headwear: item 'hijab' or 'beanie', tone, and the cloth's other settings."""
    wear = sitter.person.get('headwear')
    if not wear:
        return
    material = cloth_material(wear, None, head=1.0, local='rest')
    (_add_hijab if wear['item'] == 'hijab' else _add_beanie)(sitter, material)


def _add_beanie(sitter, material):
    rest = sitter.rest
    y, slow = rest[:, 1], noise(rest * 0.22 + 2)
    azimuth = np.degrees(np.arctan2(np.abs(rest[:, 0]), rest[:, 2] - 0.3))
    above = y - np.interp(azimuth, [0, 40, 70, 95, 180], [8.4, 7.6, 5.6, 4.6, 1.2]) + 0.3 * slow
    offset = 0.5 + 0.35 * smoothstep(0.0, 0.3, above) * smoothstep(4.2, 3.9, above)
    offset += 1.3 * smoothstep(10, 14, y) + 0.25 * noise(rest * 0.7 + 8) + 0.4 * slow
    _shell(sitter, 'beanie', above > 0, offset, material, 6)


def _add_hijab(sitter, material):
    rest = sitter.rest
    wide, y, z = np.abs(rest[:, 0]), rest[:, 1], rest[:, 2]
    slow, quick, upper = noise(rest * 0.22 + 2), noise(rest * 0.7 + 8), smoothstep(-2.5, 4, y)
    exponent = 2.0 + 0.6 * upper                                                # round below, squarer on the brow
    opening = ((wide / (6.25 + 0.25 * upper)) ** exponent
               + np.abs((y - 0.8 + 0.25 * slow) / (8.7 - 0.8 * upper)) ** exponent) ** (1 / exponent)
    keep = ((opening > 1) | (z < 2.5)) & (y > -20)
    opening = np.maximum(opening, np.minimum(1 + 0.14 * (2.5 - z), 1.5))        # neck and nape are under the cloth too
    inside = smoothstep(1.03, 1.25, opening)
    folds = np.sin(9 * opening + 5 * slow + 0.25 * rest[:, 0]) * smoothstep(1.02, 1.25, opening)
    offset = 0.03 + 0.75 * smoothstep(1, 1.14, opening) + 0.9 * smoothstep(0, -6, z) * smoothstep(-6, 4, y)
    offset += (0.24 + 0.22 * smoothstep(-6, -12, y)) * folds + 0.35 * quick * smoothstep(1.05, 1.4, opening)
    offset += 0.5 * smoothstep(-5, -10, y) * (0.8 + 0.5 * slow) * smoothstep(1.0, 1.3, opening) + 0.30 * smoothstep(1.0, 1.25, opening)
    offset = np.minimum(offset, np.interp(y, [-18, -13], [0.3, 4]))     # its end goes into the neckline

    def carrier(used, faces):
        return _veil(sitter, used, faces, inside[used])
    _shell(sitter, 'hijab', keep, offset, material, 6, carrier)


def _veil(sitter, used, faces, inside):
    """What a veil lies on: it bridges the ears like a membrane and falls from the head into the collar."""
    points, normals, rest = sitter.points[used].copy(), sitter.normals[used].copy(), sitter.rest[used]
    x, y, z = np.abs(rest[:, 0]), rest[:, 1], rest[:, 2]
    neighbours = adjacency(len(used), faces)
    degree = np.maximum(np.asarray(neighbours.sum(1)).ravel(), 1)
    hanging = inside * smoothstep(-19, -13, y)
    ear = (x > 6.6) & (y < 6.8) & (y > -5.5) & (z < 4.0) & (z > -6.5) & (hanging > 0.3)
    laplacian = (diags(degree) - neighbours).tocsc()
    solve = splu(laplacian[ear][:, ear].tocsc()).solve
    for values in (points, normals):
        values[ear] = solve(neighbours[ear][:, ~ear] @ values[~ear])
    points[ear, 0] += np.sign(rest[ear, 0]) * 0.35 * smoothstep(6.6, 8, x[ear])
    radius = np.hypot(points[:, 0], points[:, 2] + 1.0)
    azimuth = np.degrees(np.arctan2(np.abs(points[:, 0]), points[:, 2] + 1.0))
    cone = np.interp(y, [-17, -14, -11, -7, -3, 1, 4, 7], [8.6, 8.6, 8.7, 9.0, 9.3, 9.0, 8.2, 0]) * (0.25 + 0.75 * smoothstep(25, 80, azimuth))
    wider = 1 + (np.maximum(cone / np.maximum(radius, 1e-3), 1) - 1) * smoothstep(0.02, 0.5, inside)
    points[:, 0] *= wider
    points[:, 2] = (points[:, 2] + 1.0) * wider - 1.0
    mean = diags(1 / degree) @ neighbours
    for _ in range(110):
        points += 0.9 * hanging[:, None] * (mean @ points - points)
        normals += 0.9 * hanging[:, None] * (mean @ normals - normals)
    return points, normals / np.linalg.norm(normals, axis=1, keepdims=True)
