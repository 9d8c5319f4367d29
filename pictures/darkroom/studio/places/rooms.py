"""A stairwell, a café, and a counter that stands before the sitter."""
import numpy as np

from ...grip import MUG


def stairs(stage):
    """A stairwell: a flight that climbs to the right behind the sitter, a rail on bars, a tall window on the left
    (window: level of its light), painted up to shoulder height."""
    settings, z = stage.settings, stage.behind(150.0)
    upper, lower = stage.matte('upper wall', 0.3, 0.9, 0.1, 0.14, 0.3), stage.matte('lower wall', 0.13, 0.55, 0.3, 0.1, 0.3)
    stone, iron = stage.matte('stone', 0.34, 0.7, 0.25, 0.2, 1.2), stage.matte('iron', 0.03, 0.4, 0.5)
    wood = stage.matte('round wood', 0.16, 0.35, 0.4)
    stage.sheet(stage.matte('floor', 0.22, 0.45, 0.35, 0.2, 0.4), (-420, 0, z - 130), (-420, 0, 420), (420, 0, 420), (420, 0, z - 130))
    stage.sheet(upper, (-420, 0, z - 130), (420, 0, z - 130), (420, 420, z - 130), (-420, 420, z - 130))
    stage.box(lower, (0, 70, z - 129), (840, 140, 1.5))
    stage.box(iron, (0, 141, z - 129), (840, 1.6, 3))
    for i in range(22):                                                      # steps of 17 by 28 cm
        x, y = -150 + i * 28, 17 * (i + 1)
        stage.box(stone, (x, y - 2, z - 62), (30, 4, 122))
        stage.box(lower, (x + 2, (y - 4) / 2, z - 62), (28, y - 4, 118))
        for part in (-7, 7):
            stage.bar(iron, (x + part, y, z - 2), (x + part, y + 86 + part * 0.6, z - 2), 0.8, sides=8)
    stage.bar(wood, (-172, 17 - 13 + 88, z - 2), (-150 + 21 * 28, 17 * 22 + 88, z - 2), 2.6)
    stage.bar(iron, (-172, 0, z - 2), (-172, 96, z - 2), 2.4)
    stage.ball(wood, (-172, 96, z - 2), 4.5)
    stage.lamp((-360, 330, z + 60), (40, 120, z - 110), 60, settings.get('window', 0.7), 70)


def cafe(stage):
    """A café in the evening: panelled wall, a long bench with tables, bentwood chairs, a picture, globe lamps
    (bulbs: their level seen, lamp: their light)."""
    settings, random, z = stage.settings, stage.random, stage.behind(230.0)
    panel, wall = stage.matte('panel', 0.10, 0.4, 0.4, 0.2, 0.8), stage.matte('wall', 0.36, 0.9, 0.1, 0.12, 0.3)
    dark, marble = stage.matte('dark', 0.03, 0.35, 0.5), stage.matte('marble', 0.6, 0.2, 0.5, 0.12, 0.6)
    china, glass = stage.matte('round china', 0.7, 0.25, 0.5), stage.matte('round bottle', 0.05, 0.12, 0.6)
    stage.sheet(stage.matte('floor', 0.16, 0.3, 0.4, 0.3, 0.4), (-600, 0, z), (-600, 0, 400), (600, 0, 400), (600, 0, z))
    stage.sheet(wall, (-600, 0, z), (600, 0, z), (600, 330, z), (-600, 330, z))
    stage.box(panel, (0, 62, z + 2), (1200, 124, 4))
    stage.box(panel, (0, 126, z + 5), (1200, 4, 10))
    stage.box(stage.matte('leather', 0.05, 0.35, 0.5, 0.2, 0.6), (0, 70, z + 14), (1100, 50, 12))
    for x in range(-560, 561, 70):
        stage.box(dark, (x, 62, z + 4.5), (3, 120, 3))
    stage.box(stage.matte('frame', 0.12, 0.35, 0.5), (-75, 196, z + 2), (150, 96, 5))
    stage.box(stage.matte('poster', 0.14, 0.8, 0.1, 0.6, 0.5), (-75, 196, z + 4), (134, 80, 3))           # a mirror would show the key
    for shelf in (160, 200, 240):
        stage.box(panel, (120, shelf, z + 12), (170, 3, 24))
        for x in np.arange(44, 200, 11.0):
            if random.random() < 0.4 + 0.6 * stage.detail:
                high = random.uniform(18, 27)
                stage.bar(glass, (x, shelf + 1.5, z + 12), (x, shelf + high * 0.7, z + 12), 3.6)
                stage.bar(glass, (x, shelf + high * 0.7, z + 12), (x, shelf + high, z + 12), 2.8, 1.2)
    for x in (-235, -85, 75, 225):
        stage.bar(marble, (x, 72, z + 70), (x, 75, z + 70), 36, sides=28)
        stage.bar(dark, (x, 0, z + 70), (x, 72, z + 70), 2.6)
        stage.bar(china, (x + 9, 75, z + 76), (x + 9, 82, z + 76), 3.2, 4.2)
        stage.bar(china, (x + 9, 75, z + 76), (x + 9, 75.8, z + 76), 7.5)
        _chair(stage, dark, x + random.uniform(-6, 6), z + 122)
    globe = stage.glow('round globe', settings.get('bulbs', 2.5))
    for x in (-190, -30, 130):
        stage.bar(dark, (x, 330, z + 75), (x, 258, z + 75), 0.6)
        stage.ball(globe, (x, 248, z + 75), 11)
        stage.lamp((x, 236, z + 75), (x, 75, z + 60), 22, settings.get('lamp', 0.5))


def _chair(stage, wood, x, z):
    """A bentwood chair seen from behind."""
    stage.bar(wood, (x, 45, z), (x, 48, z), 20, sides=24)
    for side in (-1, 1):
        stage.bar(wood, (x + side * 16, 0, z + 16), (x + side * 15, 46, z + 12), 1.5)
        stage.bar(wood, (x + side * 16, 0, z - 14), (x + side * 14, 46, z - 10), 1.5)
    bows = [(np.cos(a) * 19, 48 + np.sin(a) * 42) for a in np.linspace(0, np.pi, 13)]
    for (x0, y0), (x1, y1) in zip(bows, bows[1:]):
        stage.bar(wood, (x + x0, y0, z + 17), (x + x1, y1, z + 17), 1.4, sides=8)
        stage.bar(wood, (x + x0 * 0.55, 48 + (y0 - 48) * 0.72, z + 17), (x + x1 * 0.55, 48 + (y1 - 48) * 0.72, z + 17), 1.1, sides=8)


def counter(stage, settings):
    """A worktop between sitter and lens. height, near (how far before the sitter it begins), mugX, mugZ: cm."""
    high, near = settings['height'], settings.get('near', 18.0)
    wood, front = stage.matte('worktop', settings.get('tone', 0.16), 0.35, 0.4, 0.25, 1.5), stage.matte('counter front', 0.05, 0.6)
    stage.box(wood, (0, high - 2, near + 30), (520, 4, 60))
    stage.box(front, (0, (high - 4) / 2, near + 32), (516, high - 4, 52))
    if 'mugX' in settings:
        mug(stage, (settings['mugX'], high, settings.get('mugZ', near + 16.0)))


def mug(stage, foot, side=1):
    """An enamelled mug of coffee; `foot`: the middle of its bottom (cm), `side`: where its handle is."""
    enamel, inside = stage.matte('round enamel', 0.2, 0.22, 0.5), stage.matte('round enamel inside', 0.5, 0.3, 0.5)
    rim, coffee = stage.matte('round rim', 0.03, 0.25, 0.5), stage.matte('coffee', 0.01, 0.1, 0.6)
    foot = np.asarray(foot, float)
    stage.turned(enamel, foot, [(0.0, 0.0), (3.2, 0.0), (3.55, 0.12), (3.75, 0.5), (MUG, 1.4), (MUG, 8.6)])
    stage.turned(rim, foot, [(MUG, 8.6), (MUG + 0.14, 8.7), (MUG + 0.16, 8.84), (MUG + 0.04, 8.96), (MUG - 0.14, 8.92)])
    stage.turned(inside, foot, [(MUG - 0.14, 8.92), (MUG - 0.22, 8.5), (MUG - 0.22, 6.0)])
    stage.turned(coffee, foot, [(MUG - 0.2, 7.6), (0.0, 7.6)])
    bend = np.linspace(-0.5 * np.pi, 0.5 * np.pi, 25)
    ear = np.stack([MUG - 0.3 + 2.9 * np.cos(bend) ** 0.7, 4.7 + 2.7 * np.sin(bend), np.zeros(25)], 1)
    stage.tube(enamel, foot + ear * [side, 1, 1], 0.34, 1.7)
