"""Scalp hair by style: crop, side, back, long, tied, afro, loose, gathered. See groom.py for the frame and units.

A hair recipe has `style` and may set: hairline (see facezones.py), sheen (of the strands, 1 by default), scalpFrom
(cm inside the hairline where the skin begins to darken), count, length (cm), sideLength or side (share), part (cm from the
middle), thick, lift, clump, edge (softness of the hairline, cm), fade, thinTop, wave, wavePitch, radius
(afro: cm from the skull's centre), coil, coilPitch, tie, bun, tuck, tuckIn, hug, frame, sweep, flyaways,
flyawayReach, baby (fine hairs of the hairline), locks: {size, amount, length, wander, pitch, sub}; loose and gathered also:
level (height in cm where it is cut; the chin is at -8), ragged and layers (cm), flare, tuckSide, behind (hair that grows
farther back than this falls behind the shoulder).
"""
import numpy as np

from .facezones import above_hairline
from .fields import noise, smoothstep, unit
from .groom import TIE, clump, curl, gather, grow, loosen, tangential
from .hairroots import Roots
from .loosehair import LooseHair, Obstacle

STYLES = ('crop', 'side', 'back', 'long', 'tied', 'afro', 'loose', 'gathered')
#: Styles that fall on the shoulders: their surface needs `shoulders` (see groom.Surface).
LONG_STYLES = ('loose', 'gathered')
_CROWN = np.array([0.8, 13.0, -6.0])
_LOCKS = {
    'side': {'size': 70, 'amount': 0.7, 'length': 0.35, 'wander': 0.22, 'pitch': 5, 'sub': 14},
    'back': {'size': 80, 'amount': 0.75, 'length': 0.30, 'wander': 0.25, 'pitch': 7, 'sub': 16},
    'long': {'size': 150, 'amount': 0.58, 'length': 0.22, 'wander': 0.40, 'pitch': 13, 'sub': 24},
    'tied': {'size': 45, 'amount': 0.55, 'length': 0.05, 'wander': 0.05, 'pitch': 9},
    'loose': {'size': 190, 'amount': 0.5, 'power': 1.3, 'length': 0.14, 'wander': 0.25, 'pitch': 15, 'sub': 26},
    'gathered': {'size': 60, 'amount': 0.5, 'length': 0.0, 'wander': 0.10, 'pitch': 9, 'sub': 12}}


def _crop(surface, roots):
    hair, front, top = roots.hair, roots.front[:, None], roots.top
    side = hair.get('side', 0.35)
    lengths = hair.get('length', 2.0) * (side + (1 - side) * top) * roots.uneven * (0.45 + 0.55 * smoothstep(0, 2, roots.inside))
    whorl = tangential(roots.points - _CROWN + 1e-6, roots.normals)
    lift, lean = hair.get('lift', 0.55), hair.get('lean', 0.1)
    start = roots.normals * lift + whorl * (1 - lift) + np.array([lean, 0.1, 0.05]) * top[:, None] + roots.scatter(0.18)
    target = unit(whorl * 0.9 + roots.normals * 0.12 + np.array([lean, hair.get('up', 0.0), 0]) * front)
    clearance = np.full(roots.count, 0.08) + 0.25 * top * roots.random.random(roots.count)
    strands = grow(surface, roots.points, start, lengths, 5, lambda p, t: target, 0.72, clearance, roots.random, 0.10)
    return clump(strands, roots.random, hair.get('clump', 14), hair.get('clumpAmount', 0.45))[0]


def _clearance(roots):
    hair, style = roots.hair, roots.hair['style']
    if style == 'tied':
        thick = 0.6
    else:
        over_top = 0.9 - 0.35 * roots.top if style == 'long' else 0.35 + 0.65 * roots.top
        thick = hair.get('thick', 1.0) * over_top * (0.4 + 0.6 * smoothstep(0, 4, np.abs(roots.from_part)))
    return 0.10 + roots.random.random(roots.count) ** 0.8 * thick


def _loose(surface, roots):
    """Long hair, loose or gathered; see loosehair.py."""
    hair, random = roots.hair, roots.random
    points, normals = (np.concatenate(pair) for pair in zip((surface.points[::3], surface.normals[::3]), surface.shoulders))
    solid = Obstacle(points, normals)
    grown = LooseHair(surface, roots, solid)
    strands = grown.grow()
    strands, guide = gather(strands, random, apart=grown.side[:, None] * 3, **{**_LOCKS[hair['style']], **hair.get('locks', {})})
    if hair.get('wave'):
        strands = curl(strands, random, guide, hair['wave'], hair.get('wavePitch', 7.0), 0.55, 0.25, 0.5)
    flat = strands.reshape(-1, 3)
    return solid.push_out(flat, 0.06)[0].reshape(strands.shape)


def _columns(x, y, z, count):
    return np.stack([np.broadcast_to(np.asarray(v, float), (count,)) for v in (x, y, z)], 1)


def _side(surface, roots):
    hair, n, sign = roots.hair, roots.count, roots.side
    short = hair.get('sideLength', 3.0)
    lengths = (short + (hair.get('length', 2.0) - short) * smoothstep(6.0, 10.0, roots.rest[:, 1])) * roots.uneven

    def wanted(points, t):
        down = smoothstep(4.5, 7.5, np.abs(points[:, 0]))[:, None]
        over = _columns(sign, 0.3 * roots.front * (1 - t), -0.55 + 0.5 * roots.slow, n)
        return unit(over * (1 - down) + _columns(0, -1, -0.45 + 0.4 * roots.slow, n) * down)

    flat = smoothstep(0, 2.5, np.abs(roots.from_part))[:, None]
    start = roots.normals * (0.25 + 0.5 * flat) + wanted(roots.points, 0) * 0.6
    start = start + flat * np.array([0, 0.35, 0.15]) * roots.front[:, None] + roots.scatter(0.16)
    return grow(surface, roots.points, start, lengths, 11, wanted, 0.64, _clearance(roots), roots.random, 0.06, 0.7, (-6, -2))


def _back(surface, roots):
    hair, n, sign = roots.hair, roots.count, roots.side
    lengths = hair.get('length', 2.0) * (0.5 + 0.5 * roots.top) * roots.uneven
    sweep = hair.get('sweep', 0.25)

    def wanted(points, t):
        behind = smoothstep(-2, -7, points[:, 2])[:, None]
        low = smoothstep(8, 2, points[:, 1])[:, None]
        over = _columns(sweep * sign + 0.5 * roots.slow, 0.10 * (1 - t) + 0.25 * roots.slow, -1, n)
        down = _columns(0.1 * np.sign(points[:, 0]), -1, -0.25, n)
        return unit(over * (1 - behind) + down * behind + np.array([0, -0.75, 0]) * low)

    start = roots.normals * 0.8 + wanted(roots.points, 0) * 0.4 + np.array([0, 0.5, 0.15]) * roots.front[:, None] + roots.scatter(0.14)
    return grow(surface, roots.points, start, lengths, 15, wanted, 0.68, _clearance(roots), roots.random, 0.05, 0.7, (-6, -2))


def _long(surface, roots):
    hair, n, sign, random = roots.hair, roots.count, roots.side, roots.random
    lengths = hair.get('length', 25.0) * random.uniform(0.88, 1.05, n) * (0.96 + 0.06 * roots.top)
    # Locks that frame the face: some groups at the front are not tucked behind the ear.
    framing = (roots.front > 0.35) * smoothstep(0.02, 0.22, noise(roots.rest * 0.8 + 7.7 + hair.get('seed', 0))) * hair.get('frame', 1.0)
    tuck = hair.get('tuck', 0.5) * (1 - framing)

    def wanted(points, t):
        cap = smoothstep(4.0, 9.0, points[:, 1])[:, None]
        before_ear = smoothstep(1.0, 6.0, points[:, 2])[:, None] * (1 - cap)
        below = smoothstep(-1, -6, points[:, 1])[:, None]
        way = _columns(sign * 0.95, -0.25, -0.55 + 0.45 * roots.slow, n) * cap
        way = way + _columns(0.10 * sign, -1, 0.2 * roots.slow, n) * (1 - cap)
        way = way + before_ear * _columns(sign * (0.55 - 0.1 * framing), 0, -tuck, n)
        way = way + below * _columns(-0.10 * np.sign(points[:, 0]), 0, 0.12, n) * hair.get('hug', 1.0)
        if hair.get('tuckIn'):
            inwards = _columns(-np.sign(points[:, 0]), 0, -0.4 * np.sign(points[:, 2]), n)
            way = way + smoothstep(0.72, 1, t) * hair['tuckIn'] * inwards
        return unit(way)

    lift = hair.get('lift', 0.65) * (0.3 + 0.7 * smoothstep(0, 3, np.abs(roots.from_part)))[:, None]
    start = roots.normals * lift + wanted(roots.points, 0) * 0.6 + roots.scatter(0.10)
    return grow(surface, roots.points, start, lengths, 26, wanted, 0.74, _clearance(roots), random, 0.02, 1.0, (-3.0, 3.0))


def _tied(surface, roots):
    tie = np.array(roots.hair.get('tie', TIE))
    lengths = np.linalg.norm(roots.points - tie, axis=1) * 1.22
    volume = roots.hair.get('volume', 1.1) * roots.random.random(roots.count)
    clearance = (0.06 + volume + 0.5 * np.maximum(roots.slow, 0)) * (0.35 + 0.65 * roots.top)
    start = roots.normals * 0.35 + unit(tie - roots.points) * 0.8 + roots.scatter(0.06)
    return grow(surface, roots.points, start, lengths, 16, lambda p, t: unit(tie - p + np.array([0, 0.8, 0])), 0.5, clearance,
                roots.random, 0.035, 1.0, (-9, -8))


def _bun(hair, random, count=2600):
    tie, size = np.array(hair.get('tie', TIE)), hair.get('bun', 3.1)
    axis = unit(np.array([0.25, 0.2, 1.0]) + 0.35 * random.normal(0, 1, (count, 3)))
    across = unit(np.cross(axis, random.normal(0, 1, (count, 3))))
    other = np.cross(axis, across)
    angle = np.linspace(0, 1.5 * np.pi, 18)[None, :, None] + random.uniform(0, 6.28, (count, 1, 1))
    radius = size * random.uniform(0.55, 1.0, (count, 1, 1))
    along = random.normal(0, 0.45, (count, 1, 1))
    along = along + 0.9 * np.sqrt(np.maximum(size ** 2 - radius ** 2, 0)) * np.sign(along)
    ring = (across[:, None] * np.cos(angle) + other[:, None] * np.sin(angle)) * radius
    return tie + np.array([0, 0.3, -1.6]) + ring + axis[:, None] * along


def _escaped(surface, roots):
    """Locks that escaped at the temples of tied hair, if any: a list of one array, or of none."""
    rest, random = surface.rest, roots.random
    count = int(260 * roots.hair.get('loose', 1))
    if not count:
        return []
    density = np.exp(-((roots.height - 0.5) / 0.5) ** 2) * (np.abs(rest[:, 0]) > 6.2) * (rest[:, 2] > 0.5) * (rest[:, 1] > 2)
    points, normals, _ = surface.sample(count, density, random)
    side = np.sign(points[:, 0])

    def wanted(_, t):
        return unit(_columns(0.25 * side * (1 - t) - 0.12 * side * t, -1, 0.25 - 0.5 * t, count))

    start = normals * 0.8 + np.array([0, 0.2, 0.3]) + 0.1 * random.normal(0, 1, (count, 3))
    clearance = 0.12 + 0.5 * random.random(count)
    strands = grow(surface, points, start, random.uniform(5, 13, count), 18, wanted, 0.82, clearance, random, 0.02)
    strands, guide = gather(strands, random, 16, 0.7, 1.1, 0.45, 0.5, 7)
    return [curl(strands, random, guide, 0.35, 6.0, 0.5, 0.25, 0.5)]


def _afro(roots):
    hair, random = roots.hair, roots.random
    centre = np.array([0, 4.5, -1.2])
    outward = unit(roots.points - centre)
    reach = hair.get('radius', 14.5) / np.sqrt(((outward / np.array([0.92, 1.0, 1.0])) ** 2).sum(1))
    lengths = np.clip(reach - np.linalg.norm(roots.points - centre, axis=1), 0.6, None)
    edge = smoothstep(0.0, 2.2, above_hairline(roots.rest, {**roots.hair, 'low': 0}))
    lengths = lengths * (0.35 + 0.65 * edge) * random.uniform(0.7, 1.06, roots.count)
    way = unit(outward * 0.8 + roots.normals * 0.45 + roots.scatter(0.22))
    along = np.linspace(0, 1, int(hair.get('steps', 22)))
    strands = roots.points[:, None] + way[:, None] * (lengths[:, None] * along)[..., None]
    # Along the hairline hairs stand alone: gathered there, they leave the scalp bare between them.
    together = smoothstep(0.2, 2.4, roots.inside)[:, None, None]
    strands, guide = clump(strands, random, hair.get('clump', 26), 0.1 + 0.7 * together, 0.7)
    strands = curl(strands, random, guide, hair.get('coil', 0.34), hair.get('coilPitch', 1.1), 0.25, 0.5)
    return strands + np.cumsum(random.normal(0, 0.035, strands.shape), 1)


def scalp_hair(surface, hair, random):
    """Strands of the scalp and the finer hairs along the hairline: two lists of arrays."""
    roots, style = Roots(surface, hair, random), hair['style']
    if style == 'crop':
        found = [_crop(surface, roots)]
    elif style == 'afro':
        found = [_afro(roots)]
    elif style in LONG_STYLES:
        found = [_loose(surface, roots)]
        if style == 'gathered':
            found += [_bun(hair, random)] if hair.get('bun', 3.1) else []
            found += _escaped(surface, roots)
    else:
        strands = {'side': _side, 'back': _back, 'long': _long, 'tied': _tied}[style](surface, roots)
        strands, guide = gather(strands, random, apart=roots.side[:, None] * 3, **{**_LOCKS[style], **hair.get('locks', {})})
        if hair.get('wave'):
            strands = curl(strands, random, guide, hair['wave'], hair.get('wavePitch', 7.0), 0.55, 0.25, 0.5)
        found = [surface.push_out_strands(strands, 0.04)]
        if style == 'tied':
            found += [_bun(hair, random), *_escaped(surface, roots)]
    for strands in found:
        loosen(strands, random, hair.get('flyaways', 0.05), hair.get('flyawayReach', 1.0))
    fine = roots.inside < random.uniform(0.0, 0.8, roots.count)
    return [found[0][~fine], *found[1:]], [found[0][fine], *_baby_hair(surface, roots)]


def _baby_hair(surface, roots):
    """Short fine hair that breaks the hairline."""
    hair, random, count = roots.hair, roots.random, int(roots.hair.get('baby', 1500))
    if not count:
        return []
    rest, style = surface.rest, hair['style']
    density = np.exp(-((roots.height - 0.05) / 0.45) ** 2) * (rest[:, 2] > -2) * (rest[:, 1] > -1) * ~roots.on_ear
    points, normals, _ = surface.sample(count, density, random)
    combed = _columns(np.where(points[:, 0] < hair.get('part', 2.6), -1.0, 1.0), 0, 0, count) * (style in ('side', 'long', 'loose'))
    comb = tangential(combed + np.array([0, 0.35, -0.8]) + 0.55 * random.normal(0, 1, (count, 3)), normals)
    long = 0.5 if style in ('crop', 'afro') else 1.8
    lengths = hair.get('babyLength', long) * random.uniform(0.3, 1.0, count)
    return [grow(surface, points, normals * 0.7 + comb * 0.7, lengths, 6, lambda p, t: comb, 0.75, np.full(count, 0.05), random, 0.12)]
