"""Eyeballs with iris and cornea. Catchlights are computed per vertex and emitted, so they are noise-free."""
import numpy as np

from ..fields import smoothstep
from .lights import Lamp
from .meshes import add_mesh, set_attribute, vector
from .nodes import Material

_RINGS, _SPOKES = 130, 200
_CORNEA_REFLECTION = 0.028


class Eyes:
    """centres: {'L', 'R': world point}; iris_points: {'L', 'R': (n, 3) world points on the iris}."""

    def __init__(self, sitter, gaze_target, lens, lamps, head_centre):
        """`gaze_target`: world point the eyes look at; `lamps`: see lights.Lamp."""
        self.sitter, self.lens, self.lamps, self.head_centre = sitter, lens, lamps, head_centre
        self.centres, self.iris_points, self.axes = {}, {}, {}
        self._shells = []
        # The pupil's axis points a few degrees outside the line of sight; without that people look cross-eyed.
        distance = np.linalg.norm(gaze_target - head_centre)
        kappa = sitter.person['eyes'].get('kappa', 3.5)
        outwards = np.tan(np.radians(kappa)) * distance * sitter.direction([1.0, 0, 0])
        for side, sign in (('L', 1.0), ('R', -1.0)):
            self._add(side, gaze_target + sign * outwards)

    def _add(self, side, target):
        sitter, eyes = self.sitter, self.sitter.person['eyes']
        centre, radius = sitter.model.eyeball(sitter.face.eye_seat, side)
        centre = sitter.place(centre[None])[0]
        axis = (target - centre) / np.linalg.norm(target - centre)
        across = np.cross(sitter.direction([0, 1, 0]), axis)
        across /= np.linalg.norm(across)
        upward = np.cross(axis, across)
        iris = eyes.get('irisRadius', 0.60)
        arc = np.r_[np.linspace(0, iris * 1.25, 90),
                    iris * 1.25 + (np.pi * radius * 0.62 - iris * 1.25) * np.linspace(0, 1, _RINGS - 89)[1:] ** 1.3]
        angle = arc / radius
        out, height = np.sin(angle) * radius, np.cos(angle) * radius
        dished = np.sqrt(radius ** 2 - iris ** 2) - 0.03 - 0.05 * (1 - out / iris)
        inside = smoothstep(iris * 1.02, iris * 0.93, out) * (angle < 1.5)
        ball = height * (1 - inside) + dished * inside
        bulge = np.clip(1 - (out / (iris * 1.06)) ** 2, 0, 1) ** 1.15 * (angle < 1.5)
        cornea = height + 0.012 + 0.135 * bulge
        turn = np.linspace(0, 2 * np.pi, _SPOKES, endpoint=False)

        def surface(depth):
            ring = np.cos(turn)[None, :, None] * across + np.sin(turn)[None, :, None] * upward
            return (centre + out[:, None, None] * ring + depth[:, None, None] * axis).reshape(-1, 3)

        random = np.random.default_rng(sitter.person['identity']['seed'] + (3 if side == 'L' else 4))
        albedo, on_iris = _paint(out / iris, turn, eyes, random)
        above = out[:, None] * np.sin(turn)[None]
        albedo = np.clip(albedo * (1 - 0.55 * smoothstep(0.02, 0.52, above)), 0.002, 1)     # the upper lid and its lashes shade the ball
        self._add_ball(side, surface(ball), albedo, on_iris)
        self._add_cornea(side, surface(cornea), centre + axis * (radius + 0.4), axis)
        self.centres[side], self.axes[side] = centre, axis
        rings = np.nonzero((out < 0.85 * iris) & (angle < 1.5))[0][::8]
        self.iris_points[side] = surface(ball).reshape(_RINGS, _SPOKES, 3)[rings][:, ::20].reshape(-1, 3)

    def _add_ball(self, side, points, albedo, on_iris):
        ball = add_mesh('eye' + side, points, _faces())
        set_attribute(ball.data, 'albedo', albedo.ravel())
        set_attribute(ball.data, 'iris', on_iris.ravel())
        made = Material('eyeball').write('mask', 1.0, 1.0, 1.0)
        made.write('part', made.attribute('iris'), 0.0, 0.0)
        made.principled(made.grey(made.attribute('albedo')), 0.35, 0.15)
        ball.data.materials.append(made.material)

    def _add_cornea(self, side, points, seen_from, axis):
        shell = add_mesh('cornea' + side, points, _faces())
        self._shells.append((shell, points, seen_from, axis))
        set_attribute(shell.data, 'glint', self._glint(points, seen_from, axis, room=1.0))
        made = Material('cornea').write('cornea', 1.0)
        both, clear = made.node('AddShader'), made.node('BsdfTransparent')
        glow = made.emission(made.attribute('glint'))
        made.link(clear.outputs[0], both.inputs[0])
        made.link(glow.outputs[0], both.inputs[1])
        made.show(both)
        made.material.cycles.sample_as_light = False          # else its many faces steal light samples
        shell.data.materials.append(made.material)
        shell.visible_diffuse = shell.visible_shadow = False

    def relight(self, lamps, room):
        """Other catchlights in the same eyes; `room`: how much of the usual room is mirrored in them."""
        self.lamps = lamps
        for shell, points, seen_from, axis in self._shells:
            values = np.ascontiguousarray(self._glint(points, seen_from, axis, room), np.float32)
            shell.data.attributes['glint'].data.foreach_set('value', values)
            shell.data.update_tag()

    def seen_in_them(self, lights):
        """The first of some lamps' recipes whose reflection no lid hides from the lens in any eye, else the last; a Lamp."""
        for light in lights:
            lamp = Lamp(light, self.head_centre)
            if all(self._shows(points, seen_from, axis, lamp) for _, points, seen_from, axis in self._shells):
                break
        return lamp

    def _shows(self, points, seen_from, axis, lamp):
        normal = self._outward(points, axis)
        bright = lamp.reflected(points, self._mirrored(points, normal)[0]) > 0.5
        if not bright.any() or not self._sees(seen_from, self.lens):
            return True
        return np.mean([self._sees(point + 0.02 * axis, self.lens) for point in points[bright][::3]]) > 0.8

    def _glint(self, points, seen_from, axis, room):
        """Reflected light of the lamps towards the lens, per vertex, with a soft ceiling."""
        mirrored, facing = self._mirrored(points, self._outward(points, axis))
        fresnel = _CORNEA_REFLECTION + (1 - _CORNEA_REFLECTION) * (1 - facing) ** 5
        light = fresnel * 0.08 * room
        strength = self.sitter.person['eyes'].get('catchlight', 0.9)
        for lamp in self.lamps:
            if lamp.catchlight and self._sees(seen_from, lamp.position):
                light += lamp.reflected(points, mirrored) * fresnel * min(lamp.radiance, 40.0) * strength
        return 0.62 * (1 - np.exp(-light / 0.62))

    @staticmethod
    def _outward(points, axis):
        """Unit normals (n, 3) of a cornea."""
        grid = points.reshape(_RINGS, _SPOKES, 3)
        normal = np.cross(np.gradient(grid, axis=0), np.roll(grid, -1, 1) - np.roll(grid, 1, 1))
        normal[0] = axis
        normal /= np.maximum(np.linalg.norm(normal, axis=2, keepdims=True), 1e-9)
        normal *= np.sign((normal * axis).sum(2, keepdims=True))
        return normal.reshape(-1, 3)

    def _mirrored(self, points, normal):
        """Directions (n, 3) that the lens sees mirrored in a cornea, and how squarely it sees it (n)."""
        to_lens = self.lens - points
        to_lens /= np.linalg.norm(to_lens, axis=1, keepdims=True)
        facing = np.clip((normal * to_lens).sum(1), 0, 1)
        return 2 * facing[:, None] * normal - to_lens, facing

    def _sees(self, start, lamp):
        """Whether lids, nose and brow leave the way to a lamp or the lens free."""
        origin = vector(start)
        way = vector(lamp) - origin
        return not self.sitter.object.ray_cast(origin, way.normalized(), distance=way.length)[0]


def _faces():
    found = []
    for ring in range(_RINGS - 1):
        for spoke in range(_SPOKES):
            a, b = ring * _SPOKES + spoke, ring * _SPOKES + (spoke + 1) % _SPOKES
            found.append((a + _SPOKES, b + _SPOKES, b, a))
    return found


def _paint(from_centre, turn, eyes, random):
    """Albedo (rings, spokes) and iris mask; `from_centre` in iris radii."""
    u = from_centre[:, None]
    fibres = np.zeros((len(from_centre), len(turn)))
    for _ in range(60):
        count, phase = random.integers(8, 90), random.uniform(0, 6.28)
        fibres += np.sin(count * turn[None] + phase + 1.6 * random.normal() * u) / 60 ** 0.5
    iris = eyes.get('iris', 0.16) * (1 + 0.40 * fibres)
    iris = iris * (0.75 + 0.55 * np.exp(-((u - 0.52) / 0.13) ** 2) + 0.25 * smoothstep(0.5, 0.85, u))
    iris = iris * (1 - eyes.get('ring', 0.78) * smoothstep(0.80, 1.0, u))                     # the dark ring round it
    size = eyes.get('pupil', 0.36)
    pupil = smoothstep(size + 0.035, size - 0.01, u)
    iris = iris * (1 - pupil) + 0.003 * pupil
    veins = np.zeros_like(fibres)
    for _ in range(14):
        path = random.uniform(0, 6.28) + 0.05 * np.cumsum(random.normal(0, 0.35, len(from_centre)))
        apart = np.angle(np.exp(1j * (turn[None] - path[:, None])))
        veins += np.exp(-(apart / 0.012) ** 2) * smoothstep(1.3, 2.4, u) * random.uniform(0.2, 0.8)
    white = eyes.get('white', 0.32) * (1 - 0.12 * np.clip(veins, 0, 1)) * (1 - 0.22 * smoothstep(1.3, 2.6, u))
    outside = smoothstep(0.95, 1.10, u)
    on_iris = np.broadcast_to(u < 1.0, fibres.shape).astype(float)
    return np.clip(iris * (1 - outside) + white * outside, 0.002, 1), on_iris
