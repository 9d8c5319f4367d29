"""Poses of the body by two-bone inverse kinematics on the MakeHuman rig."""
import numpy as np

from .fields import unit
from .grip import FINGER, MUG, grip_axis, palm_direction, wrapped
from .turning import rotate_x, rotate_y, rotate_z, rotation_about, split_twist

SIDES = (('L', 1.0), ('R', -1.0))
POSES = ('relaxed', 'pockets', 'onePocket', 'onLedge', 'sitting', 'walking', 'crossed', 'holding')


def _frame(direction, normal):
    """Columns: direction, normal made square to it, third."""
    direction = unit(direction)
    normal = unit(normal - direction * (normal @ direction))
    return np.stack([direction, normal, np.cross(direction, normal)], 1)


class Posing:
    """Builds bone rotations for one body. `heads`, `tails`: joint positions at rest (cm)."""

    def __init__(self, heads, tails, chest_front):
        self.heads, self.tails, self.chest_front = heads, tails, chest_front
        self.rotations = {}

    def _reach(self, side, target, pole, fingers, palm, curl=0, thumb=0, collar=(0, 0), around=None):
        """Bend one arm so that the wrist is at `target`. `pole`: where the elbow points; `fingers`,
        `palm`: directions of the hand; `curl`, `thumb`: degrees; `collar`: drop and pull forward;
        `around`: radius (cm) of an upright round thing that the hand closes on, in place of `curl`, `thumb`."""
        sign, heads, turn = (1.0 if side == 'L' else -1.0), self.heads, self.rotations

        def bone(name):
            return f'{name}.{side}'

        turn[bone('clavicle')] = rotate_z(np.radians(sign * collar[0])) @ rotate_y(np.radians(-sign * collar[1]))
        collar_turn = turn[bone('clavicle')]
        shoulder0, elbow0, wrist0 = heads[bone('upperarm01')], heads[bone('lowerarm01')], heads[bone('wrist')]
        shoulder = heads[bone('clavicle')] + collar_turn @ (shoulder0 - heads[bone('clavicle')])
        upper, lower = np.linalg.norm(elbow0 - shoulder0), np.linalg.norm(wrist0 - elbow0)
        target = np.asarray(target, float)
        away = target - shoulder
        distance = min(np.linalg.norm(away), 0.995 * (upper + lower))
        away = unit(away)
        target = shoulder + away * distance
        along = (upper ** 2 - lower ** 2 + distance ** 2) / (2 * distance)
        aside = np.sqrt(max(upper ** 2 - along ** 2, 1e-6))
        pole = np.asarray(pole, float)
        pole = unit(pole - away * (pole @ away))
        elbow = shoulder + along * away + aside * pole
        rest_plane, plane = np.cross(elbow0 - shoulder0, wrist0 - elbow0), np.cross(elbow - shoulder, target - elbow)
        upper_turn = _frame(elbow - shoulder, plane) @ _frame(elbow0 - shoulder0, rest_plane).T
        lower_turn = _frame(target - elbow, plane) @ _frame(wrist0 - elbow0, rest_plane).T
        swing, twist = split_twist(collar_turn.T @ upper_turn, unit(elbow0 - shoulder0))
        turn[bone('upperarm01')] = swing @ rotation_about(elbow0 - shoulder0, twist * 0.45)
        turn[bone('upperarm02')] = rotation_about(elbow0 - shoulder0, twist * 0.55)
        turn[bone('lowerarm01')] = upper_turn.T @ lower_turn
        hand0 = heads[bone('finger3-1')] - wrist0
        across = heads[bone('finger2-1')] - heads[bone('finger5-1')]
        palm0 = palm_direction(heads, side)
        hand_turn = _frame(np.asarray(fingers, float), np.asarray(palm, float)) @ _frame(hand0, palm0).T
        relative = lower_turn.T @ hand_turn
        _, twist = split_twist(relative, unit(wrist0 - elbow0))
        forearm = rotation_about(wrist0 - elbow0, twist * 0.7)
        turn[bone('lowerarm02')], turn[bone('wrist')] = forearm, forearm.T @ relative
        if around is None:
            self._fingers(side, palm0, across, curl, thumb)
        else:
            self._grasp(side, palm0, across, around)

    def _fingers(self, side, palm, across, curl, thumb):
        """Curl the fingers and bring them together (the rest pose spreads them)."""
        heads, tails, turn = self.heads, self.tails, self.rotations
        curls = curl if np.ndim(curl) else [curl] * 4
        self._bend(side, palm, [[curls[i] * share + (i - 1.5) * 2 for share in (0.8, 1.1, 0.8)] for i in range(4)])
        for joint in range(2, 4):
            name = f'finger1-{joint}.{side}'
            turn[name] = rotation_about(np.cross(tails[name] - heads[name], palm + 0.6 * unit(across)), thumb)

    def _grasp(self, side, palm, across, radius):
        """Close the hand on an upright round thing (see `grip_axis`): every bone of a finger lies against it, the thumb
        goes round its other side."""
        heads, tails, turn = self.heads, self.tails, self.rotations
        axis = grip_axis(heads, side, palm, radius)
        bends = []
        for finger in range(2, 6):
            names = [f'finger{finger}-{joint}.{side}' for joint in (1, 2, 3)]
            along = unit(tails[names[0]] - heads[names[0]])
            plane = np.stack([along, unit(palm - along * (palm @ along))], 1)
            bones = [(tails[name] - heads[name]) @ plane for name in names]
            bends.append(wrapped((axis - heads[names[0]]) @ self._together(side, finger) @ plane, radius + FINGER, bones))
        self._bend(side, palm, bends)
        first, last = f'finger1-1.{side}', f'finger1-3.{side}'
        thumb = unit(tails[last] - heads[first])
        along = unit(heads['finger3-1.' + side] - heads['wrist.' + side])
        goal = unit(palm - 0.1 * unit(across) + 0.2 * along)
        angle = np.degrees(np.arccos(np.clip(thumb @ goal, -1, 1)))
        turn[first] = rotation_about(np.cross(thumb, goal), angle)
        inwards = along - palm * (along @ palm)
        for joint in (2, 3):
            name = f'finger1-{joint}.{side}'
            turn[name] = rotation_about(np.cross(tails[name] - heads[name], inwards), 16)

    def _bend(self, side, palm, bends):
        """Bend the four fingers' joints towards the palm (degrees, four times three) and bring the fingers together."""
        heads, tails, turn = self.heads, self.tails, self.rotations
        for finger in range(2, 6):
            for joint in range(1, 4):
                name = f'finger{finger}-{joint}.{side}'
                turn[name] = rotation_about(np.cross(tails[name] - heads[name], palm), bends[finger - 2][joint - 1])
            turn[f'finger{finger}-1.{side}'] = self._together(side, finger) @ turn[f'finger{finger}-1.{side}']

    def _together(self, side, finger):
        """The turn of a finger at its knuckle that brings it to the middle one: the rest pose spreads them."""
        along, middle = (unit(self.tails[f'finger{i}-1.{side}'] - self.heads[f'finger{i}-1.{side}']) for i in (finger, 3))
        axis = np.cross(along, middle)
        apart = np.degrees(np.arcsin(np.clip(np.linalg.norm(axis), 0, 1)))
        return rotation_about(axis, apart * 0.75) if apart > 1 else np.eye(3)

    def _legs(self, left, right, spread):
        """Per leg: thigh forward, knee bend, foot pitch; `spread` outwards. Degrees."""
        for (side, sign), (thigh, knee, foot) in zip(SIDES, (left, right)):
            self.rotations['upperleg01.' + side] = rotate_z(np.radians(sign * spread)) @ rotate_x(np.radians(-thigh))
            self.rotations['lowerleg01.' + side] = rotate_x(np.radians(knee))
            self.rotations['foot.' + side] = rotate_x(np.radians(-foot))

    def _hang(self, side, sign, drop, forward=0.06, out=0.13, bend=0.962):
        shoulder = self.heads['upperarm01.' + side]
        length = (np.linalg.norm(self.heads['wrist.L'] - self.heads['lowerarm01.L'])
                  + np.linalg.norm(self.heads['lowerarm01.L'] - self.heads['upperarm01.L']))
        target = shoulder + length * bend * unit([sign * out, -1, forward + 0.05])
        self._reach(side, target, (sign * 0.55, 0, -1), (sign * 0.02, -1, 0.18), (-sign, 0.0, -0.35), 24, 2, (-drop, 0))

    def _pocket(self, side, sign, drop):
        hip = self.heads['upperleg01.L']
        target = np.array([sign * (hip[0] + 8.2), hip[1] + 5.5, hip[2] + 4.5])
        self._reach(side, target, (sign, 0, -0.8), (-sign * 0.12, -1, 0.30), (-sign, -0.1, -0.15), 30, 20, (-drop * 0.6, 0))

    def _ledge(self, side, sign, drop, reach, height):
        hip, width = self.heads['upperleg01.L'], self.heads['upperarm01.L'][0]
        target = np.array([sign * (width + 6), hip[1] + height, hip[2] + reach])
        self._reach(side, target, (sign, 0.1, -0.7), (sign * 0.25, -0.12, 1), (0, -1, -0.1), 6, 6, (-drop * 0.3, 3))

    def _sit(self, side, sign, drop):
        hip = self.heads['upperleg01.L']
        target = np.array([sign * 6.0, hip[1] + 9.5, hip[2] + 34])
        self._reach(side, target, (sign, -0.3, -0.9), (-sign * 0.75, -0.35, 0.8), (-sign * 0.2, -1, -0.15), 22, 10, (-drop * 0.6, 4))

    def _cross(self, drop):
        width, y = self.heads['upperarm01.L'][0], self.heads['upperarm01.L'][1] - 23.5
        front = self.chest_front + 8.0
        self._reach('L', [-width * 0.10, y + 3.0, front], (0.42, -1, -0.25), (-1, 0.10, -0.42), (-0.42, -0.1, -1),
                    (20, 22, 25, 28), 8, (-drop * 0.7, 8))
        self._reach('R', [width * 0.36, y - 0.5, front - 7.0], (-0.42, -1, -0.25), (1, 0.10, -0.62), (0.5, 0, -1),
                    12, 5, (-drop * 0.7, 8))

    def _hold(self, side, sign, drop):
        """The hand before the lower chest, thumb up, closed around something as thick as a mug."""
        target = [sign * 9.5, self.heads['upperarm01.L'][1] - 27.0, self.chest_front + 15.0]
        self._reach(side, target, (sign * 0.45, -1, -0.35), (-sign * 0.62, 0.0, 0.72), (-sign * 0.75, 0.0, -0.62),
                    collar=(-drop * 0.8, 4), around=MUG)

    def build(self, pose, drop=13.0, lean=0.0, twist=0.0, bow=0.0, hip_shift=0.0, stride=1.0, free_hand='pocket'):
        """Bone rotations of a named pose. `drop`: degrees the shoulders sink below the rest pose;
        `lean`, `twist`, `bow`: of the spine; `hip_shift`: weight on one leg; all degrees. `free_hand`: where the hand
        is that holds nothing: in the 'pocket', 'hanging' or on a 'ledge'."""
        for side, sign in SIDES:
            if pose == 'pockets' or (side == 'R' and (pose == 'onePocket' or pose == 'holding' and free_hand == 'pocket')):
                self._pocket(side, sign, drop)
            elif pose == 'onLedge' or (pose == 'holding' and side == 'R' and free_hand == 'ledge'):
                self._ledge(side, sign, drop, 24, 6)
            elif pose == 'holding' and side == 'L':
                self._hold(side, sign, drop)
            elif pose == 'sitting':
                self._sit(side, sign, drop)
            elif pose == 'walking':
                self._hang(side, sign, drop, 0.06 - 0.30 * sign * stride, 0.15, 0.94)
            else:
                self._hang(side, sign, drop)
        if pose == 'crossed':
            self._cross(drop)
        if pose == 'sitting':
            self._legs((84, 82, -4), (80, 78, -4), -4)
        elif pose == 'walking':
            self._legs((24, 4, 6), (-14, 22, 10), -4)
        else:
            self._legs((0, 0, 0), (4, 7, 1), -4)
        for bone in ('spine05', 'spine04', 'spine03', 'spine02'):
            self.rotations[bone] = (rotate_y(np.radians(twist / 4)) @ rotate_z(np.radians((-lean - hip_shift) / 4))
                                    @ rotate_x(np.radians(bow / 4)))
        self.rotations['root'] = rotate_z(np.radians(hip_shift))
        if hip_shift:
            for side, _ in SIDES:
                name = 'upperleg01.' + side
                self.rotations[name] = rotate_z(np.radians(-hip_shift)) @ self.rotations[name]
        return self.rotations
