"""The facts and the evidence of one picture, from its passes, its print and its scene's geometry."""
import numpy as np

from . import film as film_module
from . import measure
from .measure import LEVELS

SIDES = ('viewerLeft', 'viewerRight')
#: Landmarks of each side: outer corner of the eye, wing of the nose, corner of the mouth, jaw, six of the lids.
_MARKS = {'viewerLeft': (36, 31, 48, (1, 2, 3), range(36, 42)), 'viewerRight': (45, 35, 54, (15, 14, 13), range(42, 48))}
_SHUT = 0.1


class Seen:
    """What measuring needs of one picture: light, tones (print values without grain), print, masks, geometry."""

    def __init__(self, light, passes, values, geometry, film):
        self.light, self.print, self.geometry = light, values, geometry
        self.tones = film_module.negative(light, film.get('exposure', film_module.EXPOSURE), film.get('contrast', 1.0), film.get('shoulder', 0.0))
        soft = {name: passes.plane('mask', component) for name, component in zip(('head', 'face', 'person'), 'RGB')}
        self.head, self.person = soft['head'] > 0.5, soft['person'] > 0.5
        self.soft_face, self.soft_person = soft['face'], np.maximum(soft['person'], soft['head'])
        self.any_person = self.soft_person > 0.02
        edge = ~measure.grown(soft['face'] <= 0.5, 1)
        self.face = edge if edge.any() else soft['face'] > 0.5
        self.iris, self.teeth, self.mouth = (passes.plane('part', component) for component in 'RGB')
        self.marks = np.array(geometry['landmarks'])
        height, width = light.shape
        self.aspect = height / width


def facts_and_evidence(seen):
    """{'facts': …, 'evidence': …} in the shape of the records."""
    if not seen.face.any():
        raise ValueError('no face in the picture')
    framing, heights = _framing(seen)
    cheeks = _cheeks(seen)
    facts = {
        'framing': framing,
        'expression': _expression(seen),
        'eyes': {side: _eye(seen, side) for side in SIDES},
        'direction': _direction(seen),
        'light': _light(seen, cheeks),
        'print': dict(zip(('darkShare', 'lightShare'), measure.print_shares(seen.print))),
        'background': _background(seen),
    }
    evidence = _evidence(seen, heights, cheeks, facts['light']['brighterCheek'])
    return rounded({'facts': facts, 'evidence': evidence})


def rounded(value, digits=4):
    """Numbers shortened, all the way down."""
    if isinstance(value, dict):
        return {key: rounded(v, digits) for key, v in value.items()}
    if isinstance(value, (list, tuple)):
        return [rounded(v, digits) for v in value]
    if isinstance(value, (float, np.floating)):
        return round(float(value), digits)
    return value


def _framing(seen):
    levels = dict(seen.geometry['levels'])
    chin = levels['chin']
    above_chin = seen.head.copy()
    above_chin[int(np.clip(chin, 0, 1) * seen.head.shape[0]):] = False
    left, top, right, _ = measure.bounding_box(above_chin)
    cut = top <= 0.002
    levels['crown'] = levels['crown'] if cut else top
    heights = [levels[name] for name in LEVELS]
    framing = {'headShare': chin - levels['crown'], 'headBox': [left, top, right, min(chin, 1.0)],
               'crown': 'cut' if cut else 'inside', 'lowerEdge': measure.lower_edge(heights)}
    return framing, dict(zip(LEVELS, np.maximum.accumulate(heights)))


def _expression(seen):
    expression = dict(seen.geometry['expression'])
    expression['teethShare'] = 0.0
    if expression['lipGap'] >= 0.01:
        teeth, inside = float(seen.teeth.sum()), float(seen.mouth.sum())
        expression['teethShare'] = teeth / (teeth + inside) if teeth + inside > 1 else 0.0
    return expression


def _eye(seen, side):
    lids = seen.marks[list(_MARKS[side][4])]
    centre, radius = lids.mean(0), 0.75 * np.ptp(lids[:, 0])
    surround = measure.disc(seen.light.shape, *centre, max(radius, 0.004)) & seen.head
    top = measure.brightest_tenth(seen.light, seen.face)
    light = seen.light[surround].mean() if surround.any() else top / 4096
    return {'opening': float(np.clip(seen.geometry['eyeOpening'][side], 0, 0.8)),
            'visibleShare': measure.visible_share(seen.iris, seen.geometry['irisPoints'][side]),
            'stopsUnderFace': float(np.clip(measure.stops(top, light), -2, 12))}


def _direction(seen):
    direction = dict(seen.geometry['direction'])
    gaze = {'yaw': direction.pop('gazeYaw'), 'pitch': direction.pop('gazePitch')}
    open_eyes = [side for side in SIDES if seen.geometry['eyeOpening'][side] >= _SHUT
                 and measure.visible_share(seen.iris, seen.geometry['irisPoints'][side]) > 0]
    direction['gaze'] = gaze if open_eyes else None
    return direction


def _cheeks(seen):
    """Circles on the cheeks, and their light."""
    eye_width = np.hypot(*((seen.marks[39] - seen.marks[42]) * [1, seen.aspect]))
    circles = {}
    for side, (eye, nose, mouth, _, _) in _MARKS.items():
        centre = 0.40 * seen.marks[eye] + 0.22 * seen.marks[nose] + 0.38 * seen.marks[mouth]
        circle = [float(centre[0]), float(centre[1]), float(0.25 * eye_width)]
        light = measure.mean_in_disc(seen.light, seen.face, circle)
        if light is None:                                  # turned away or hidden: all that is seen of that side
            half = half_of_face(seen, side)
            light = float(np.median(seen.light[half])) if half.any() else float(np.median(seen.light[seen.face]))
        circles[side] = (circle, light)
    return circles


def half_of_face(seen, side):
    """The face on one side of the line from the bridge of the nose to the chin."""
    height, width = seen.light.shape
    top, bottom = seen.marks[27] * [width, height], seen.marks[8] * [width, height]
    rows, columns = np.mgrid[0:height, 0:width]
    across = (columns - top[0]) * (bottom[1] - top[1]) - (rows - top[1]) * (bottom[0] - top[0])
    return seen.face & (across < 0 if side == 'viewerLeft' else across > 0)


def edge_lines(seen):
    """The lines across the face on which the shadow's edge is measured, as pairs of pixels; the head's width in pixels."""
    height, width = seen.light.shape
    pixels = seen.marks * [width, height]
    lines = [(0.85 * pixels[a] + 0.15 * pixels[30], 0.85 * pixels[b] + 0.15 * pixels[30])
             for a, b in zip(_MARKS['viewerLeft'][3], _MARKS['viewerRight'][3])]
    return lines, max(np.hypot(*(pixels[16] - pixels[0])), 4)


def _light(seen, cheeks):
    left, right = cheeks['viewerLeft'][1], cheeks['viewerRight'][1]
    share = measure.shadow_share(seen.light, seen.face)
    lines, head_width = edge_lines(seen)
    edge = measure.shadow_edge(seen.light, seen.face, lines, head_width)
    if edge is None and share > 0.35:
        edge = measure.shadow_edge(seen.light, seen.face, lines, head_width, least=0.0)
    return {'cheekStops': abs(measure.stops(left, right)), 'brighterCheek': 'viewerLeft' if left > right else 'viewerRight',
            'shadowEdge': edge, 'shadowShare': share}


def _background(seen):
    height = seen.light.shape[0]
    region = ~measure.grown(seen.any_person, max(2, height // 200))
    if not region.any():
        return {'share': 0.0, 'detail': 0.0, 'stopsFromFace': 0.0, 'rival': None}
    return {
        'share': float((~seen.any_person).mean()),
        'detail': measure.detail_against(seen.tones, region, seen.face),
        'stopsFromFace': float(np.clip(measure.stops(np.median(seen.light[region]), np.median(seen.light[seen.face])), -14, 14)),
        'rival': measure.rival(seen.light, seen.tones, seen.head, seen.face, seen.any_person)}


def _darker_half(seen, brighter):
    """The half of the face that holds more of its shadow; where there is next to none, the half of the darker cheek:
    on a head that is turned away the cheeks may be alike, and the shadow lies beside them."""
    halves = {side: half_of_face(seen, side) for side in SIDES}
    if measure.shadow_share(seen.light, seen.face) > 0.02:
        shadow = measure.shadow(seen.light, seen.face)
        return max(halves.values(), key=lambda half: (shadow & half).sum())
    return halves['viewerRight' if brighter == 'viewerLeft' else 'viewerLeft']


def _evidence(seen, heights, cheeks, brighter):
    dark = _darker_half(seen, brighter)
    outline = measure.outline(dark if dark.any() else seen.face)
    return {
        'face': measure.bounding_box(seen.face),
        'pupils': seen.geometry['pupils'],
        'mouth': {'viewerLeft': list(seen.marks[48]), 'viewerRight': list(seen.marks[54])},
        'cheeks': {side: list(np.clip(circle, 0, 1)) for side, (circle, _) in cheeks.items()},
        'darkSide': outline,
        'levels': {name: y for name, y in heights.items() if 0 < y < 1},
        'backgroundPatches': measure.background_patches(seen.any_person),
    }
