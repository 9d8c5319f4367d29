"""Masters and the smaller files the app serves."""
import os
import subprocess
import tempfile

import numpy as np
from PIL import Image

WIDTHS = (320, 480, 720, 960)
_MASTER_BYTES = 350_000
#: No file that is served is heavier.
_MOST_BYTES = 90_000


def atomically(path, write):
    """Write beside the target and rename, so that a killed run leaves no half file."""
    folder = os.path.dirname(path)
    os.makedirs(folder, exist_ok=True)
    handle, part = tempfile.mkstemp(dir=folder, suffix=os.path.splitext(path)[1])
    os.close(handle)
    try:
        write(part)
        os.chmod(part, 0o644)
        os.replace(part, path)
    finally:
        if os.path.exists(part):
            os.remove(part)


def write_master(values, path):
    """Print values 0–1 as the best grey WebP below 350 KB; a master of more pixels may have more."""
    most = _MASTER_BYTES * max(1, values.size / (960 * 1200))
    image = Image.fromarray(np.clip(values * 255 + 0.5, 0, 255).astype(np.uint8))
    for quality in (92, 88, 84, 80, 74, 66, 56):
        atomically(path, lambda part: image.save(part, quality=quality, method=6))
        if os.path.getsize(path) <= most:
            return


def _avif(image, path, quality):
    with tempfile.TemporaryDirectory() as folder:
        source = os.path.join(folder, 'grey.png')
        image.save(source)
        target = str(quality)
        command = ['avifenc', '--min', target, '--max', target, '-y', '420', '-s', '6', '-j', '1', '-a', 'denoise-noise-level=25', source]
        atomically(path, lambda part: subprocess.run(command + [part], check=True, capture_output=True))


def write_derivatives(master, folder, recipe_id, widths=WIDTHS):
    """AVIF and WebP at every width."""
    with Image.open(master) as opened:
        image = opened.convert('L')
    for width in widths:
        height = round(image.height * width / image.width)
        smaller = image.resize((width, height), Image.LANCZOS)
        base = os.path.join(folder, f'{recipe_id}-{width}')
        _webp_below(smaller, base + '.webp', min(60_000 * (width / 720) ** 2, _MOST_BYTES))
        for quality in (31, 34, 37, 41, 46):
            _avif(smaller, base + '.avif', quality)
            if os.path.getsize(base + '.avif') <= min(30_000 * (width / 720) ** 2, _MOST_BYTES):
                break


def _webp_below(image, path, most):
    for quality in (78, 70, 62, 54, 46, 38, 30):
        atomically(path, lambda part: image.save(part, quality=quality, method=6))
        if os.path.getsize(path) <= most:
            return


def derivative_paths(folder, recipe_id, widths=WIDTHS):
    return [os.path.join(folder, f'{recipe_id}-{width}.{kind}') for width in widths for kind in ('avif', 'webp')]
