"""Run inside Blender: shoots one recipe.

    blender -b --factory-startup -P shoot.py -- JOB.json

The job holds recipe, person, samples, threads and where render and geometry go (see pipeline.py).
`geometryOnly` stops before rendering.
"""
import json
import os
import sys

sys.path.insert(0, os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__)))))

import bpy  # noqa: E402
import numpy as np  # noqa: E402

from darkroom.grip import MUG  # noqa: E402
from darkroom.headmodel import HeadModel  # noqa: E402
from darkroom.skeleton import BodyData  # noqa: E402
from darkroom.studio.camera import Camera  # noqa: E402
from darkroom.studio.extras import add_headwear  # noqa: E402
from darkroom.studio.eyes import Eyes  # noqa: E402
from darkroom.studio.geometry import scene_geometry  # noqa: E402
from darkroom.studio.lights import Lamp  # noqa: E402
from darkroom.studio.mouth import add_mouth_and_sockets  # noqa: E402
from darkroom.studio.nodes import PASSES  # noqa: E402
from darkroom.studio.places import build_place  # noqa: E402
from darkroom.studio.sitter import Sitter  # noqa: E402
from darkroom.studio.spectacles import add_glasses  # noqa: E402
from darkroom.studio.strands import add_hair  # noqa: E402
from darkroom.studio.wardrobe import dress  # noqa: E402


def prepare_render(size, samples, threads, seed):
    scene = bpy.context.scene
    for thing in list(bpy.data.objects):
        bpy.data.objects.remove(thing)
    scene.render.engine = 'CYCLES'
    scene.render.threads_mode, scene.render.threads = 'FIXED', threads
    cycles = scene.cycles
    cycles.samples, cycles.seed = samples, seed
    cycles.use_adaptive_sampling = cycles.use_denoising = False
    cycles.max_bounces, cycles.diffuse_bounces, cycles.glossy_bounces = 5, 2, 2
    cycles.transmission_bounces, cycles.transparent_max_bounces = 3, 10
    cycles.caustics_reflective = cycles.caustics_refractive = False
    cycles.sample_clamp_direct, cycles.sample_clamp_indirect, cycles.blur_glossy = 6.0, 1.5, 1.0
    scene.cycles_curves.shape = 'RIBBONS'
    scene.view_settings.view_transform = 'Raw'
    scene.render.resolution_x, scene.render.resolution_y = size
    scene.render.resolution_percentage = 100
    image = scene.render.image_settings
    image.file_format, image.color_depth, image.exr_codec = 'OPEN_EXR_MULTILAYER', '16', 'ZIP'


def build(job, head_only=False):
    """Build the scene, or the head alone, unlit; returns what its geometry says, and what other lamps need: eyes and camera."""
    recipe, person = job['recipe'], job['person']
    model = HeadModel(os.environ['ICT_PACK'])
    data = BodyData(os.environ['MAKEHUMAN_DATA'], os.environ['MAKEHUMAN_ASSETS'], os.environ['MAKEHUMAN_CLOTHES'])
    sitter = Sitter(model, data, person, recipe)
    camera = Camera(recipe, sitter)
    lamps = [Lamp(lamp, camera.head_centre) for lamp in recipe['lights']]
    add_mouth_and_sockets(sitter)
    gaze_target = camera.position + np.array([recipe['gaze'][0], recipe['gaze'][1], 0.0])
    eyes = Eyes(sitter, gaze_target, camera.position, lamps, camera.head_centre)
    camera.focus(max(eyes.centres.values(), key=lambda centre: centre[2]))
    geometry = scene_geometry(sitter, eyes, camera, gaze_target)
    if job.get('geometryOnly'):
        return geometry, eyes, camera
    add_hair(sitter)
    add_glasses(sitter, camera.position, lamps)
    add_headwear(sitter)
    if head_only:
        return geometry, eyes, camera
    dress(sitter, recipe['clothes'], os.path.dirname(job['geometry']))
    grip = sitter.body.grip('L', MUG) if recipe['pose']['name'] == 'holding' else None
    build_place(recipe['place'], camera.head_centre, grip)
    for lamp in lamps:
        lamp.add()
    return geometry, eyes, camera


def ask_for_passes():
    layer = bpy.context.view_layer
    layer.cycles.denoising_store_passes = True
    layer.use_pass_emit = True
    for name, kind in PASSES.items():
        mask = layer.aovs.add()
        mask.name, mask.type = name, kind
    bpy.context.scene.frame_set(1)


def render(path):
    bpy.context.scene.render.filepath = path
    bpy.ops.render.render(write_still=True)


def main():
    with open(sys.argv[sys.argv.index('--') + 1]) as file:
        job = json.load(file)
    prepare_render(job['recipe']['size'], job['samples'], job['threads'], job['person']['identity']['seed'] + job.get('noise', 0))
    geometry, _, _ = build(job)
    with open(job['geometry'], 'w') as file:
        json.dump(geometry, file)
    if not job.get('geometryOnly'):
        ask_for_passes()
        render(job['render'])


if __name__ == '__main__':
    main()
