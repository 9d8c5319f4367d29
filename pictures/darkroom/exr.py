"""Reader for the multilayer EXR files Blender writes (scanlines; no, ZIPS or ZIP compression). numpy only."""
import struct
import zlib

import numpy as np

_PIXEL = {0: np.dtype('<u4'), 1: np.dtype('<f2'), 2: np.dtype('<f4')}
_ROWS = {0: 1, 2: 1, 3: 16}


def _text(data, at):
    end = data.index(b'\0', at)
    return data[at:end].decode(), end + 1


def _inflate(data):
    """Undo deflate, the differences and the split into even and odd bytes."""
    steps = np.frombuffer(zlib.decompress(data), np.uint8).astype(np.int64)
    steps[1:] -= 128
    plain = np.cumsum(steps).astype(np.uint8)
    joined = np.empty_like(plain)
    joined[0::2], joined[1::2] = plain[:(len(plain) + 1) // 2], plain[(len(plain) + 1) // 2:]
    return joined.tobytes()


def read_channels(path):
    """{channel name: float32 (height, width)}; names such as 'ViewLayer.mask.R'.

    Raises ValueError when the file is no EXR of the kind above."""
    with open(path, 'rb') as file:
        data = file.read()
    magic, version = struct.unpack_from('<II', data, 0)
    if magic != 20000630 or version & 0x1A00:
        raise ValueError(f'{path}: not a single-part scanline EXR')
    at, header = 8, {}
    while data[at]:
        name, at = _text(data, at)
        _, at = _text(data, at)
        size, = struct.unpack_from('<i', data, at)
        header[name] = data[at + 4:at + 4 + size]
        at += 4 + size
    at += 1
    channels, listed, p = [], header['channels'], 0
    while listed[p]:
        name, p = _text(listed, p)
        channels.append((name, _PIXEL[struct.unpack_from('<i', listed, p)[0]]))
        p += 16
    left, top, right, bottom = struct.unpack('<4i', header['dataWindow'])
    width, height, compression = right - left + 1, bottom - top + 1, header['compression'][0]
    if compression not in _ROWS:
        raise ValueError(f'{path}: EXR compression must be none, ZIPS or ZIP')
    rows = _ROWS[compression]
    row_bytes = width * sum(kind.itemsize for _, kind in channels)
    planes = {name: np.empty((height, width), np.float32) for name, _ in channels}
    for offset in np.frombuffer(data, '<u8', -(-height // rows), at).tolist():
        y, size = struct.unpack_from('<ii', data, offset)
        y -= top
        count = min(rows, height - y)
        block = data[offset + 8:offset + 8 + size]
        if compression and size < row_bytes * count:
            block = _inflate(block)
        p = 0
        for row in range(count):
            for name, kind in channels:
                planes[name][y + row] = np.frombuffer(block, kind, width, p)
                p += width * kind.itemsize
    return planes


class Passes:
    """Named passes of a render."""

    def __init__(self, path):
        self._path, self._planes = path, read_channels(path)

    def plane(self, name, component=None):
        """One channel (height, width); without `component` the pass must have a single one."""
        found = [plane for key, plane in self._planes.items()
                 if key.split('.')[-2] == name and component in (None, key.split('.')[-1])]
        if len(found) != 1:
            raise ValueError(f'{self._path}: {len(found)} channels for pass {name!r} {component or ""}')
        return found[0]

    def image(self, name, components='RGB'):
        """(height, width, components)."""
        return np.stack([self.plane(name, component) for component in components], -1)
