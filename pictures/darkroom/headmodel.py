"""The head: a morphable model built from scanned faces (ICT-FaceKit), read from one packed file.

"Rest" always means the model's mean head: zones and hairlines are functions of rest positions, so
they follow any identity and expression for free.
"""
import json
import lzma
import struct

import numpy as np

#: The 68 usual face landmarks, as vertex numbers.
LANDMARKS = np.array([
    1225, 1888, 1052, 367, 1719, 1722, 2199, 1447, 966, 3661, 4390, 3927, 3924, 2608, 3272, 4088, 3443,
    268, 493, 1914, 2044, 1401, 3615, 4240, 4114, 2734, 2509, 978, 4527, 4942, 4857, 1140, 2075, 1147,
    4269, 3360, 1507, 1542, 1537, 1528, 1518, 1511, 3742, 3751, 3756, 3721, 3725, 3732, 5708, 5695,
    2081, 0, 4275, 6200, 6213, 6346, 6461, 5518, 5957, 5841, 5702, 5711, 5533, 6216, 6207, 6470, 5517, 5966])

#: First and one past the last vertex of each part. L and R are the sitter's.
PARTS = {
    'skin': (0, 11248), 'mouthSocket': (11248, 13294), 'eyeSocket': (13294, 14062), 'gums': (14062, 17039),
    'teeth': (17039, 21451), 'tearLine': (24591, 24999), 'lashL': (25351, 26035), 'lashR': (26035, 26719)}
_SCLERA = {'L': (21451, 22221), 'R': (23021, 23791)}
_MAGIC = b'ICTK1\n'
_FILTERS = [{'id': lzma.FILTER_LZMA2, 'preset': 9 | lzma.PRESET_EXTREME, 'lc': 3, 'lp': 0, 'pb': 0,
             'dict_size': 1 << 26}]


def _unpack(raw, planes, shape, axis):
    """Byte planes of zigzag-coded differences back to an int32 array."""
    count = int(np.prod(shape))
    coded = np.zeros(count, np.uint32)
    for plane in range(planes):
        coded |= np.frombuffer(raw, np.uint8, count, plane * count).astype(np.uint32) << (8 * plane)
    steps = (coded >> 1).astype(np.int32) ^ -(coded & 1).astype(np.int32)
    return np.cumsum(steps.reshape(shape), axis=axis, dtype=np.int32)


class HeadModel:
    """base (v, 3) cm; faces, textureFaces lists of vertex numbers; uv (t, 2)."""

    def __init__(self, path):
        with open(path, 'rb') as file:
            packed = file.read()
        if packed[:6] != _MAGIC:
            raise ValueError(f'{path}: not a packed ICT-FaceKit head')
        length = struct.unpack_from('<I', packed, 6)[0]
        header = json.loads(packed[10:10 + length])
        at, part = 10 + length, {}
        for entry in header['parts']:
            raw = lzma.decompress(packed[at:at + entry['size']], lzma.FORMAT_RAW, filters=_FILTERS)
            at += entry['size']
            part[entry['name']] = _unpack(raw, entry['planes'], entry['shape'], entry['axis'])
        ends = np.r_[0, np.cumsum(part['cnt'])]
        self.faces = [part['fv'][a:b] for a, b in zip(ends, ends[1:])]
        self.texture_faces = [part['ft'][a:b] for a, b in zip(ends, ends[1:])]
        self.base, self.uv = part['base'].T * header['base_step'], part['uv'].T * header['uv_step']
        self._identities, self._shapes = (np.ascontiguousarray(part[k].transpose(1, 2, 0)) for k in ('id', 'ex'))
        self._identity_step, self._shape_step = header['step_id'], header['step_ex']
        self._shape_number = {n: i for i, n in enumerate(header['shapes'][header['n_id']:])}

    def coefficients(self, seed, sigma, modes=60, limit=1.9):
        """Random identity: one number per mode, clipped at `limit`, nothing beyond `modes`."""
        # 100 numbers are drawn although the pack holds 60: the full model's draw, so seeds mean the same.
        drawn = np.random.default_rng(seed).standard_normal(100) * sigma
        weights = np.clip(drawn, -limit, limit)[:len(self._identities)]
        weights[modes:] = 0
        return weights

    def identity(self, recipe):
        """Coefficients of a person: {'seed', 'sigma', 'mix': {seed: share}}."""
        weights = self.coefficients(recipe['seed'], recipe['sigma'])
        for seed, share in recipe.get('mix', {}).items():
            weights = weights + share * self.coefficients(int(seed), recipe['sigma'])
        return weights

    def shape(self, coefficients, expression, asymmetry_seed, asymmetry=1.0):
        """Neutral and expressive vertices (v, 3). `expression`: shape name to weight; a name without
        side means both sides. Asymmetry adds slow offsets of tenths of a millimetre to 1.5 mm."""
        used = np.nonzero(coefficients)[0]
        neutral = self.base + np.einsum('k,kij->ij', coefficients[used] * self._identity_step,
                                        self._identities[used].astype(np.float64))
        random = np.random.default_rng(asymmetry_seed + 77)
        for _ in range(7):
            centre = np.array([random.uniform(-8, 8), random.uniform(-8, 8), random.uniform(4, 12)])
            spread = random.uniform(2.5, 5)
            shift = random.normal(0, 0.075 * asymmetry, 3)
            distance = ((self.base - centre) ** 2).sum(1)
            neutral = neutral + np.exp(-distance / (2 * spread * spread))[:, None] * shift
        moved = neutral.copy()
        for name, weight in expression.items():
            sides = [name] if name in self._shape_number else [name + '_L', name + '_R']
            for side in sides:
                if side not in self._shape_number:
                    raise ValueError(f'expression shape {side!r} is not in the head model')
                if weight:
                    moved += weight * self._shape_step * self._shapes[self._shape_number[side]]
        return neutral, moved

    def eyeball(self, vertices, side):
        """Centre and radius (cm) of the sphere through the white of the eye; side 'L' or 'R'."""
        first, last = _SCLERA[side]
        points = vertices[first:last][self.base[first:last][:, 2] < 8.9]     # without the cornea
        matrix = np.c_[2 * points, np.ones(len(points))]
        solution = np.linalg.lstsq(matrix, (points ** 2).sum(1), rcond=None)[0]
        return solution[:3], np.sqrt(solution[3] + (solution[:3] ** 2).sum())

    def polygons(self, part):
        """Faces of a part, numbered from the part's first vertex."""
        first, last = PARTS[part]
        return [face - first for face in self.faces if face.min() >= first and face.max() < last]
