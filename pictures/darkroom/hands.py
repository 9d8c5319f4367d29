"""What a hand's skin shows that its mesh does not: nails, knuckles, creases, tendons, a lighter palm."""
from collections import namedtuple

import numpy as np

from .fields import noise, smoothstep, unit
from .grip import palm_direction

#: relief: how far the skin moves along its normal (cm); shade: factor on its albedo; gloss: 0–1, of nails.
HandSkin = namedtuple('HandSkin', 'relief shade gloss')

#: A fingernail: where it begins and ends along the last bone, and half its width in finger radii.
NAIL_ROOT, NAIL_EDGE, NAIL_HALF = 0.34, 0.90, 0.74
#: Folds over a bent joint: cm from the joint along the finger.
FOLDS = {2: (-0.34, -0.12, 0.10, 0.34), 3: (-0.16, 0.02, 0.2)}


class Finger:
    """One finger at rest: joints (4, 3) from the knuckle to the tip (cm), `back` (3,): where its nail faces."""

    def __init__(self, joints, back):
        self.joints, self.back = np.asarray(joints, float), np.asarray(back, float)

    def bone(self, points, number):
        """Points in the frame of a bone (0–2): cm along it, to the back, to the side; and the bone's length."""
        start, end = self.joints[number], self.joints[number + 1]
        along = unit(end - start)
        back = unit(self.back - along * (self.back @ along))
        return (points - start) @ np.stack([along, back, np.cross(along, back)], 1), np.linalg.norm(end - start)


def fingers(heads, tails, side, points):
    """The five fingers of a hand and the direction of its back. `heads`, `tails`: joints of MakeHuman's rig at rest;
    `points`: (n, 3) of the skin, for the thumb faces where most of its nail's points are."""
    back, hand = -palm_direction(heads, side), []
    for number in range(1, 6):
        names = [f'finger{number}-{joint}.{side}' for joint in (1, 2, 3)]
        joints = [heads[name] for name in names] + [tails[names[2]]]
        hand.append(Finger(joints, back if number > 1 else _nail_side(points, joints, back)))
    return hand, back


def _nail_side(points, joints, back):
    """Where the nail of a thumb faces: the mesh has most points round its nail."""
    start, end = joints[2], joints[3]
    along = unit(end - start)
    away = points - start
    height = away @ along
    around = away - height[:, None] * along
    near = (height > 0) & (height < np.linalg.norm(end - start)) & (np.linalg.norm(around, axis=1) < 1.3)
    if not near.any():
        return back
    mean = around[near].mean(0)
    return unit(mean) if np.linalg.norm(mean) > 0.02 else back


def hand_skin(points, heads, tails, tone, age):
    """What hands show at skin points (n, 3) of the rest pose (cm); `tone`: the skin's albedo, `age` as a person's."""
    relief, shade, gloss = np.zeros(len(points)), np.ones(len(points)), np.zeros(len(points))
    for side in 'LR':
        wrist = heads['wrist.' + side]
        reach = np.linalg.norm(tails[f'finger3-3.{side}'] - wrist)
        near = np.nonzero(np.linalg.norm(points - wrist, axis=1) < 1.15 * reach)[0]
        if len(near):
            found = _one_hand(points[near], heads, tails, side, tone, age)
            relief[near] += found.relief
            shade[near] *= found.shade
            gloss[near] = np.maximum(gloss[near], found.gloss)
    return HandSkin(relief, shade, gloss)


def _one_hand(points, heads, tails, side, tone, age):
    dark = float(smoothstep(0.25, 0.06, tone))
    hand, back = fingers(heads, tails, side, points)
    wrist = heads['wrist.' + side]
    middle = np.mean([finger.joints[0] for finger in hand[1:]], 0)
    palm_side = np.zeros(len(points))
    relief, shade, gloss = np.zeros(len(points)), np.ones(len(points)), np.zeros(len(points))
    away = np.stack([_away(points, finger) for finger in hand])
    for number, finger in enumerate(hand, 1):
        near, radius = _own(points, finger, away[number - 1], np.delete(away, number - 1, 0).min(0))
        if number > 1:
            relief += _knuckle(points, finger, wrist, back, age)
        for joint in ((2, 3) if number > 1 else (3,)):
            where, depth = _creases(points, finger, joint, radius)
            relief -= near * (0.032 + 0.02 * age) * where
            shade *= 1 - near * (0.12 + 0.12 * dark) * depth - near * 0.26 * where
        nail, rim, free = _nail(points, finger, radius)
        relief += near * (0.012 * nail - 0.03 * rim)
        shade *= 1 + near * ((0.12 + 1.1 * dark) * nail + 0.12 * free - 0.42 * rim)
        gloss = np.maximum(gloss, near * nail)
        place, _ = finger.bone(points, 1)
        palm_side = np.maximum(palm_side, near * smoothstep(-0.05, -0.45, place[:, 1]))
    height = (points - middle) @ back
    beyond_wrist = (points - wrist) @ unit(middle - wrist)
    on_palm = smoothstep(0.2, -0.6, height) * smoothstep(-1.5, 1.5, beyond_wrist)
    palm_side = np.maximum(palm_side, on_palm * (_nearest_joint(points, hand) > 2.2))
    shade *= 1 + (0.05 + 0.75 * dark) * palm_side
    # the forearm is not of the hand: there it fades
    shade *= 1 + 0.10 * noise(points * 1.7 + 5) * (1 - gloss) * smoothstep(-14.0, -6.0, beyond_wrist)
    return HandSkin(relief, shade, gloss)


def _away(points, finger):
    """How far (cm) points are from a finger's bones, a little beyond both ends included."""
    nearest = np.full(len(points), 1e9)
    for start, end in zip(finger.joints[:-1], finger.joints[1:]):
        step = end - start
        t = np.clip(((points - start) @ step) / (step @ step), -0.3, 1.2)
        nearest = np.minimum(nearest, np.linalg.norm(points - start - t[:, None] * step, axis=1))
    return nearest


def _own(points, finger, own, others):
    """How far (0–1) points belong to this finger and no other, and the finger's radius (cm) at its last joint.
    `own`, `others`: how far they are from it, and from the nearest of the others."""
    place, length = finger.bone(points, 2)
    round_joint = (np.abs(place[:, 0] - 0.25 * length) < 0.25 * length) & (own < 1.4) & (own < others)
    radius = np.median(np.hypot(place[round_joint, 1], place[round_joint, 2])) if round_joint.sum() > 5 else 0.75
    return smoothstep(0.05, -0.05, own - others) * smoothstep(2.2, 1.7, own), radius


def _knuckle(points, finger, wrist, back, age):
    """A knuckle and the tendon that runs from it towards the wrist, on the hand's back (cm)."""
    knuckle = finger.joints[0]
    towards = unit(wrist - knuckle)
    aside = unit(np.cross(towards, back))
    offset = points - knuckle
    along, side, height = offset @ towards, offset @ aside, offset @ back
    on_back = smoothstep(-0.1, 0.5, height)
    head = np.exp(-0.5 * ((along / 0.62) ** 2 + (side / 0.5) ** 2))
    length = np.linalg.norm(wrist - knuckle)
    tendon = np.exp(-0.5 * (side / 0.24) ** 2) * smoothstep(0.4, 1.4, along) * smoothstep(0.85 * length, 0.45 * length, along)
    return on_back * (0.10 * head + (0.03 + 0.03 * age) * tendon)


def _creases(points, finger, joint, radius):
    """Folds across a joint's back: the lines, and the darker skin they lie in (both 0–1)."""
    place, _ = finger.bone(points, joint - 1)
    on_back = smoothstep(0.1 * radius, 0.7 * radius, place[:, 1])
    bent = place[:, 0] + 0.10 * np.cos(2.2 * place[:, 2] / radius) + 0.05 * noise(points * 3.1)
    lines = sum(np.exp(-0.5 * ((bent - at) / 0.042) ** 2) for at in FOLDS[joint])
    return np.clip(lines, 0, 1) * on_back, np.exp(-0.5 * (place[:, 0] / (0.45 if joint == 2 else 0.3)) ** 2) * on_back


def _nail(points, finger, radius):
    """A nail, the fold of skin round its root and sides, and its free edge (each 0–1)."""
    place, length = finger.bone(points, 2)
    u, wide = place[:, 0] / length, np.abs(place[:, 2]) / radius
    half = NAIL_HALF * (0.86 + 0.14 * smoothstep(NAIL_ROOT, NAIL_ROOT + 0.3, u))
    root = NAIL_ROOT + 0.16 * (wide / half) ** 2                       # rounded at the root
    inside = np.minimum((u - root) * length / radius, np.minimum(half - wide, (NAIL_EDGE - u) * length / radius))
    on_back = smoothstep(0.15 * radius, 0.4 * radius, place[:, 1])
    nail = smoothstep(-0.04, 0.06, inside) * on_back
    beyond_edge = smoothstep(NAIL_EDGE - 0.02, NAIL_EDGE - 0.10, u)
    rim = np.exp(-0.5 * ((inside + 0.02) / 0.06) ** 2) * on_back * beyond_edge
    free = smoothstep(NAIL_EDGE - 0.13, NAIL_EDGE - 0.07, u) * nail
    return nail, rim, free


def _nearest_joint(points, hand):
    return np.min([np.linalg.norm(points - joint, axis=1) for finger in hand for joint in finger.joints[1:]], 0)
