"""The seal of a picture: the hashes of all its files, so that a mixture of two makings is seen.

A record belongs to the print it was measured on, and the smaller files to the same print; none of them can tell by
itself. The seal is a list as `sha256sum` writes it (`sha256sum -c pictures/seals/*.sha256` checks it).
"""
import hashlib
import os
import subprocess
import tempfile

import numpy as np
from PIL import Image

from .shelves import shelf_of

#: Means of this many parts of a picture are compared: codecs move them by 2 grey levels, another smile by 14.
_PARTS, _LEVELS = (20, 20), 5


def write_seal(project, recipe_id, recipe):
    """Seals the files of a picture as they are; returns the seal's path. Raises FileNotFoundError when one is missing."""
    return write_list(project, recipe_id, shelf_of(recipe).files(recipe_id, recipe))


def write_list(project, name, paths):
    """Seals files (paths from the project's root) under a name."""
    lines = [f'{_hash(os.path.join(project, path))}  {path}\n' for path in sorted(paths)]
    target = os.path.join(project, 'pictures/seals', name + '.sha256')
    os.makedirs(os.path.dirname(target), exist_ok=True)
    with open(target + '.part', 'w') as file:
        file.writelines(lines)
    os.replace(target + '.part', target)
    return target


def holds(project, recipe_id):
    """Whether a picture has a seal, and all its files are those that were sealed."""
    try:
        with open(os.path.join(project, 'pictures/seals', recipe_id + '.sha256')) as file:
            sealed = [line.rstrip('\n').split('  ', 1) for line in file]
        return all(_hash(os.path.join(project, path)) == made for made, path in sealed)
    except FileNotFoundError:
        return False


def strangers(project, recipe_id, recipe):
    """The smaller files of a picture that do not show its master; what another making of it left behind."""
    master, _, *smaller = (os.path.join(project, path) for path in shelf_of(recipe).files(recipe_id, recipe))
    shown = _parts(master)
    return [path for path in smaller if np.abs(_parts(path) - shown).max() > _LEVELS]


def _parts(path):
    os.stat(path)                                # before a decoder says less clearly that there is no such file
    with tempfile.TemporaryDirectory() as folder:
        if path.endswith('.avif'):
            seen = os.path.join(folder, 'seen.png')
            subprocess.run(['avifdec', path, seen], check=True, capture_output=True)
            path = seen
        with Image.open(path) as image:
            return np.asarray(image.convert('L').resize(_PARTS, Image.BILINEAR), np.float32)


def _hash(path):
    with open(path, 'rb') as file:
        return hashlib.sha256(file.read()).hexdigest()
