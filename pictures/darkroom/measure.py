"""Measurements on arrays: light, detail, rivals, boxes. Pure functions, numpy (and scipy's filters) only.

Unless it says otherwise: `light` is linear luminance (height, width) before any tone curve; masks are
boolean (height, width); positions and lengths are fractions of the frame's width or height from the top
left; light is compared in stops (1 stop = twice the light).
"""
import numpy as np
from scipy.ndimage import binary_dilation, gaussian_filter, map_coordinates

#: Body levels from top to bottom; a level's place in the list is its number on the scale of the records.
LEVELS = ('crown', 'chin', 'collarbone', 'armpit', 'breastbone', 'waist', 'hip', 'knee', 'ankle', 'sole')
_DARKEST = 1e-4


def stops(a, b):
    """log2(a / b), safe in the dark."""
    return float(np.log2(max(a, _DARKEST) / max(b, _DARKEST)))


def brightest_tenth(light, mask):
    """Mean of the brightest tenth of a region."""
    values = np.sort(light[mask])
    if not len(values):
        raise ValueError('the region is empty')
    return float(values[-max(1, len(values) // 10):].mean())


def shadow(light, face):
    """Mask of the part of the face that is darker than 1/8 of its brightest tenth."""
    return face & (light < brightest_tenth(light, face) / 8)


def shadow_share(light, face):
    """Share of the face that lies in shadow."""
    return float(shadow(light, face)[face].mean())


def disc(shape, x, y, radius):
    """Mask of a circle; the radius is a fraction of the width."""
    height, width = shape
    rows, columns = np.mgrid[0:height, 0:width]
    return (columns + 0.5 - x * width) ** 2 + (rows + 0.5 - y * height) ** 2 < (radius * width) ** 2


def mean_in_disc(light, mask, circle):
    """Mean light of the masked part of a circle; None when it holds fewer than four pixels."""
    chosen = disc(light.shape, *circle) & mask
    return float(light[chosen].mean()) if chosen.sum() >= 4 else None


def lower_edge(heights):
    """Body level at the frame's lower edge (0 crown – 9 sole, 10 floor below) from the height y of every
    level, given in the order of LEVELS."""
    heights = np.maximum.accumulate(np.asarray(heights, float) + 1e-6 * np.arange(len(LEVELS)))
    if heights[-1] < 1:
        return 10.0
    return float(np.interp(1.0, heights, np.arange(len(LEVELS))))


def bounding_box(mask):
    """left, top, right, bottom; None when the mask is empty."""
    rows, columns = np.nonzero(mask.any(1))[0], np.nonzero(mask.any(0))[0]
    if not len(rows):
        return None
    height, width = mask.shape
    return [columns[0] / width, rows[0] / height, (columns[-1] + 1) / width, (rows[-1] + 1) / height]


def edge_profile(light, face, start, end, head_width):
    """Width (in head widths) and depth (stops) of the edge between light and shadow along the line from
    `start` to `end` (pixels). The width is that between 15 % and 85 % of the step; None when fewer than
    30 of 200 samples lie on the face."""
    along = np.linspace(0, 1, 200)
    columns, rows = (start[i] + (end[i] - start[i]) * along for i in (0, 1))
    smooth = gaussian_filter(light, max(0.7, head_width / 60))
    values = np.log2(np.maximum(map_coordinates(smooth, [rows, columns], order=1, mode='nearest'), _DARKEST))
    on_face = map_coordinates(face.astype(float), [rows, columns], order=1) > 0.5
    if on_face.sum() < 30:
        return None, 0.0
    values, along = values[on_face], along[on_face]
    dark, bright = np.quantile(values, 0.08), np.quantile(values, 0.92)
    depth = float(bright - dark)
    if depth < 1e-3:
        return None, 0.0
    level = (values - dark) / depth
    if level[:20].mean() < level[-20:].mean():
        level = level[::-1]
    leaves = np.nonzero(level < 0.85)[0]
    first = leaves[0] if len(leaves) else 0
    below = np.nonzero(level[first:] < 0.15)[0]
    last = first + (below[0] if len(below) else len(level) - 1 - first)
    length = np.hypot(end[0] - start[0], end[1] - start[1])
    return float((last - first) * (along[1] - along[0]) * length / head_width), depth


def shadow_edge(light, face, lines, head_width, least=1.0):
    """Median width (head widths) of the shadow's edge over several lines (pairs of pixels) across the
    face; None when on no line the step is at least `least` stops: then there is no shadow."""
    widths = []
    for start, end in lines:
        width, depth = edge_profile(light, face, start, end, head_width)
        if width is not None and depth >= least:
            widths.append(width)
    return float(np.median(widths)) if widths else None


def gradients(tones, sigma):
    """Size of the gradient of print values after a blur of `sigma` pixels, per `sigma`."""
    down, across = np.gradient(gaussian_filter(tones, sigma))
    return np.hypot(down, across) * sigma


def fine_detail(tones, region):
    """Root mean square gradient, inside a region, of what is finer than 1/60 of the frame's height: edges,
    texture and small things, but not the soft slopes of large discs of blur, which disturb nobody.
    What lies outside the region takes no part."""
    fine, coarse = max(0.6, tones.shape[0] / 400), tones.shape[0] / 60
    inside = region.astype(float)
    slow = gaussian_filter(tones * inside, coarse) / np.maximum(gaussian_filter(inside, coarse), 1e-6)
    return np.sqrt((gradients(np.where(region, tones - slow, 0.0), fine)[region] ** 2).mean())


def detail_against(tones, region, face):
    """Root mean square gradient of a region against the face's own; 0 for an empty region.

    `tones` are print values without grain, so that what drowns in the dark does not count."""
    if not region.any():
        return 0.0
    return float(fine_detail(tones, region) / max(fine_detail(tones, face), 1e-6))


def grown(mask, pixels):
    """A mask grown by so many pixels (square)."""
    size = 2 * int(pixels) + 1
    return binary_dilation(binary_dilation(mask, np.ones((size, 1), bool)), np.ones((1, size), bool))


def _shifted(image, down, across):
    """The image seen from (down, across) pixels away; the border repeats."""
    height, width = image.shape
    rows = np.clip(np.arange(height) + down, 0, height - 1)
    columns = np.clip(np.arange(width) + across, 0, width - 1)
    return image[rows][:, columns]


def rival(light, tones, head, face, person):
    """The compact spot outside the head that pulls the eye most, or None when none stands out.

    A spot is 1–6 % of the frame's height wide (on the person's clothes up to 3 %) and at least 0.7 stops brighter than its surroundings in all
    but one of eight directions, so a window's edge or a bright wall is none. Strength: its light
    against the face's brightest tenth in stops, plus up to half a stop for being crisper than the face, less
    up to one for being blurred. Returns {'strength', 'spot': [x, y, radius], 'onPerson'}."""
    height, width = light.shape
    head_height = np.ptp(np.nonzero(head.any(1))[0]) if head.any() else 0
    outside = ~grown(head, max(0.015 * height, 0.2 * head_height))
    bright, crisp = brightest_tenth(light, face), gradients(tones, max(0.6, height / 400))
    own = np.sqrt((crisp[face] ** 2).mean())
    best = None
    for radius in (0.007, 0.014, 0.026):
        pixels = max(1.0, radius * height)
        spot = gaussian_filter(light, pixels * 0.6)
        reach = int(round(pixels * 3.2))
        around = np.stack([_shifted(spot, int(round(reach * np.sin(a))), int(round(reach * np.cos(a))))
                           for a in np.linspace(0, 2 * np.pi, 8, endpoint=False)])
        stands_out = np.log2(np.maximum(spot, _DARKEST) / np.maximum(np.sort(around, 0)[-2], _DARKEST))
        sharp = np.log2(np.maximum(np.sqrt(gaussian_filter(crisp ** 2, pixels)), 1e-6) / max(own, 1e-6))
        pull = np.log2(np.maximum(spot, _DARKEST) / bright) + np.clip(0.5 * sharp, -1.0, 0.5)
        allowed = outside & (stands_out >= 0.7)
        if radius > 0.02:                                      # a shirt or a sleeve is no spot
            allowed &= ~person
        pull = np.where(allowed, pull, -np.inf)
        row, column = np.unravel_index(np.argmax(pull), pull.shape)
        if np.isfinite(pull[row, column]) and (best is None or pull[row, column] > best['strength']):
            best = {'strength': float(pull[row, column]), 'onPerson': bool(person[row, column]),
                    'spot': [(column + 0.5) / width, (row + 0.5) / height, 1.5 * radius * height / width]}
    return best if best and best['strength'] > -4 else None


def print_shares(values):
    """Shares of a print (values 0–1) darker than 15 % grey and lighter than 75 %."""
    smooth = gaussian_filter(values, max(1.0, values.shape[1] / 300))      # the eye does not see grain as tone
    return float((smooth < 0.15).mean()), float((smooth > 0.75).mean())


def largest_box(free):
    """The largest all-true rectangle of a boolean grid: (top, left, bottom, right), ends exclusive."""
    rows, columns = free.shape
    runs, best, area = np.zeros(columns, int), None, 0
    for row in range(rows):
        runs = np.where(free[row], runs + 1, 0)
        for left in range(columns):
            high = runs[left]
            for right in range(left, columns):
                high = min(high, runs[right])
                if high == 0:
                    break
                if high * (right - left + 1) > area:
                    area = high * (right - left + 1)
                    best = (row - high + 1, left, row + 1, right + 1)
    return best


def background_patches(person, count=3, least=0.02):
    """Up to `count` large boxes (left, top, right, bottom) that the person does not touch."""
    height, width = person.shape
    rows, columns = 30, 24
    cells = np.array([[not person[height * i // rows:height * (i + 1) // rows, width * j // columns:width * (j + 1) // columns].any()
                       for j in range(columns)] for i in range(rows)])
    found = []
    while len(found) < count:
        box = largest_box(cells)
        if box is None:
            break
        top, left, bottom, right = box
        if (bottom - top) * (right - left) / (rows * columns) < least:
            break
        cells[top:bottom, left:right] = False
        found.append([left / columns, top / rows, right / columns, bottom / rows])
    return found


def outline(mask, most=20):
    """Convex outline of a mask as at most `most` points (x, y); [] when it has no area."""
    rows, columns = np.nonzero(mask)
    if len(rows) < 3:
        return []
    height, width = mask.shape
    angles = np.linspace(0, 2 * np.pi, most, endpoint=False)
    points = []
    for angle in angles:
        far = np.argmax(columns * np.cos(angle) + rows * np.sin(angle))
        point = [(columns[far] + 0.5) / width, (rows[far] + 0.5) / height]
        if not points or point != points[-1]:
            points.append(point)
    return points


def visible_share(iris, points):
    """Share of the iris that nothing but the lids hides. `iris`: mask pass 0–1; `points`: projected
    points of the iris that the lids leave free, None for those the nose hides. 0 for no points."""
    if not points:
        return 0.0
    height, width = iris.shape
    seen = 0
    for point in points:
        if point is None:
            continue
        column, row = int(point[0] * width), int(point[1] * height)
        if 0 <= row < height and 0 <= column < width:
            seen += iris[max(row - 1, 0):row + 2, max(column - 1, 0):column + 2].max() > 0.4
    return seen / len(points)
