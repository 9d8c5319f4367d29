"""Cloth that hangs by its own weight.

A fitted garment is posed with the body, moved out of the skin and then let go: its springs want the lengths that
they have at rest, so cloth gathers where the pose bends it and falls where nothing holds it. The simulation runs
in metres and in a scene of its own.
"""
import hashlib
import json
import os

import bpy
import numpy as np
from scipy.spatial import cKDTree

from .. import VERSION
from ..fabrics import FABRICS
from ..fields import smoothstep
from .meshes import corners_of, from_blender, points_of, second_of, subdivided, to_blender

#: Frames (24 a second) until the cloth has come to rest.
FRAMES = 30
#: The scene's own unit is the decimetre; cloth wants metres.
METRES = 0.1


def drape(body, fitted, rest, settings, kept):
    """Let a garment hang. `fitted`: see Body.garment; `rest`: its points at rest, outside the skin (cm);
    `settings`: `kind` (see FABRICS) and `smaller`, the share by which the cloth is cut smaller. The cloth does
    not meet itself: that takes minutes and tangles. `kept`: folder where results lie, by a hash of what they
    depend on.

    Returns `fitted` with a finer mesh (`fine`): rest, posed, faces, uvFaces, uv, lower, squeeze."""
    fitted = {**fitted, 'posed': np.where(fitted['lower'][:, None], fitted['posed'], body.carry(rest))}
    at_rest, mesh = _fine({**fitted, 'posed': rest}), _fine(fitted)
    fine_rest, start = points_of(at_rest), points_of(mesh)
    faces, lower = [list(polygon.vertices) for polygon in mesh.polygons], second_of(mesh)
    about = hashlib.sha256(json.dumps([VERSION, settings, FABRICS[settings['kind']], FRAMES], sort_keys=True).encode())
    for points in (fine_rest, start, body.skin):
        about.update(np.round(points, 3).tobytes())
    path = os.path.join(kept, f'drape-{about.hexdigest()[:12]}.npy')
    if not os.path.exists(path):
        carried = np.maximum(lower, _collar(body, fine_rest))
        hung = _hang(_solid(body, rest, fitted), _outside(start, fine_rest, body, carried), fine_rest, faces, carried, settings)
        part = f'{path}.{os.getpid()}.npy'
        np.save(part, hung)
        os.replace(part, path)
    uv, uv_faces = corners_of(mesh)
    return {**fitted, 'rest': fine_rest, 'posed': np.load(path), 'faces': faces, 'uv': uv, 'uvFaces': uv_faces,
            'lower': lower, 'squeeze': np.zeros(len(fine_rest)), 'fine': True}


def _outside(points, fine_rest, body, carried, gap=0.6):
    """Points moved out of the posed skin to `gap` cm above it: the skin that each lay on at rest, for another
    limb may be nearer now."""
    own = cKDTree(body.rest[:body.skin_count]).query(fine_rest, k=16)[1]
    for _ in range(4):
        away = points[:, None] - body.skin[own]
        nearest = np.argmin((away ** 2).sum(2), 1)[:, None]
        normal = body.skin_normals[np.take_along_axis(own, nearest, 1)[:, 0]]
        depth = (np.take_along_axis(away, nearest[:, :, None], 1)[:, 0] * normal).sum(1)
        points = points + normal * (np.clip(gap - depth, 0, 1.5) * (carried < 1))[:, None]
    return points


def _solid(body, rest, fitted):
    """What the cloth meets: points and faces of the body near it and of the garment's lower pieces."""
    first, lower = body.skin_count, fitted['lower']
    near = cKDTree(rest).query(body.rest[:first])[0] < 8.0
    skin_faces = [f for f in body.faces if (body.head_weight[f] < 0.5).all() and near[f].all()]
    lower_faces = [[v + first for v in face] for face in fitted['faces'] if lower[face].all()]
    return np.r_[body.skin, fitted['posed']], skin_faces + lower_faces


def _hang(solid, start, fine_rest, faces, carried, settings):
    """The simulation: the cloth's points (cm) at its end."""
    scene = bpy.data.scenes.new('drape')
    collider = _thing(scene, 'solid', *solid)
    collider.modifiers.new('collision', 'COLLISION')
    collider.collision.thickness_outer, collider.collision.thickness_inner = 0.003, 0.05
    collider.collision.cloth_friction, collider.collision.damping = 3.0, 0.3
    cloth = _thing(scene, 'cloth', start, faces)
    cloth.shape_key_add(name='start')
    cut = cloth.shape_key_add(name='cut')
    cut.data.foreach_set('co', _metres(fine_rest).astype(np.float32).ravel())
    cut.value = 0.0
    group = cloth.vertex_groups.new(name='carried')
    for vertex in np.nonzero(carried > 0)[0]:
        group.add([int(vertex)], float(carried[vertex]), 'REPLACE')
    _set_cloth(cloth, settings).rest_shape_key = cut
    for frame in range(1, FRAMES + 1):
        scene.frame_set(frame)
    hung = _evaluated(scene, cloth)
    for thing in (cloth, collider):
        bpy.data.objects.remove(thing)
    bpy.data.scenes.remove(scene)
    return hung


def _collar(body, rest):
    """How firmly (0–1) cloth is held by the body: a collar is, by the neck."""
    pit = body.heads['clavicle.L'][1]
    height = rest[:, 1] + 0.45 * np.abs(rest[:, 2]) * (rest[:, 2] > 0)
    return smoothstep(pit + 1.0, pit + 3.5, height) * smoothstep(11.0, 9.0, np.abs(rest[:, 0]))


def _fine(fitted):
    """The posed garment's mesh, once subdivided, with its UVs; lower faces have material 1."""
    return subdivided('fine', fitted['posed'], fitted['faces'], 1, fitted['uv'], fitted['uvFaces'], fitted['lower'])


def _metres(points):
    return to_blender(points) * METRES


def _thing(scene, name, points, faces):
    mesh = bpy.data.meshes.new(name)
    mesh.from_pydata(_metres(points).tolist(), [], [[int(v) for v in face] for face in faces])
    thing = bpy.data.objects.new(name, mesh)
    scene.collection.objects.link(thing)
    return thing


def _set_cloth(thing, settings):
    """Make a mesh cloth; returns its settings."""
    modifier = thing.modifiers.new('cloth', 'CLOTH')
    cloth, contact = modifier.settings, modifier.collision_settings
    cloth.mass, stretch, cloth.bending_stiffness = FABRICS[settings['kind']]
    cloth.tension_stiffness = cloth.compression_stiffness = stretch
    cloth.shear_stiffness = 0.4 * stretch
    cloth.tension_damping = cloth.compression_damping = 8.0
    cloth.bending_damping = 0.6
    cloth.air_damping, cloth.quality = 2.0, 8
    cloth.vertex_group_mass, cloth.pin_stiffness = 'carried', 1.0
    cloth.shrink_min = settings.get('smaller', 0.0)
    contact.use_collision, contact.distance_min, contact.collision_quality = True, 0.004, 4
    contact.friction = 2.0
    modifier.point_cache.frame_start, modifier.point_cache.frame_end = 1, FRAMES
    return cloth


def _evaluated(scene, thing):
    """The points (cm) after all modifiers."""
    done = thing.evaluated_get(scene.view_layers[0].depsgraph)
    points = np.empty(3 * len(done.data.vertices))
    done.data.vertices.foreach_get('co', points)
    return from_blender(points.reshape(-1, 3) / METRES)
