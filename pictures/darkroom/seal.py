"""The seal of a picture: the hashes of all its files, so that a mixture of two makings is seen.

A record belongs to the print it was measured on, and the smaller files to the same print; none of them can tell by
itself. The seal is a list as `sha256sum` writes it (`sha256sum -c pictures/seals/*.sha256` checks it).
"""
import hashlib
import os

from .derivatives import derivative_paths


def write_seal(project, recipe_id):
    """Seals the files of a picture as they are; returns the seal's path. Raises FileNotFoundError when one is missing."""
    record = os.path.join('src/lib/catalogue/records', recipe_id + '.json')
    master = os.path.join('pictures/masters', recipe_id + '.webp')
    paths = [master, record, *derivative_paths('static/pictures', recipe_id)]
    lines = [f'{_hash(os.path.join(project, path))}  {path}\n' for path in sorted(paths)]
    target = os.path.join(project, 'pictures/seals', recipe_id + '.sha256')
    os.makedirs(os.path.dirname(target), exist_ok=True)
    with open(target + '.part', 'w') as file:
        file.writelines(lines)
    os.replace(target + '.part', target)
    return target


def _hash(path):
    with open(path, 'rb') as file:
        return hashlib.sha256(file.read()).hexdigest()
