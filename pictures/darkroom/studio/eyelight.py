"""Run inside Blender: what a small lamp beside the lens, an eye light, adds to the eyes of a recipe's picture.

    blender -b --factory-startup -P eyelight.py -- JOB.json

A key above a smiling lid leaves no light in the eye; photographers add one that is too weak to light anything else.
The frame is that of shoot.py, everything but the eyes is black and only casts its shadow, so that the light adds to
the picture's own. The job is that of shoot.py with `render` for the eyes' picture.
"""
import json
import os
import sys

sys.path.insert(0, os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__)))))

import bpy  # noqa: E402
import numpy as np  # noqa: E402

from darkroom.eyelight import ELEVATIONS, GLOW, eye_light  # noqa: E402
from darkroom.studio.shoot import ask_for_passes, build, prepare_render, render  # noqa: E402

_SAMPLES, _MARGIN = 40, 0.03


def leave_only_eyes():
    bpy.context.scene.world = None
    for thing in list(bpy.data.objects):
        if thing.type == 'LIGHT':
            bpy.data.objects.remove(thing)
        elif not thing.name.startswith(('eye', 'cornea')):
            thing.is_holdout = True
            thing.hide_render = thing.name.startswith(('lens', 'reflection'))


def render_only(points, camera):
    """Only the part of the frame round world points is worked out; the rest stays black."""
    seen = np.array([camera.project(point) for point in points])
    left, top = seen.min(0) - _MARGIN
    right, bottom = seen.max(0) + _MARGIN
    settings = bpy.context.scene.render
    settings.use_border = True
    settings.border_min_x, settings.border_max_x = max(left, 0), min(right, 1)
    settings.border_min_y, settings.border_max_y = max(1 - bottom, 0), min(1 - top, 1)


def main():
    with open(sys.argv[sys.argv.index('--') + 1]) as file:
        job = json.load(file)
    recipe = job['recipe']
    prepare_render(recipe['size'], _SAMPLES, job['threads'], job['person']['identity']['seed'])
    _, eyes, camera = build(job, head_only=True)
    leave_only_eyes()
    lamp = eyes.seen_in_them(eye_light(recipe['lights'], elevation) for elevation in ELEVATIONS)
    eyes.relight([lamp], room=1.0)
    lamp.add(GLOW)
    render_only(np.concatenate(list(eyes.iris_points.values())), camera)
    ask_for_passes()
    render(job['render'])


main()
