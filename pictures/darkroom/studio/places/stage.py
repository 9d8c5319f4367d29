"""What places are made of: boxes, bars, spheres, sheets, gathered into one mesh per material."""
import numpy as np

from ..lights import add_set_lamp, set_ambient
from ..meshes import add_mesh
from ..nodes import Material
from ...fields import unit
from ...turning import rotate_y, rotate_z


class Stage:
    """settings: the recipe's place; detail, random; z: how far behind the sitter the place stands."""

    def __init__(self, settings, head_centre):
        self.settings, self.head_centre = settings, head_centre
        self.detail = settings.get('detail', 0.5)
        self.random = np.random.default_rng(settings.get('seed', 3))
        self._parts = {}
        self.world = set_ambient(settings.get('ambient', 0.03))
        self.lamp = add_set_lamp

    def behind(self, usual):
        return -self.settings.get('distance', usual)

    def matte(self, name, tone, roughness=0.8, specular=0.25, mottle=0.0, scale=0.4, metal=0.0):
        made = Material(name).write('mask', 0.0, 0.0, 0.0)
        base = tone
        if mottle:
            patches = made.ramp(made.noise(made.position(), scale, 5, 0.6), 0.25, 0.75, 1 - mottle, 1 + mottle)
            base = made.grey(made.times(tone, patches))
        made.principled(base, roughness, specular, Metallic=metal)
        return made.material

    def glow(self, name, strength, only_seen=False):
        """A material that shines but lights nothing by itself; `only_seen`: not even in reflections."""
        made = Material(name).write('mask', 0.0, 0.0, 0.0)
        made.show(made.emission(strength))
        made.material.cycles.sample_as_light = False
        made.material['only_seen'] = only_seen
        return made.material

    def add(self, material, points, faces):
        _, all_points, all_faces = self._parts.setdefault(material.name, (material, [], []))
        first = sum(len(p) for p in all_points)
        all_points.append(np.asarray(points, float))
        all_faces += [[i + first for i in face] for face in faces]

    def sheet(self, material, *corners):
        self.add(material, corners, [tuple(range(len(corners)))])

    def box(self, material, centre, size, turn=0.0, tip=0.0):
        corners = np.array([[x, y, z] for x in (-1, 1) for y in (-1, 1) for z in (-1, 1)]) * np.array(size, float) / 2
        corners = corners @ rotate_z(np.radians(tip)).T @ rotate_y(np.radians(turn)).T + centre
        self.add(material, corners, [(0, 1, 3, 2), (4, 6, 7, 5), (0, 4, 5, 1), (2, 3, 7, 6), (0, 2, 6, 4), (1, 5, 7, 3)])

    def bar(self, material, start, end, radius, end_radius=None, sides=14):
        start, end = np.asarray(start, float), np.asarray(end, float)
        along = (end - start) / np.linalg.norm(end - start)
        across = np.cross(along, [0, 0, 1.0] if abs(along[2]) < 0.9 else [1.0, 0, 0])
        across /= np.linalg.norm(across)
        angle = np.linspace(0, 2 * np.pi, sides, endpoint=False)
        ring = np.cos(angle)[:, None] * across + np.sin(angle)[:, None] * np.cross(along, across)
        points = np.r_[start + ring * radius, end + ring * (radius if end_radius is None else end_radius)]
        faces = [(i, (i + 1) % sides, sides + (i + 1) % sides, sides + i) for i in range(sides)]
        self.add(material, points, faces + [tuple(range(sides))[::-1], tuple(range(sides, 2 * sides))])

    def turned(self, material, foot, profile, sides=48):
        """A thing turned on a lathe: `profile`, (radius, height) from its foot up, round the upright axis over `foot`."""
        angle = np.linspace(0, 2 * np.pi, sides, endpoint=False)
        around = np.stack([np.cos(angle), np.zeros(sides), np.sin(angle)], 1)
        points = np.concatenate([np.asarray(foot, float) + around * radius + [0, height, 0] for radius, height in profile])
        faces = [(i * sides + j, (i + 1) * sides + j, (i + 1) * sides + (j + 1) % sides, i * sides + (j + 1) % sides)
                 for i in range(len(profile) - 1) for j in range(sides)]
        self.add(material, points, faces)

    def tube(self, material, line, radius, flat=1.0, sides=12):
        """A bent tube along a line (n, 3) that lies in one plane; `flat`: its width across that plane in radii."""
        line = np.asarray(line, float)
        along = unit(np.gradient(line, axis=0))
        out = unit(np.cross(line[-1] - line[0], line[len(line) // 2] - line[0]))
        angle = np.linspace(0, 2 * np.pi, sides, endpoint=False)
        rings = [at + radius * (np.cos(angle)[:, None] * np.cross(out, forward) + flat * np.sin(angle)[:, None] * out)
                 for at, forward in zip(line, along)]
        faces = [(i * sides + j, i * sides + (j + 1) % sides, (i + 1) * sides + (j + 1) % sides, (i + 1) * sides + j)
                 for i in range(len(line) - 1) for j in range(sides)]
        self.add(material, np.concatenate(rings), faces)

    def ball(self, material, centre, radius, rings=12):
        points, faces, around = [], [], 2 * rings
        for i in range(rings + 1):
            for j in range(around):
                a, b = np.pi * i / rings, np.pi * j / rings
                points.append(np.array(centre) + radius * np.array([np.sin(a) * np.cos(b), np.cos(a), np.sin(a) * np.sin(b)]))
        for i in range(rings):
            for j in range(around):
                k = (j + 1) % around
                faces.append((i * around + j, i * around + k, (i + 1) * around + k, (i + 1) * around + j))
        self.add(material, points, faces)

    def finish(self):
        for name, (material, points, faces) in self._parts.items():
            thing = add_mesh('set ' + name, np.concatenate(points), faces, material, smooth=name.startswith('round'))
            if material.get('only_seen'):
                thing.visible_diffuse = thing.visible_glossy = thing.visible_shadow = False
