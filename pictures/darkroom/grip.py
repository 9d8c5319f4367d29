"""A hand that holds something round: where its axis is, and how the fingers lie on it."""
import numpy as np

from .fields import unit

#: Radius (cm) of a mug.
MUG = 3.9
#: Half the thickness of a finger (cm).
FINGER = 0.85


def palm_direction(heads, side):
    """Where the palm of a hand at rest faces. `heads`: joints of the rig (cm)."""
    across = heads['finger2-1.' + side] - heads['finger5-1.' + side]
    return unit(np.cross(heads['finger3-1.' + side] - heads['wrist.' + side], across)) * (1 if side == 'L' else -1)


def grip_axis(heads, side, palm, radius):
    """A point of the axis of an upright round thing of this radius (cm) in a closed hand, at rest."""
    knuckles = np.mean([heads[f'finger{finger}-1.{side}'] for finger in range(2, 6)], 0)
    along = unit(heads['finger3-1.' + side] - heads['wrist.' + side])
    return knuckles + palm * (radius + FINGER + 0.4) + along * 1.0


def wrapped(centre, radius, bones):
    """How much a finger bends at its joints (degrees) so that its bones touch a circle. The finger starts at the
    origin and bends towards +y; `centre` (x, y) and `radius` of the circle, `bones` (3, 2) as they lie at rest: cm."""
    joint, bent, bends = np.zeros(2), 0.0, []
    for along, aside in bones:
        to_centre = np.asarray(centre, float) - joint
        tangent = np.arctan2(to_centre[1], to_centre[0]) - np.arcsin(min(radius / np.linalg.norm(to_centre), 1.0))
        rest = np.arctan2(aside, along)
        bend = np.clip(tangent - rest - bent, np.radians(-12), np.radians(95))
        bent += bend
        joint = joint + np.hypot(along, aside) * np.array([np.cos(rest + bent), np.sin(rest + bent)])
        bends.append(float(np.degrees(bend)))
    return bends
