"""Seamless paper, a wall, and a photograph of a place far out of focus."""
import os

import bpy
import numpy as np

from ..meshes import add_mesh
from ..nodes import Material


def paper(stage):
    """Floor, sweep and wall of paper. tone; mottle; glow: a pool of light behind the sitter (radiance of
    white), glowX, glowY (cm)."""
    settings, z = stage.settings, stage.behind(150.0)
    material = stage.matte('round paper', settings.get('tone', 0.4), 0.95, 0.05, settings.get('mottle', 0.04), settings.get('mottleScale', 0.12))
    radius = 90.0
    profile = [(0.0, 400.0), (0.0, z + radius)]
    profile += [(radius - radius * np.cos(a), z + radius - radius * np.sin(a)) for a in np.linspace(0, np.pi / 2, 14)[1:]]
    profile.append((420.0, z))
    points = [[x, y, depth] for y, depth in profile for x in (-500, 500)]
    stage.add(material, points, [(2 * i, 2 * i + 1, 2 * i + 3, 2 * i + 2) for i in range(len(profile) - 1)])
    if settings.get('glow'):
        x, y = settings.get('glowX', 0), settings.get('glowY', stage.head_centre[1] - 15)
        stage.lamp((x, y + 60, z + 110), (x, y - 10, z), 30, settings['glow'])


def wall(stage):
    """Painted plaster with a window's light across it; detail adds a rail and pictures."""
    settings, z, detail = stage.settings, stage.behind(150.0), stage.detail
    plaster, trim = stage.matte('wall', settings.get('tone', 0.38), 0.9, 0.15, 0.16, 0.35), stage.matte('trim', 0.6, 0.5, 0.3)
    floor = stage.matte('floor', 0.14, 0.5, 0.4, 0.2, 0.3)
    stage.sheet(plaster, (-400, 0, z), (400, 0, z), (400, 320, z), (-400, 320, z))
    stage.sheet(floor, (-400, 0, z), (-400, 0, 400), (400, 0, 400), (400, 0, z))
    stage.box(trim, (0, 6, z + 1), (800, 12, 2))
    if detail > 0.3:
        stage.box(trim, (0, 95, z + 1.2), (800, 5, 2.5))
    if detail > 0.6:
        frame = stage.matte('frame', 0.04, 0.4, 0.5)
        for x, y, wide, high in ((-62, 175, 42, 54), (66, 168, 30, 40)):
            stage.box(frame, (x, y, z + 2), (wide, high, 3))
            stage.box(stage.matte('print', 0.5, 0.8, 0.2, 0.5, 3.0), (x, y, z + 3.7), (wide - 8, high - 8, 0.4))
    level, x0 = settings.get('window', 0.8), settings.get('windowX', 40)
    if not level:
        return
    source, target = np.array([-330, 330, 170.0]), np.array([x0, 165, z])
    stage.lamp(source, target, 12, level, 40)
    bars, middle = stage.matte('bars', 0.02), source + (target - source) * 0.35
    for t in (-1, 0, 1):                                      # between lamp and wall: a patch of light in panes
        stage.box(bars, middle + np.array([0, t * 16, 0]), (60, 2.2, 2.2), 45)
        stage.box(bars, middle + np.array([t * 12, 0, -t * 12]), (1.8, 60, 1.8), 45)
    for t in (-1, 1):
        stage.box(bars, middle + np.array([0, t * 58, 0]), (160, 84, 2), 45)
        stage.box(bars, middle + np.array([t * 52, 0, -t * 52]), (80, 200, 2), 45)


def plate(stage):
    """A window of a panorama on a self-lit card. file: name in BLENDER_WORLDS; part: left, bottom, right, top
    (0–1 of the panorama); gain; ceiling: brightest lamp; distance, half (cm of half height)."""
    settings, z = stage.settings, stage.behind(330.0)
    left, bottom, right, top = settings['part']
    half = settings.get('half', 90.0)
    half_width = max(half * (right - left) / (top - bottom), half * 0.8)
    x, y = stage.head_centre[0] + settings.get('shiftX', 0), stage.head_centre[1] + settings.get('shiftY', -5)
    card = add_mesh('plate', np.array([[x - half_width, y - half, z], [x + half_width, y - half, z], [x + half_width, y + half, z],
                                       [x - half_width, y + half, z]]), [(0, 1, 2, 3)])
    layer = card.data.uv_layers.new(name='uv')
    layer.data.foreach_set('uv', np.array([left, bottom, right, bottom, right, top, left, top], np.float32))
    made = Material('plate').write('mask', 0.0, 0.0, 0.0)
    picture, grey = made.node('TexImage', interpolation='Cubic'), made.node('RGBToBW')
    picture.image = bpy.data.images.load(os.path.join(os.environ['BLENDER_WORLDS'], settings['file']))
    made.link(picture.outputs[0], grey.inputs[0])
    capped = made.math('MINIMUM', grey.outputs[0], settings.get('ceiling', 4.0))
    made.show(made.emission(made.times(capped, settings.get('gain', 1.0))))
    made.material.cycles.sample_as_light = False
    card.data.materials.append(made.material)
    card.visible_diffuse = card.visible_glossy = False
