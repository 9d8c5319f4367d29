"""Rotations and the head's turn on its neck."""
import numpy as np

from .fields import smoothstep

#: Where the head turns on the neck (rest frame, cm).
NECK_PIVOT = np.array([0.0, -5.5, 0.5])


def rotate_x(angle):
    """Rotation matrix about +X; radians."""
    c, s = np.cos(angle), np.sin(angle)
    return np.array([[1, 0, 0], [0, c, -s], [0, s, c]])


def rotate_y(angle):
    """Rotation matrix about +Y; radians."""
    c, s = np.cos(angle), np.sin(angle)
    return np.array([[c, 0, s], [0, 1, 0], [-s, 0, c]])


def rotate_z(angle):
    """Rotation matrix about +Z; radians."""
    c, s = np.cos(angle), np.sin(angle)
    return np.array([[c, -s, 0], [s, c, 0], [0, 0, 1]])


def head_rotation(yaw, pitch, roll):
    """Degrees: yaw + turns to the sitter's left, pitch + drops the chin, roll + tips to +X."""
    yaw, pitch, roll = np.radians([yaw, pitch, -roll])
    return rotate_y(yaw) @ rotate_x(pitch) @ rotate_z(roll)


def head_share(rest_points):
    """How far points of the rest head follow the head's turn: 1 on the face, 0 at the collar."""
    return smoothstep(-13.8, -6.6, rest_points[:, 1] + 0.33 * rest_points[:, 2])


def turn_head(points, share, yaw_pitch_roll):
    """Turn (n, 3) points about the neck by each point's share (0–1) of the angles (degrees)."""
    steps = np.round(share * 48).astype(int)
    turned = np.empty_like(points)
    for step in np.unique(steps):
        rotation = head_rotation(*(np.asarray(yaw_pitch_roll, float) * step / 48))
        chosen = steps == step
        turned[chosen] = (points[chosen] - NECK_PIVOT) @ rotation.T + NECK_PIVOT
    return turned


def rotation_to_vector(rotation):
    """Rotation matrix to axis times angle (radians)."""
    angle = np.arccos(np.clip((np.trace(rotation) - 1) / 2, -1, 1))
    if angle < 1e-7:
        return np.zeros(3)
    r = rotation
    axis = np.array([r[2, 1] - r[1, 2], r[0, 2] - r[2, 0], r[1, 0] - r[0, 1]])
    return angle / (2 * np.sin(angle)) * axis


def rotation_about(axis, degrees):
    """Rotation matrix about any axis."""
    length = np.linalg.norm(axis)
    angle = np.radians(degrees)
    if length < 1e-9 or abs(angle) < 1e-9:
        return np.eye(3)
    x, y, z = np.asarray(axis, float) / length
    cross = np.array([[0, -z, y], [z, 0, -x], [-y, x, 0]])
    return np.eye(3) + np.sin(angle) * cross + (1 - np.cos(angle)) * cross @ cross


def split_twist(rotation, axis):
    """rotation = swing @ twist about `axis`; returns the swing matrix and the twist in degrees."""
    vector = rotation_to_vector(rotation)
    angle = np.linalg.norm(vector)
    direction = vector / angle if angle > 1e-9 else vector
    real, imaginary = np.cos(angle / 2), np.sin(angle / 2) * direction
    twist = 2 * np.degrees(np.arctan2(imaginary @ axis, real))
    twist = (twist + 180) % 360 - 180
    return rotation @ rotation_about(axis, twist).T, twist
