"""Folds of sleeves: a bent arm gathers cloth inside the elbow, drags it round the outside, and lets it slip to the cuff."""
import numpy as np

from .fields import noise, smoothstep, unit
from .posing import SIDES


def creased(x):
    """Round folds with narrow creases between them, one a unit of x; mean 0, about -0.7 to 0.3."""
    return np.abs(np.sin(np.pi * x)) ** 0.6 - 0.72


class Arm:
    """One arm: shoulder, elbow, wrist at rest (cm), `bend` of the elbow (degrees) and `inside`: at rest, the direction
    from the elbow into its bend. `heads`, `posed`: the rig's joints at rest and posed; `turn` (3, 3): of the upper arm."""

    def __init__(self, heads, posed, turn, side):
        names = [name + '.' + side for name in ('upperarm01', 'lowerarm01', 'wrist')]
        self.shoulder, self.elbow, self.wrist = (heads[name] for name in names)
        shoulder, elbow, wrist = (posed(name) for name in names)
        upper, lower = unit(shoulder - elbow), unit(wrist - elbow)
        self.bend = 180.0 - float(np.degrees(np.arccos(np.clip(upper @ lower, -1, 1))))
        self.inside = turn.T @ unit(upper + lower)

    def place(self, points):
        """Where points at rest lie on the sleeve: cm from the elbow towards the wrist, cm from the arm's axis, and the
        angle round it, 0 inside the bend."""
        axis = unit(self.wrist - self.shoulder)
        offset = points - self.elbow
        along = offset @ axis
        away = offset - along[:, None] * axis
        inside = unit(self.inside - axis * (self.inside @ axis))
        return along, np.linalg.norm(away, axis=1), np.arctan2(away @ np.cross(axis, inside), away @ inside)


def sleeve_folds(points, arm, amount):
    """How far a sleeve's points at rest (n, 3) stand out along their normals (cm). `amount`: 1 is usual cloth."""
    along, radius, angle = arm.place(points)
    upper, lower = np.linalg.norm(arm.elbow - arm.shoulder), np.linalg.norm(arm.wrist - arm.elbow)
    on_sleeve = smoothstep(10.0, 8.0, radius) * smoothstep(5.0 - upper, 12.0 - upper, along) * smoothstep(lower + 1.0, lower - 2.0, along)
    bent = float(smoothstep(4.0, 75.0, arm.bend))
    uneven = noise(points * 0.16 + 3)
    inside, round_ = np.cos(angle), np.abs(angle) / np.pi
    gathered = creased(along / (1.9 + 1.6 * round_) + 1.1 * uneven + 0.25 * np.sign(along) * round_) \
        * np.exp(-0.5 * (along / 6.5) ** 2) * smoothstep(-0.35, 0.75, inside) * (0.25 + 0.75 * bent) * 0.62
    dragged = creased((0.75 * np.abs(along) - 7.5 * round_) / 3.4 + 1.3 * noise(points * 0.12 + 9)) \
        * np.exp(-0.5 * (along / 12.0) ** 2) * (0.45 + 0.55 * bent) * smoothstep(0.1, 0.45, round_) * 0.42
    slipped = creased((lower - along) / 2.4 + 1.4 * noise(points * 0.14 + 17)) \
        * np.exp(-0.5 * ((lower - along - 5.5) / 3.6) ** 2) * 0.34
    hanging = noise(np.stack([along * 0.07, 1.6 * np.sin(angle), 1.6 * np.cos(angle)], 1) + 31) \
        * smoothstep(2.0, -6.0, along) * 0.75
    broken = np.clip(0.75 + 1.3 * noise(points * 0.21 + 41), 0.1, 1.5)
    return amount * on_sleeve * (broken * (gathered + dragged + slipped) + hanging)


def folds_of_sleeves(points, body, amount):
    """Both sleeves of a posed body's garment; `points`: (n, 3) at rest."""
    moved = np.zeros(len(points))
    for side, _ in SIDES:
        turn = body.matrices[body.data.number['upperarm02.' + side]][:, :3]
        moved += sleeve_folds(points, Arm(body.heads, body.joint, turn, side), amount)
    return moved
