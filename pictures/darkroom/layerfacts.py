"""What is measured of light layers, so that light, shadow and its edge are known for every mixture of them."""
import numpy as np
from scipy.ndimage import gaussian_filter, map_coordinates

from . import measure
from .facts import SIDES, edge_lines, facts_and_evidence, half_of_face, rounded
from .layers import IMAGES, MASKS, layers

#: Points on the face, and along each of the lines across it.
FACE_POINTS, LINE_POINTS = 300, 200
_TOP = 999


def describe(seen, scales):
    """`seen`: {layer id: facts.Seen}, `scales`: {layer id: what its images have as white}; the same frame throughout."""
    first = next(iter(seen.values()))
    height, width = first.light.shape
    measured = {name: facts_and_evidence(one) for name, one in seen.items()}
    facts, evidence = (measured[next(iter(seen))][part] for part in ('facts', 'evidence'))
    points, (lines, head_width) = face_points(first.face, FACE_POINTS), edge_lines(first)
    where = {name: (number, channel) for number, image in enumerate(IMAGES) for channel, name in enumerate(image)}
    inside = [on_face(first.face, *line, LINE_POINTS) for line in lines]
    cheeks = {side: cheek_mask(first, circle) for side, circle in evidence['cheeks'].items()}
    described = []
    for layer in layers():
        light, scale = seen[layer['id']].light, scales[layer['id']]
        described.append({
            **{key: value for key, value in layer.items() if key != 'lamp'},
            'image': where[layer['id']][0], 'channel': where[layer['id']][1], 'scale': scale,
            'cheeks': {side: float(light[cheek].mean()) for side, cheek in cheeks.items()},
            'shadowEdge': measured[layer['id']]['facts']['light']['shadowEdge'],
            'face': coded(sampled(light, points), scale),
            'lines': [coded(profile(light, *line, head_width, LINE_POINTS), scale) for line in lines]})
    return rounded({
        'size': {'width': width, 'height': height},
        'headShare': facts['framing']['headShare'],
        'marks': {'head': facts['framing']['headBox'], 'face': evidence['face'], 'cheeks': evidence['cheeks'],
                  'pupils': evidence['pupils'], 'mouth': evidence['mouth'], 'levels': evidence['levels'],
                  'outline': measure.outline(first.face), 'darkSides': halves(first)},
        'masks': {name: dict(zip(('image', 'channel'), where[name])) for name in MASKS},
        'points': [[(x + 0.5) / width, (y + 0.5) / height] for x, y in points.tolist()],
        'lines': [{'from': list(start / [width, height]), 'to': list(end / [width, height]),
                   'headWidths': float(np.hypot(*(end - start)) / head_width), 'onFace': on} for (start, end), on in zip(lines, inside)],
        'layers': described}, 5)


def halves(seen):
    """Convex outlines of both halves of the face, for whoever hatches the darker one."""
    return {side: measure.outline(half_of_face(seen, side)) for side in SIDES}


def cheek_mask(seen, circle):
    """The pixels of a cheek: those that L1 is measured on."""
    mask = measure.disc(seen.light.shape, *circle) & seen.face
    if not mask.any():
        raise ValueError('a cheek is not seen: the head must face the lens')
    return mask


def face_points(face, count):
    """About so many points of the face, evenly spread: (n, 2) of pixels x, y."""
    height, width = face.shape
    step = np.sqrt(face.sum() / count)
    rows = np.arange(step / 2, height, step)
    found = [(int(column), int(row)) for number, row in enumerate(rows)
             for column in np.arange(step / 2 if number % 2 else 0, width, step)]
    return np.array([(column, row) for column, row in found if face[row, column]])


def sampled(light, points):
    """Mean light of 3 × 3 pixels at points (n, 2)."""
    padded = np.pad(light, 1, mode='edge')
    return np.mean([padded[points[:, 1] + down, points[:, 0] + across] for down in range(3) for across in range(3)], 0)


def _places(start, end, count):
    """Rows and columns along a line of pixels, as edge_profile of measure.py goes."""
    along = np.linspace(0, 1, count)
    return [start[1] + (end[1] - start[1]) * along, start[0] + (end[0] - start[0]) * along]


def profile(light, start, end, head_width, count):
    """Light along a line, smoothed as for the measurement of the shadow's edge."""
    smooth = gaussian_filter(light, max(0.7, head_width / 60))
    return map_coordinates(smooth, _places(start, end, count), order=1, mode='nearest')


def on_face(face, start, end, count):
    """Numbers of the first and last point of a line that lie on the face."""
    inside = np.nonzero(map_coordinates(face.astype(float), _places(start, end, count), order=1) > 0.5)[0]
    return [int(inside[0]), int(inside[-1])]


def coded(values, scale):
    """Light as whole numbers 0–999: the square root of its share of `scale`, as in the images."""
    return [round(_TOP * float(np.sqrt(min(max(value / scale, 0), 1)))) for value in values]
