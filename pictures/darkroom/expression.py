"""Expressions as parts of the face, and what they do to a person's face."""
import numpy as np

from .fields import bump
from .headmodel import LANDMARKS, PARTS
from .turning import head_rotation

#: Part of the face: (shape when positive, shape when negative). Weights are about -1 to 1.
PARTS_OF_EXPRESSION = {
    'mouthCorners': ('mouthSmile', 'mouthFrown'),
    'cheeks': ('cheekSquint', None),
    'cheekLift': ('cheekRaiser', None),
    'lowerLids': ('eyeSquint', None),
    'lids': ('eyeWide', 'eyeBlink'),
    'innerBrows': ('browInnerUp', 'browDown'),
    'outerBrows': ('browOuterUp', None),
    'jaw': ('jawOpen', None),
    'lips': ('mouthPress', None),
    'upperLip': ('mouthUpperUp', None),
    'lowerLip': ('mouthLowerDown', 'mouthShrugLower'),
    'dimples': ('mouthDimple', None),
    'stretch': ('mouthStretch', None),
    'nose': ('noseSneer', None),
}


def shape_weights(parts):
    """Parts of an expression to weights of the head model's shapes. `skew` adds to the smile on the
    sitter's left: no face is even. Brows drawn together and raised inside go by two parts
    (`innerBrows` and `frown`), because a worried brow does both."""
    weights = {}
    for part, amount in parts.items():
        if part == 'skew':
            weights['mouthSmile_L'] = amount
        elif part == 'frown':
            weights['browDown'] = weights.get('browDown', 0) + amount
        else:
            up, down = PARTS_OF_EXPRESSION[part]
            name = up if amount >= 0 else down
            if name is None:
                raise ValueError(f'expression.{part}: cannot be negative')
            weights[name] = weights.get(name, 0) + abs(amount)
    return weights


def lid_opening(vertices, side):
    """Distance between the lids over the width of the eye."""
    first = 42 if side == 'L' else 36
    corner, up1, up2, other, low1, low2 = vertices[LANDMARKS[first:first + 6]]
    gap = np.linalg.norm(up1 - low2) + np.linalg.norm(up2 - low1)
    return float(gap / (2 * np.linalg.norm(corner - other)))


def _mean_opening(vertices):
    return (lid_opening(vertices, 'L') + lid_opening(vertices, 'R')) / 2


def _lids_following(gaze_in_head):
    """Shapes that move the lids with a gaze direction in the head's own frame."""
    x, y, z = gaze_in_head
    up, left = np.degrees(np.arctan2(y, z)) / 27.0, np.degrees(np.arctan2(x, z)) / 30.0
    return {'eyeLookUp': max(up, 0), 'eyeLookDown': max(-up, 0),
            'eyeLookOut_L': max(left, 0), 'eyeLookIn_R': max(left, 0),
            'eyeLookIn_L': max(-left, 0), 'eyeLookOut_R': max(-left, 0)}


class Face:
    """One person's face with an expression.

    rest      vertices of the same person's calm face looking straight ahead
    posed     vertices with the expression, the lids following the gaze
    eyeSeat   vertices that the eyeballs are fitted to (lid movements left out)
    weights   the shapes in use, for the folds
    """

    def __init__(self, model, person, parts, gaze_in_head=(0.0, 0.0, 1.0)):
        coefficients = model.identity(person['identity'])
        seed = person['identity']['seed']
        asymmetry = person['identity'].get('asymmetry', 1.0)

        def shape(weights):
            return model.shape(coefficients, weights, seed, asymmetry)[1]

        wanted = shape_weights(parts)
        lifted = max(wanted.get('cheekSquint', 0), wanted.get('cheekRaiser', 0))
        closing = wanted.get('eyeBlink', 0) + 0.9 * lifted + wanted.get('eyeSquint', 0)
        widening = self._widening(shape, person['eyes'].get('opening', 0.31))
        thin = max(person['age'] - 0.25, 0)
        always = {'mouthRollUpper': 0.22 * thin, 'mouthRollLower': 0.18 * thin}
        weights = dict(wanted)
        weights['eyeWide'] = weights.get('eyeWide', 0) + widening * max(0, 1 - closing)
        weights.update(always)
        weights.update(_lids_following(gaze_in_head))
        self._keep_open(shape, weights, wanted, person['eyes'].get('least', 0.235))
        self.weights = weights
        self.neutral = shape({})
        self.rest = shape({**always, 'eyeWide': widening})
        self.posed = shape(weights)
        self.eye_seat = shape(wanted)

    @staticmethod
    def _keep_open(shape, weights, wanted, least):
        """A smile may narrow the eyes to this opening, never to slits; closing lids on purpose may."""
        if wanted.get('eyeBlink', 0) > 0.05:
            return
        least = least - 0.12 * wanted.get('eyeSquint', 0) - 0.1 * weights.get('eyeLookDown', 0)
        opening = _mean_opening(shape(weights))
        if opening < least:
            full = _mean_opening(shape({'eyeWide': 1.0})) - _mean_opening(shape({}))
            weights['eyeWide'] += min((least - opening) / max(full, 1e-3), 0.8)

    @staticmethod
    def _widening(shape, opening):
        """How much of `eyeWide` gives a calm face this opening."""
        narrow, wide = _mean_opening(shape({})), _mean_opening(shape({'eyeWide': 1.0}))
        return float(np.clip((opening - narrow) / max(wide - narrow, 1e-3), 0, 0.35))


def gaze_in_head(head, body_yaw, towards):
    """Direction `towards` (world, from the eyes) in the frame of a head turned by `head` (degrees)
    on shoulders turned by `body_yaw`."""
    towards = np.asarray(towards, float) / np.linalg.norm(towards)
    return (head_rotation(body_yaw, 0, 0) @ head_rotation(*head)).T @ towards


def measure_expression(model, face):
    """How `face.posed` differs from `face.rest`, in pupil distances; without `teethShare`, which is
    seen in the picture and not in the shape."""
    rest, posed = face.rest, face.posed
    pupils = np.linalg.norm(model.eyeball(face.neutral, 'L')[0] - model.eyeball(face.neutral, 'R')[0])
    rest_marks, marks = rest[LANDMARKS], posed[LANDMARKS]

    def rise(*numbers):
        return float((marks[list(numbers), 1] - rest_marks[list(numbers), 1]).mean() / pupils)

    def gap(points):
        return float(np.linalg.norm(points[[61, 62, 63]] - points[[67, 66, 65]], axis=1).mean())

    def width(points):
        return float(np.linalg.norm(points[48] - points[54]))

    first, last = PARTS['skin']
    rest_skin = model.base[first:last]
    mirrored = np.c_[np.abs(rest_skin[:, 0]), rest_skin[:, 1:]]
    cheek = bump(mirrored, (3.9, 0.9, 9.6), (1.1, 0.6, 1.5))
    lift = (posed - rest)[first:last, 1]
    opening, at_rest = _mean_opening(posed), _mean_opening(rest)
    return {
        'mouthCornerRise': rise(48, 54),
        'mouthWidening': (width(marks) - width(rest_marks)) / float(pupils),
        'lipGap': max(0.0, (gap(marks) - gap(rest_marks)) / float(pupils)),
        'jawDrop': -rise(8),
        'cheekRise': float((cheek * lift).sum() / cheek.sum() / pupils),
        'lidNarrowing': 1 - opening / at_rest,
        'innerBrowRise': rise(21, 22),
        'outerBrowRise': rise(17, 18, 25, 26),
    }
