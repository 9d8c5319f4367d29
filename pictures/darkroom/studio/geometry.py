"""What the posed scene says by itself, projected into the frame: the part of the facts that needs no picture."""
import bpy
import numpy as np

from ..expression import lid_opening, measure_expression
from ..headmodel import LANDMARKS
from .meshes import vector


def _angles(direction):
    """Yaw (+ to +X) and pitch (+ up) in degrees."""
    x, y, z = direction / np.linalg.norm(direction)
    return np.degrees(np.arctan2(x, z)), np.degrees(np.arcsin(np.clip(y, -1, 1)))


def _towards(start, end):
    return (end - start) / np.linalg.norm(end - start)


def _iris_points(sitter, eyes, camera, side):
    """Projected points of the iris that the lids leave free; None where the nose or a cheek hides one.

    What hair or dark glass hides is seen in the picture's iris mask."""
    found = []
    for point in eyes.iris_points[side]:
        start = vector(point + eyes.axes[side] * 0.25)
        way = vector(camera.position) - start
        hit, place, _, _ = sitter.object.ray_cast(start, way.normalized(), distance=way.length)
        if not hit:
            found.append(camera.project(point))
        elif (place - start).length > 0.16:                       # 1.6 cm: farther off than the eye's own lids
            found.append(None)
    return found


def scene_geometry(sitter, eyes, camera, gaze_target):
    """Plain data for facts.py; positions are fractions of the frame from the top left."""
    bpy.context.view_layer.update()
    marks = sitter.place(sitter.face.posed[LANDMARKS])
    centre = (eyes.centres['L'] + eyes.centres['R']) / 2
    lens_yaw, lens_pitch = _angles(_towards(camera.head_centre, camera.position))
    eyes_lens_yaw, eyes_lens_pitch = _angles(_towards(centre, camera.position))
    face_yaw, face_pitch = _angles(sitter.direction([0, 0, 1.0]))
    gaze_yaw, gaze_pitch = _angles(_towards(centre, gaze_target))
    up = sitter.direction([0, 1.0, 0])
    levels = {name: camera.project(point)[1] for name, point in sitter.body.levels().items()}
    levels['chin'] = camera.project(marks[8])[1]
    levels['crown'] = camera.project(camera.crown)[1]
    irises = {'viewerRight': 'L', 'viewerLeft': 'R'}
    return {
        'levels': levels,
        'landmarks': [camera.project(point) for point in marks],
        'pupils': {side: camera.project(eyes.centres[own]) for side, own in irises.items()},
        'irisPoints': {side: _iris_points(sitter, eyes, camera, own) for side, own in irises.items()},
        'eyeOpening': {side: lid_opening(sitter.face.posed, own) for side, own in irises.items()},
        'direction': {
            'faceYaw': face_yaw - lens_yaw, 'facePitch': face_pitch - lens_pitch,
            'faceRoll': float(np.degrees(np.arctan2(up[0], up[1]))),
            'gazeYaw': gaze_yaw - eyes_lens_yaw, 'gazePitch': gaze_pitch - eyes_lens_pitch},
        'expression': measure_expression(sitter.model, sitter.face),
    }
