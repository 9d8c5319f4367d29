"""A park by day, a street at dusk."""
import numpy as np

from ...fields import unit
from ..lights import set_ambient
from ..nodes import Material


def park(stage):
    """Trees, lawn, path, bench. sky: level of the sky (it fills the shadows too)."""
    detail, random = stage.detail, stage.random
    set_ambient(stage.settings.get('sky', 0.85))
    lawn, bark = stage.matte('lawn', 0.10, 0.9, 0.1, 0.45, 0.9), stage.matte('bark', 0.07, 0.9, 0.1, 0.3, 2.0)
    leaves = [stage.matte(f'leaf{i}', tone, 0.5, 0.35) for i, tone in enumerate((0.05, 0.09, 0.15))]
    stage.sheet(lawn, (-4000, -0.5, -6000), (-4000, -0.5, 600), (4000, -0.5, 600), (4000, -0.5, -6000))
    stage.sheet(stage.matte('path', 0.34, 0.9, 0.1, 0.15, 0.6), (-110, 0, 600), (150, 0, 600), (520, 0, -2500), (380, 0, -2500))
    for i in range(int(5 + 9 * detail)):
        side, z = (-1) ** i, -450 - 190 * i - random.uniform(0, 120)
        x = side * random.uniform(120, 420) + (z * -0.10 if side > 0 else 0)
        _tree(stage, bark, leaves, x, z, random.uniform(480, 760), random.uniform(170, 280), int(700 * (0.6 + detail)))
    for _ in range(26):
        x = random.uniform(-3000, 3000)
        _tree(stage, bark, leaves, x, -random.uniform(3000, 4800), random.uniform(500, 800), random.uniform(280, 420), 260)
    for i in range(7):                                                                   # bushes
        x, z = random.uniform(-700, 700), -random.uniform(900, 2200)
        centres = random.normal(0, 1, (260, 3)) * [70, 30, 50] + [x + np.sign(x) * 150, 45, z]
        corners = [centres, centres + random.normal(0, 9, centres.shape), centres + random.normal(0, 9, centres.shape)]
        stage.add(leaves[i % 3], np.stack(corners, 1).reshape(-1, 3), [(3 * k, 3 * k + 1, 3 * k + 2) for k in range(len(centres))])
    if detail > 0.3:
        wood, x, z = stage.matte('bench', 0.22, 0.6), -125, -330
        for k in range(4):
            stage.box(wood, (x, 44, z + k * 10), (150, 3, 8))
        for k in range(3):
            stage.box(wood, (x, 56 + k * 11, z - 6), (150, 8, 3))
        for end in (-65, 65):
            stage.box(bark, (x + end, 22, z + 15), (6, 44, 40))


def _tree(stage, bark, leaves, x, z, high, radius, count):
    """Trunk, four boughs, a crown of loose leaves."""
    random = stage.random
    stage.bar(bark, (x, 0, z), (x + random.normal(0, 15), high * 0.6, z), radius * 0.075, radius * 0.045)
    for _ in range(4):
        a = random.uniform(0, 6.28)
        end = (x + np.cos(a) * radius * 0.6, high * (0.62 + 0.15 * random.random()), z + np.sin(a) * radius * 0.6)
        stage.bar(bark, (x, high * 0.42, z), end, radius * 0.03, radius * 0.012, 7)
    outward = unit(random.normal(0, 1, (count, 3)))
    centre = np.array([x, high * 0.72, z]) + outward * random.random((count, 1)) ** 0.45 * np.array([radius, radius * 0.75, radius])
    along, across = unit(random.normal(0, 1, (count, 3))), random.normal(0, 1, (count, 3))
    across = unit(across - along * (along * across).sum(1, keepdims=True))
    size = random.uniform(9, 20, (count, 1))
    corners = np.stack([centre - along * size, centre + across * size * 0.6, centre + along * size, centre - across * size * 0.6], 1)
    for k, material in enumerate(leaves):
        points = corners[k::3].reshape(-1, 3)
        stage.add(material, points, [(4 * i, 4 * i + 1, 4 * i + 2, 4 * i + 3) for i in range(len(points) // 4)])


def street(stage):
    """Facades with lit windows, wet paving, lamps and cars' lights far out of focus. sky, shop, bulbs: levels."""
    settings, detail, random = stage.settings, stage.detail, stage.random
    set_ambient(settings.get('sky', 0.05))
    stage.sheet(_paving(), (-2500, 0, -6000), (-2500, 0, 500), (2500, 0, 500), (2500, 0, -6000))
    facades = [stage.matte(f'facade{i}', tone, 0.9, 0.2, 0.15, 0.15) for i, tone in enumerate((0.10, 0.16, 0.24, 0.33))]
    glass, dark, sign = stage.matte('glass', 0.03, 0.08, 0.6), stage.matte('dark', 0.03, 0.4), stage.matte('sign', 0.5)
    lit = [stage.glow(f'lit{i}', level) for i, level in enumerate((0.35, 0.7, 1.3))]
    shop = stage.glow('shop', settings.get('shop', 1.1))
    for side in (-1, 1):
        z, x0 = -250.0, side * settings.get('width', 420)
        while z > -3800:
            wide, high, x = random.uniform(350, 620), random.uniform(700, 1200), x0 - side * 2
            stage.box(facades[random.integers(4)], (x0 + side * 200, high / 2, z - wide / 2), (400, high, wide))
            stage.box(shop if random.random() < 0.35 + 0.5 * detail else glass, (x, 140, z - wide / 2), (6, 190, wide * 0.74))
            stage.box(dark, (x - side * 35, 262, z - wide / 2), (80, 9, wide * 0.8))
            stage.box(sign, (x - side * 3, 295, z - wide / 2), (6, 34, wide * 0.6))
            for y in np.arange(400, high - 90, 190):
                for share in (0.2, 0.5, 0.8):
                    window = lit[random.integers(3)] if random.random() < 0.18 + 0.4 * detail else glass
                    stage.box(window, (x, y, z - wide * share), (6, 120, wide * 0.17))
            z -= wide + 2
    stage.box(facades[0], (0, 420, -4300), (2200, 840, 200))
    for _ in range(24):
        stage.box(lit[random.integers(3)], (random.uniform(-600, 600), random.uniform(150, 750), -4195), (60, 80, 4))
    _street_lights(stage, dark, glass)
    for x, z in ((240, -160), (-240, -520)):
        stage.lamp((-x, 430, z), (-x / 4, 0, z - 40), 40, settings.get('pool', 0.35))


def _street_lights(stage, dark, glass):
    detail, random, level = stage.detail, stage.random, stage.settings.get('bulbs', 9.0)
    bulb, tail = stage.glow('round bulb', level, only_seen=True), stage.glow('round tail', 2.2, only_seen=True)
    for i in range(int(4 + 10 * detail)):
        side, z = (-1) ** i, -500 - 260 * i
        x = side * (250 + random.uniform(-15, 15))
        stage.bar(dark, (x, 0, z), (x, 420, z), 5)
        stage.ball(bulb, (x - side * 30, 425, z), 13, 8)
    for i in range(int(3 + 9 * detail)):                                                 # cars
        x, z = random.uniform(-150, 170), -random.uniform(900, 3200)
        stage.box(dark, (x, 75, z - 80), (165, 75, 330))
        stage.box(glass, (x, 125, z - 80), (140, 45, 180))
        for end in (-58, 58):
            stage.ball(bulb if i % 2 else tail, (x + end, 68, z + 86), 9, 8)
    if detail > 0.4:                                                                     # strings of bulbs
        for z in (-700, -1200, -1800):
            for t in np.linspace(-1, 1, 15):
                stage.ball(bulb, (t * 400, 400 + 60 * t * t, z), 5, 6)


def _paving():
    made = Material('paving').write('mask', 0.0, 0.0, 0.0)
    at, brick = made.position(), made.node('TexBrick')
    made.link(at, brick.inputs['Vector'])
    brick.inputs['Scale'].default_value = 0.22
    for name, tone in (('Color1', 0.16), ('Color2', 0.11), ('Mortar', 0.04)):
        brick.inputs[name].default_value = (tone, tone, tone, 1)
    made.principled(brick.outputs[0], made.ramp(made.noise(at, 0.05, 3), 0.35, 0.65, 0.18, 0.6), 0.5)
    return made.material
