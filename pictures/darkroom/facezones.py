"""Zones of the face and the hairline, as soft masks (0–1) over rest positions (n, 3) in cm."""
import cv2
import numpy as np

from .fields import bump, smoothstep
from .headmodel import LANDMARKS


def _lip_outline(base):
    """Outer lip line from the front, made dense with a closed Catmull-Rom curve."""
    corners = base[LANDMARKS[48:60]][:, :2]
    before, after, beyond = (np.roll(corners, k, 0) for k in (1, -1, -2))
    t = np.linspace(0, 1, 8, endpoint=False)[None, :, None]
    a, b, c, d = (p[:, None] for p in (before, corners, after, beyond))
    curve = 0.5 * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t ** 2 + (3 * b - a - 3 * c + d) * t ** 3)
    return curve.reshape(-1, 1, 2).astype(np.float32)


def inside_lips(points, base):
    """Signed distance (cm) into the red of the lips, seen from the front; -9 far away."""
    outline = _lip_outline(base)
    near = (np.abs(points[:, 0]) < 3.3) & (points[:, 1] > -6) & (points[:, 1] < -1.5) & (points[:, 2] > 8)
    depth = np.full(len(points), -9.0)
    depth[near] = [cv2.pointPolygonTest(outline, (float(x), float(y)), True) for x, y in points[near][:, :2]]
    return depth


#: Heights (cm) of the hairline at azimuths in degrees, 0 in front, 180 behind. `round` clears the ear in a wide
#: arc, as under a wrap or a full head of coils; `natural` has a corner and a peak at the temple, a sideburn, and
#: hair down to the ear and behind it.
HAIRLINES = {
    'round': ((0, 12, 24, 36, 46, 56, 64, 72, 80, 86, 94, 104, 114, 124, 140, 160, 180),
              (10.9, 10.9, 10.9, 10.3, 9.2, 7.6, 5.2, 1.6, 0.9, 4.1, 5.2, 5.2, 3.4, 0.0, -3.2, -4.4, -4.7)),
    'natural': ((0, 14, 26, 38, 46, 52, 57, 62, 67, 72, 80, 84, 90, 104, 109, 114, 124, 140, 160, 180),
                (10.7, 10.8, 11.0, 10.6, 9.5, 7.9, 6.3, 5.2, 3.6, 0.9, 0.5, 3.0, 4.1, 4.1, 3.0, 1.6, -1.2, -3.6, -4.6, -4.9))}


def above_hairline(points, hair):
    """Signed cm above a hair recipe's hairline (`hairline`, raised at the temples by `receding`, lowered in front by
    `low`): positive where scalp hair grows. points: (n, 3) at rest."""
    receding, low = hair.get('receding', 0.0), hair.get('low', 0.0)
    azimuth = np.degrees(np.arctan2(np.abs(points[:, 0]), points[:, 2] - 0.3))
    front = smoothstep(75, 20, azimuth)
    temple = np.exp(-((azimuth - 40) / 13.0) ** 2)
    line = np.interp(azimuth, *HAIRLINES[hair.get('hairline', 'round')]) + front * 0.55 * receding + temple * 1.6 * receding - low * front
    return points[:, 1] - line


def beard_zone(points, lip_depth):
    """Where a beard grows: jaw, chin, moustache, sideburns."""
    x, y, z = points.T
    wide = np.abs(x)
    mirrored = np.c_[wide, y, z]
    jaw = smoothstep(-2.0, -3.6, y) * smoothstep(-10.8, -8.0, y + 0.28 * (z - 2)) * smoothstep(-0.5, 1.2, z)
    sideburn = smoothstep(3.0, 1.0, y) * smoothstep(6.6, 7.6, wide) * smoothstep(-0.6, 0.6, z) * smoothstep(4.6, 3.2, z)
    cheek_line = smoothstep(-0.2, 1.9, -(y + 0.9) + (wide - 4.4) * 0.62)
    fall = -2.0 - 0.28 * np.maximum(wide - 0.9, 0) ** 1.4                                 # it falls to the mouth's corners
    moustache = np.clip(1.8 * np.exp(-((y - fall) / 0.62) ** 2), 0, 1) * smoothstep(3.4, 2.6, wide) * smoothstep(7.5, 9.0, z)
    moustache *= 1 - smoothstep(1.3, 2.0, wide) * smoothstep(-2.1, -1.5, y)                # not up beside the nose
    moustache = np.maximum(moustache, 0.8 * bump(mirrored, (3.0, -3.7, 9.8), (0.5, 0.9, 1.6)))   # and joins the beard
    chin = bump(mirrored, (0, -6.6, 11), (2.0, 1.6, 3))
    zone = np.clip(np.maximum(jaw * cheek_line, sideburn), 0, 1)
    zone = np.maximum(zone, np.clip(chin * 1.5, 0, 1) * smoothstep(-4.9, -5.6, y) * smoothstep(-9.0, -7.8, y))
    zone = np.maximum(zone, moustache)
    zone *= 1 - 0.6 * bump(mirrored, (1.6, -4.9, 10.8), (0.7, 0.45, 1.0))      # thin under the lip's corners
    zone *= smoothstep(-0.02, -0.2, lip_depth)
    return np.clip(zone, 0, 1) * smoothstep(7.7, 7.1, wide + 0.35 * np.maximum(-z, 0))         # the ear stays free


def zones(points, base):
    """Named masks: lip, cheek, nose, shine (T-zone), ear, underEye, lid, orbit, beard."""
    x, y, z = points.T
    wide = np.abs(x)
    mirrored = np.c_[wide, y, z]
    lip_depth = inside_lips(points, base)
    shine = (bump(mirrored, (0, 2.6, 11.5), (1.0, 2.6, 2.0)) + 0.9 * bump(mirrored, (0, 8.3, 10.4), (3.2, 1.6, 2.5))
             + 0.6 * bump(mirrored, (0, -6.5, 11), (1.3, 1.0, 2)) + 0.55 * bump(mirrored, (4.9, 2.0, 8.8), (1.6, 0.9, 2)))
    return {
        'lip': smoothstep(-0.09, 0.10, lip_depth),
        'cheek': bump(mirrored, (4.7, 0.2, 9.0), (1.9, 1.6, 2.5)),
        'nose': bump(mirrored, (0, 0.2, 12.6), (1.3, 1.1, 1.6)),
        'shine': np.clip(shine, 0, 1),
        'ear': smoothstep(7.9, 8.8, wide) * smoothstep(-4, -2.5, y) * smoothstep(6.5, 5, y),
        'underEye': bump(mirrored, (2.9, 2.15, 9.6), (1.1, 0.55, 1.0)),
        'lid': bump(mirrored, (3.2, 4.35, 9.3), (1.35, 0.42, 1.0)),
        'orbit': bump(mirrored, (1.75, 3.9, 9.6), (0.55, 0.9, 1.0)),
        'beard': beard_zone(points, lip_depth),
    }


def head_region(points):
    """Everything that counts as head in a picture: down to the jaw line, no neck."""
    return smoothstep(-8.6, -7.9, points[:, 1]) * smoothstep(-7.4, -6.6, points[:, 1] + 0.33 * points[:, 2])


def face_region(points, scalp):
    """Skin between hairline, ears and chin, from the front."""
    x, y, z = points.T
    region = smoothstep(-7.6, -6.9, y + 0.15 * (z - 10)) * smoothstep(7.9, 7.4, np.abs(x)) * smoothstep(2.5, 3.5, z)
    return np.clip(region * (1 - scalp), 0, 1)
