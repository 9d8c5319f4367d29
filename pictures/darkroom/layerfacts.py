"""What is measured of light layers, so that light, shadow and its edge are known for every mixture of them."""
import numpy as np

from . import measure
from .facts import SIDES, facts_and_evidence, half_of_face, rounded
from .layers import IMAGES, MASKS, layers

#: Points on the face.
FACE_POINTS = 300
_TOP = 999


def describe(seen, scales):
    """`seen`: {layer id: facts.Seen}, `scales`: {layer id: what its images have as white}; the same frame throughout."""
    first = next(iter(seen.values()))
    height, width = first.light.shape
    measured = {name: facts_and_evidence(one) for name, one in seen.items()}
    facts, evidence = (measured[next(iter(seen))][part] for part in ('facts', 'evidence'))
    points = face_points(first.face, FACE_POINTS)
    where = {name: (number, channel) for number, image in enumerate(IMAGES) for channel, name in enumerate(image)}
    cheeks = {side: cheek_mask(first, circle) for side, circle in evidence['cheeks'].items()}
    described = []
    for layer in layers():
        light, scale = seen[layer['id']].light, scales[layer['id']]
        described.append({
            **{key: value for key, value in layer.items() if key != 'lamp'},
            'image': where[layer['id']][0], 'channel': where[layer['id']][1], 'scale': scale,
            'cheeks': {side: float(light[cheek].mean()) for side, cheek in cheeks.items()},
            'shadowEdge': measured[layer['id']]['facts']['light']['shadowEdge'],
            'face': coded(sampled(light, points), scale)})
    return rounded({
        'size': {'width': width, 'height': height},
        'headShare': facts['framing']['headShare'],
        'marks': {'head': facts['framing']['headBox'], 'face': evidence['face'], 'cheeks': evidence['cheeks'],
                  'pupils': evidence['pupils'], 'mouth': evidence['mouth'], 'levels': evidence['levels'],
                  'outline': measure.outline(first.face), 'darkSides': halves(first)},
        'masks': {name: dict(zip(('image', 'channel'), where[name])) for name in MASKS},
        'points': [[(x + 0.5) / width, (y + 0.5) / height] for x, y in points.tolist()],
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


def coded(values, scale):
    """Light as whole numbers 0–999: the square root of its share of `scale`, as in the images."""
    return [round(_TOP * float(np.sqrt(min(max(value / scale, 0), 1)))) for value in values]
