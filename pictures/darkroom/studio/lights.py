"""Lamps, and the exposure they give: level 0 stops lights a facing white card to radiance 1."""
import bpy
import numpy as np

from ..fields import smoothstep
from .meshes import aim, link


def direction(azimuth, elevation):
    """Unit vector from the head to a lamp. Azimuth: degrees, 0 from the lens, + from the viewer's right."""
    a, e = np.radians([azimuth, elevation])
    return np.array([np.sin(a) * np.cos(e), np.sin(e), np.cos(a) * np.cos(e)])


class Lamp:
    """An area lamp of a recipe: azimuth, elevation (degrees), distance, width, height (cm), stops, catchlight;
    rectangular like a window, or `round` like an umbrella."""

    def __init__(self, recipe, head_centre):
        self.distance = recipe.get('distance', 120.0)
        self.width = recipe['width']
        self.height = recipe.get('height', self.width)
        self.round = recipe.get('round', False)
        self.level = 2.0 ** recipe['stops']
        behind = abs(recipe['azimuth']) > 100
        self.catchlight = recipe.get('catchlight', True) and not behind
        self.target = head_centre
        self.position = head_centre + self.distance * direction(recipe['azimuth'], recipe['elevation'])
        self.spread = recipe.get('spread')

    @property
    def radiance(self):
        area = self.width * self.height * (np.pi / 4 if self.round else 1)
        return np.pi * self.level * self.distance ** 2 / area

    def reflected(self, points, directions):
        """How much (0–1) of the lamp's face mirror directions from points (cm) meet."""
        axis = (self.target - self.position) / self.distance
        across = np.cross([0, 1, 0], axis)
        across /= np.linalg.norm(across)
        upward = np.cross(axis, across)
        towards = directions @ axis
        t = ((self.position - points) @ axis) / np.minimum(towards, -1e-6)
        hit = points + t[:, None] * directions - self.position
        aside, above = np.abs(hit @ across) / self.width, np.abs(hit @ upward) / self.height
        if self.round:
            inside = smoothstep(0.525, 0.36, np.hypot(aside, above))
        else:
            inside = smoothstep(0.525, 0.36, aside) * smoothstep(0.525, 0.36, above)
        return inside * (t > 0) * (towards < 0)

    def add(self, share=1.0):
        """Put it into the scene; `share` of its light falls on things (1: as much as a white card says)."""
        data = bpy.data.lights.new('lamp', 'AREA')
        data.shape, data.size, data.size_y = 'ELLIPSE' if self.round else 'RECTANGLE', self.width * 0.1, self.height * 0.1
        data.energy = np.pi ** 2 * (self.distance * 0.1) ** 2 * self.level * share
        if self.spread:
            data.spread = np.radians(self.spread)
        lamp = link(bpy.data.objects.new('lamp', data))
        aim(lamp, self.position, self.target)
        lamp.visible_camera = False
        lamp.visible_glossy = self.catchlight
        return lamp


def mirrored_light(points, normals, lens, lamps, reflection):
    """Radiance that a clear surface (points, normals: (n, 3)) mirrors from the lamps into the lens; `reflection`:
    its share (0–1) when seen square on."""
    to_lens = lens - points
    to_lens /= np.linalg.norm(to_lens, axis=1, keepdims=True)
    facing = np.clip((normals * to_lens).sum(1), 0, 1)
    mirrored = 2 * facing[:, None] * normals - to_lens
    fresnel = reflection + (1 - reflection) * (1 - facing) ** 5
    return sum((lamp.reflected(points, mirrored) * fresnel * min(lamp.radiance, 40.0) for lamp in lamps if lamp.catchlight), np.zeros(len(points)))


def add_set_lamp(position, towards, size, level, spread=None):
    """A lamp of the place itself; `level`: radiance of a white card facing it at `towards`."""
    position, towards = np.asarray(position, float), np.asarray(towards, float)
    data = bpy.data.lights.new('set', 'AREA')
    distance = np.linalg.norm(position - towards)
    data.shape, data.size = 'DISK', size * 0.1
    data.energy = np.pi ** 2 * (distance * 0.1) ** 2 * level
    if spread:
        data.spread = np.radians(spread)
    lamp = link(bpy.data.objects.new('set', data))
    aim(lamp, position, towards)
    lamp.visible_camera = lamp.visible_glossy = False


def set_ambient(level):
    """A constant world. It is not sampled as a light: noise-free fill."""
    world = bpy.data.worlds.new('world')
    bpy.context.scene.world = world
    world.use_nodes = True
    world.node_tree.nodes['Background'].inputs['Color'].default_value = (level, level, level, 1)
    world.cycles.sampling_method = 'NONE'
    return world
