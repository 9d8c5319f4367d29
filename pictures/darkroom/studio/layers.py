"""Run inside Blender: shoots one frame under one lamp at a time.

    blender -b --factory-startup -P layers.py -- JOB.json

The job is shoot.py's, its recipe without lamps, with the set's lamp at level 1; `layers` of darkroom/layers.py,
`render` a path in which `{}` stands for a layer's id. What is there already is left out.
"""
import json
import os
import sys

sys.path.insert(0, os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__)))))

import bpy  # noqa: E402

from darkroom.eyelight import ELEVATIONS, eye_light  # noqa: E402
from darkroom.studio.lights import Lamp  # noqa: E402
from darkroom.studio.shoot import ask_for_passes, build, prepare_render, render  # noqa: E402


class Switchboard:
    """Every lamp by its layer, and what the eyes mirror in its place (see eyelight.py); `only` lights one of them."""

    def __init__(self, layers, head_centre, eyes):
        self.eyes, self.lamps, self.objects = eyes, {}, {}
        sets = [thing for thing in bpy.data.objects if thing.type == 'LIGHT']
        self.world = bpy.context.scene.world.node_tree.nodes['Background'].inputs['Strength']
        for layer in layers:
            if layer['kind'] == 'background':
                self.objects[layer['id']] = sets
            elif 'lamp' in layer:
                self.objects[layer['id']] = [Lamp(layer['lamp'], head_centre).add()]
                if layer['kind'] == 'key':
                    lamp = eyes.seen_in_them(eye_light([layer['lamp']], elevation, most_aside=90) for elevation in ELEVATIONS)
                    self.lamps[layer['id']] = lamp

    def only(self, layer):
        filling = layer['kind'] == 'fill'
        self.world.default_value = 1.0 if filling else 0.0
        for name, objects in self.objects.items():
            for thing in objects:
                thing.hide_render = name != layer['id']
        lamp = self.lamps.get(layer['id'])
        self.eyes.relight([lamp] if lamp else [], room=float(filling))


def main():
    with open(sys.argv[sys.argv.index('--') + 1]) as file:
        job = json.load(file)
    prepare_render(job['recipe']['size'], job['samples'], job['threads'], job['person']['identity']['seed'])
    bpy.context.scene.render.use_persistent_data = True
    geometry, eyes, camera = build(job)
    with open(job['geometry'], 'w') as file:
        json.dump(geometry, file)
    board = Switchboard(job['layers'], camera.head_centre, eyes)
    ask_for_passes()
    for layer in job['layers']:
        target = job['render'].replace('{}', layer['id'])
        if not os.path.exists(target):
            board.only(layer)
            render(target + '.part.exr')
            os.replace(target + '.part.exr', target)


main()
