"""Office, workshop, kitchen, a wall of books."""
import numpy as np

from ..nodes import Material
from .furnishings import binder_shelves, lit_screen


def _room(stage, wall, floor, z, ceiling=330):
    stage.sheet(wall, (-500, 0, z), (500, 0, z), (500, ceiling, z), (-500, ceiling, z))
    stage.sheet(floor, (-500, 0, z), (-500, 0, 400), (500, 0, 400), (500, 0, z))


def office(stage):
    """Window front with mullions and blinds, desks, screens, a plant, ceiling lamps. level: of the sky; lamp: of the ceiling's lamps."""
    settings, detail, random = stage.settings, stage.detail, stage.random
    z, level = stage.behind(330.0), settings.get('level', 0.9)
    wall, frame, ceiling = stage.matte('wall', 0.42), stage.matte('frame', 0.05, 0.5), stage.matte('ceiling', 0.6)
    floor = stage.matte('floor', 0.20, 0.35, 0.4, 0.1, 0.2)
    stage.sheet(floor, (-700, 0, z - 20), (-700, 0, 400), (700, 0, 400), (700, 0, z - 20))
    stage.sheet(ceiling, (-700, 290, z), (700, 290, z), (700, 290, 300), (-700, 290, 300))
    stage.sheet(stage.glow('sky', level), (-700, 95, z - 60), (700, 95, z - 60), (700, 300, z - 60), (-700, 300, z - 60))
    if detail > 0.25:
        _skyline(stage, z, level)
    stage.box(wall, (0, 45, z), (1400, 90, 14))
    stage.box(wall, (0, 275, z), (1400, 34, 14))
    blind = stage.matte('blind', 0.55)
    for i in range(-5, 6):
        stage.box(frame, (i * 105 + 30, 180, z), (7, 180, 10))
        stage.box(frame, (i * 105 + 30, 205, z), (105, 4, 7))
        if detail > 0.5 and i % 2 == 0:
            for k in range(12):
                stage.box(blind, (i * 105 + 82, 256 - k * 4.5, z + 9), (94, 0.8, 3))
    _desks(stage, z)
    if detail > 0.35:
        leaf = stage.matte('leaf', 0.07, 0.45, 0.4)
        for _ in range(70):
            a, q = random.uniform(0, 6.28), random.random()
            centre = np.array([-118 + np.cos(a) * 34 * q, 100 + random.random() * 70, z + 60 + np.sin(a) * 26 * q])
            stage.box(leaf, centre, (5, 26, 0.5), np.degrees(a), random.normal(0, 45))
        stage.bar(stage.matte('pot', 0.55), (-118, 0, z + 60), (-118, 45, z + 60), 17, 22)
    tube = stage.glow('tube', 1.6)
    for i in range(3):
        stage.box(tube, (-140 + i * 140, 287, z + 150), (90, 3, 16))
    stage.lamp((0, 285, z + 140), (0, 80, z + 60), 160, settings.get('lamp', 0.5))
    if detail > 0.8:
        binder_shelves(stage, 50, 150, z + 12)
        lit_screen(stage, -66, z + 90)


def _skyline(stage, z, level):
    random, x = stage.random, -600.0
    blocks = [stage.glow(f'block{i}', level * share) for i, share in enumerate((0.35, 0.5, 0.62))]
    while x < 600:
        wide = random.uniform(50, 130)
        stage.box(blocks[random.integers(3)], (x + wide / 2, 95 + random.uniform(20, 75), z - 50), (wide, random.uniform(60, 130), 2))
        x += wide + random.uniform(0, 40)


def _desks(stage, z0):
    random = stage.random
    dark, desk, cabinet = stage.matte('dark', 0.03, 0.3, 0.5), stage.matte('desk', 0.24, 0.45, 0.3), stage.matte('cabinet', 0.32, 0.5)
    for i in range(int(1 + 5 * stage.detail)):
        x, z = (-1) ** i * (75 + 95 * (i // 2)) + random.uniform(-15, 15), z0 + 75 + 40 * (i % 3)
        stage.box(desk, (x, 73, z), (140, 3, 70))
        stage.box(dark, (x + random.uniform(-30, 30), 101, z - 12), (56, 34, 3))
        stage.box(dark, (x, 80, z - 12), (6, 14, 4))
        stage.box(cabinet, (x + 50, 36, z), (40, 70, 55))
        stage.box(dark, (x + random.uniform(-20, 20), 78, z + 55), (46, 50, 7), random.uniform(-20, 20))
        stage.box(dark, (x, 48, z + 60), (48, 7, 46))


def workshop(stage):
    """Pegboard with tools, bench with vice and boxes, a shelf with tins, a hanging lamp
    (lampX, lampY: where, cm). lamp, wash, bulbs: levels."""
    settings, detail, random, z = stage.settings, stage.detail, stage.random, stage.behind(165.0)
    wood, dark = stage.matte('wood', 0.20, 0.6, 0.3, 0.25, 1.5), stage.matte('dark', 0.05, 0.5)
    steel = stage.matte('steel', 0.55, 0.32, 0.5, 0, 1, 0.9)
    _room(stage, stage.matte('wall', 0.34, 0.9, 0.1, 0.2, 0.3), stage.matte('floor', 0.12, 0.8, 0.2, 0.3, 0.3), z - 3)
    stage.box(stage.matte('peg', 0.26, 0.85, 0.2, 0.12, 0.5), (0, 158, z), (460, 104, 2))
    stage.box(wood, (0, 88, z + 34), (460, 7, 66))
    stage.box(wood, (0, 214, z + 12), (460, 3, 26))
    for x in (-225, -75, 75, 225):
        stage.box(wood, (x, 42, z + 34), (9, 86, 60))
    count = int(8 + 26 * detail)
    for i, x in enumerate(np.linspace(-205, 205, count) + random.uniform(-3, 3, count)):
        y = 158 + (16 if i % 2 else -20) + random.uniform(-5, 5)
        _tool(stage, random.integers(6), x, y, z + 4, wood, steel, dark)
    tins = [stage.matte(f'tin{i}', tone, 0.4, 0.4) for i, tone in enumerate((0.06, 0.18, 0.35, 0.6))]
    for _ in range(int(6 + 22 * detail)):
        x, high = random.uniform(-215, 215), random.uniform(8, 18)
        stage.bar(tins[random.integers(4)], (x, 215.5, z + 13), (x, 215.5 + high, z + 13), random.uniform(3.5, 7))
    for i in range(int(3 + 12 * detail)):
        x, high = (-1) ** i * random.uniform(38, 200), random.uniform(6, 20)
        stage.box(tins[random.integers(4)], (x, 91.5 + high / 2, z + random.uniform(14, 40)),
                  (random.uniform(7, 22), high, random.uniform(7, 16)), random.uniform(-25, 25))
    stage.box(dark, (-105, 98, z + 58), (22, 13, 14))                                    # the vice
    stage.box(steel, (-105, 107, z + 64), (18, 6, 9))
    stage.bar(steel, (-105, 99, z + 66), (-105, 99, z + 84), 1.4)
    x, y = settings.get('lampX', 95), settings.get('lampY', 231)
    stage.bar(dark, (x, 330, z + 45), (x, y + 15, z + 45), 0.5)
    stage.bar(dark, (x, y + 15, z + 45), (x, y + 1, z + 45), 4, 17)
    stage.ball(stage.glow('round bulb', settings.get('bulbs', 5.0)), (x, y, z + 45), 5)
    stage.lamp((x, y - 3, z + 48), (x * 0.63, 90, z + 20), 14, settings.get('lamp', 0.9))
    stage.lamp((-120, 300, z + 130), (-60, 150, z), 60, settings.get('wash', 0.35))


def _tool(stage, kind, x, y, z, wood, steel, dark):
    """Hammer, screwdriver, saw, spanner, coil of cable, pliers."""
    if kind == 0:
        stage.bar(wood, (x, y - 15, z), (x, y + 12, z), 1.5, 1.3)
        stage.bar(steel, (x - 7, y + 14, z), (x + 6, y + 14, z), 2.2, 1.7)
    elif kind == 1:
        stage.bar(steel, (x, y - 14, z), (x, y + 4, z), 0.45)
        stage.bar(dark, (x, y + 4, z), (x, y + 15, z), 1.7, 1.4)
    elif kind == 2:
        stage.sheet(steel, (x - 6, y + 12, z), (x - 4, y - 24, z), (x - 1, y - 24, z), (x + 6, y + 12, z))
        stage.box(wood, (x, y + 16, z), (13, 10, 2.4))
    elif kind == 3:
        stage.box(steel, (x, y, z), (2.6, 24, 0.9), 0, stage.random.uniform(-6, 6))
        for end in (-13, 13):
            stage.bar(steel, (x, y + end, z - 0.5), (x, y + end, z + 0.6), 3.3)
    elif kind == 4:
        for t in np.linspace(0, 2 * np.pi, 18)[:-1]:
            stage.box(dark, (x + 9 * np.cos(t), y + 9 * np.sin(t), z), (3.6, 3.0, 3.0), 0, np.degrees(t) + 90)
    else:
        for side in (-1, 1):
            stage.box(dark, (x + side * 2.6, y - 7, z), (2.2, 15, 1.6), 0, side * 12)
            stage.box(steel, (x + side * 1.1, y + 6, z), (2.0, 10, 1.6), 0, -side * 6)


def kitchen(stage):
    """Tiles, worktop, shelves with crockery, an espresso machine, pendant lamps. lamp, wash: levels."""
    detail, random, z = stage.detail, stage.random, stage.behind(190.0)
    wood, dark = stage.matte('wood', 0.18, 0.5, 0.3, 0.25, 1.2), stage.matte('dark', 0.04, 0.35, 0.5)
    steel, china = stage.matte('steel', 0.6, 0.25, 0.5, 0, 1, 0.9), stage.matte('round china', 0.72, 0.25, 0.5)
    _room(stage, _tiles(), stage.matte('floor', 0.2, 0.5, 0.4, 0.15, 0.3), z)
    stage.box(wood, (0, 90, z + 32), (700, 5, 66))
    stage.box(dark, (0, 43, z + 30), (700, 86, 58))
    jar = stage.matte('jar', 0.28, 0.3)
    for y in (152, 188)[:1 + (detail > 0.3)]:
        stage.box(wood, (0, y, z + 14), (430, 3.2, 26))
        x = -200.0
        while x < 200:
            kind, high = random.integers(4), random.uniform(7, 13)
            if random.random() > 0.35 + 0.6 * detail:
                x += 22
                continue
            if kind < 2:
                stage.bar(china, (x, y + 1.6, z + 14), (x, y + 1.6 + high * 0.7, z + 14), 3.4, 4.4)
            elif kind == 2:
                stage.bar((dark, steel)[random.integers(2)], (x, y + 1.6, z + 14), (x, y + 1.6 + high * 1.6, z + 14), 4.5)
            else:
                stage.bar(jar, (x, y + 1.6, z + 14), (x, y + 1.6 + high, z + 14), 5.5)
                stage.bar(dark, (x, y + 1.6 + high, z + 14), (x, y + 3.2 + high, z + 14), 5.7)
            x += random.uniform(11, 20)
    stage.box(steel, (92, 112, z + 34), (62, 38, 42))                                    # espresso machine
    stage.box(dark, (92, 116, z + 56), (54, 10, 3))
    stage.bar(steel, (80, 98, z + 58), (80, 98, z + 74), 2.2)
    stage.bar(dark, (104, 98, z + 58), (104, 98, z + 76), 1.6)
    for i in range(int(2 + 5 * detail)):
        stage.bar(china, (-40 - i * 24, 92.5, z + 40), (-40 - i * 24, 101.5, z + 40), 3.4, 4.6)
    bulb = stage.glow('round bulb', 5.0)
    for x in (-150, -10, 130):
        stage.bar(dark, (x, 330, z + 70), (x, 236, z + 70), 0.4)
        stage.bar(dark, (x, 238, z + 70), (x, 222, z + 70), 3, 15)
        stage.ball(bulb, (x, 222, z + 70), 5)
        stage.lamp((x, 218, z + 70), (x, 90, z + 20), 20, stage.settings.get('lamp', 0.7))
    stage.lamp((-60, 300, z + 170), (-20, 150, z), 90, stage.settings.get('wash', 0.55))


def _tiles():
    made = Material('tiles').write('mask', 0.0, 0.0, 0.0)
    split, flat, brick = made.node('SeparateXYZ'), made.node('CombineXYZ'), made.node('TexBrick')
    made.link(made.position(), split.inputs[0])
    made.link(split.outputs[0], flat.inputs[0])
    made.link(split.outputs[2], flat.inputs[1])
    made.link(flat.outputs[0], brick.inputs['Vector'])
    brick.inputs['Scale'].default_value, brick.inputs['Mortar Size'].default_value = 0.62, 0.012
    for name, tone in (('Color1', 0.62), ('Color2', 0.54), ('Mortar', 0.22)):
        brick.inputs[name].default_value = (tone, tone, tone, 1)
    made.principled(brick.outputs[0], 0.22, 0.5)
    return made.material


def books(stage):
    """A wall of books; detail: how various. wash: level."""
    detail, random, z = stage.detail, stage.random, stage.behind(130.0)
    wood, floor = stage.matte('wood', 0.13, 0.5, 0.35, 0.25, 1.2), stage.matte('floor', 0.12, 0.5, 0.3, 0.2, 0.3)
    stage.sheet(floor, (-500, 0, z), (-500, 0, 400), (500, 0, 400), (500, 0, z))
    tones = np.linspace(0.04, 0.06 + 0.5 * (0.35 + 0.65 * detail), 8)
    covers, label = [stage.matte(f'book{i}', float(tone), 0.6, 0.3) for i, tone in enumerate(tones)], stage.matte('label', 0.62, 0.6)
    stage.box(wood, (0, 130, z - 28), (620, 270, 3))
    for shelf in range(9):
        y, x = 4 + shelf * 33.0, -300.0
        stage.box(wood, (0, y, z - 13), (620, 2.8, 30))
        while x < 300:
            thick, high, deep = random.uniform(1.8, 5.2), random.uniform(19, 28.5), random.uniform(14, 21)
            if random.random() < 0.05:
                x += random.uniform(4, 16)
                continue
            middle = z - 23 + deep / 2
            stage.box(covers[random.integers(8)], (x + thick / 2, y + 1.4 + high / 2, middle), (thick * 0.94, high, deep), 0, random.normal(0, 0.6))
            if random.random() < 0.5 * detail:
                at = (x + thick / 2, y + 1.4 + high * random.uniform(0.6, 0.85), middle + deep / 2 + 0.1)
                stage.box(label, at, (thick * 0.7, random.uniform(2, 4), 0.1))
            x += thick
    for x in range(-300, 301, 100):
        stage.box(wood, (x, 150, z - 13), (3.5, 310, 31))
    stage.lamp((-160, 290, z + 160), (0, 150, z), 70, stage.settings.get('wash', 0.45))
