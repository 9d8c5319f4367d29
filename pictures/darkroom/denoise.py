"""Intel Open Image Denoise's trained network in PyTorch (Debian's Blender is built without it).

The weights are *.tza files of Open Image Denoise 2 (Apache-2.0). Images are linear (height, width, 3).
"""
import os
import struct

import numpy as np


def read_weights(path):
    """Tensors of a TZA file: {name: float32 array}."""
    with open(path, 'rb') as file:
        data = file.read()
    magic, major, _, at = struct.unpack_from('<HBBQ', data, 0)
    if magic != 0x41D7 or major != 2:
        raise ValueError(f'{path}: not a TZA file of version 2')
    count, = struct.unpack_from('<I', data, at)
    at, tensors = at + 4, {}
    for _ in range(count):
        length, = struct.unpack_from('<H', data, at)
        name = data[at + 2:at + 2 + length].decode()
        at += 2 + length
        dimensions = data[at]
        shape = struct.unpack_from(f'<{dimensions}I', data, at + 1)
        at += 1 + 5 * dimensions                          # sizes, then one letter per dimension
        kind = {'h': '<f2', 'f': '<f4'}[chr(data[at])]
        start, = struct.unpack_from('<Q', data, at + 1)
        at += 9
        tensors[name] = np.frombuffer(data, kind, int(np.prod(shape)), start).reshape(shape).astype(np.float32)
    return tensors


class _Perceptual:
    """The network's curve for linear light (a fit of Aydin's perceptually uniform encoding)."""
    A, B, C, D = 1.41283765e+03, 1.64593172e+00, 4.31384981e-01, -2.94139609e-03
    E, F, G = 1.92653254e-01, 6.26026094e-03, 9.98620152e-01
    Y0, Y1, X0, X1 = 1.57945760e-06, 3.22087631e-02, 2.23151711e-03, 3.70974749e-01
    TOP = E * np.log(65504.0 + F) + G

    @classmethod
    def encode(cls, y):
        y = np.clip(y, 0, 65504.0)
        x = np.where(y <= cls.Y0, cls.A * y, np.where(y <= cls.Y1, cls.B * y ** cls.C + cls.D, cls.E * np.log(y + cls.F) + cls.G))
        return (x / cls.TOP).astype(np.float32)

    @classmethod
    def decode(cls, x):
        x = np.clip(x, 0, 1) * cls.TOP
        middle = (np.maximum(x - cls.D, 0) / cls.B) ** (1 / cls.C)
        return np.where(x <= cls.X0, x / cls.A, np.where(x <= cls.X1, middle, np.exp((x - cls.G) / cls.E) - cls.F)).astype(np.float32)


def _srgb(y):
    return np.where(y <= 0.0031308, 12.92 * y, 1.055 * y ** (1 / 2.4) - 0.055).astype(np.float32)


def _linear(x):
    x = np.clip(x, 0, 1)
    return np.where(x <= 0.04045, x / 12.92, ((x + 0.055) / 1.055) ** 2.4).astype(np.float32)


def _exposure(image):
    """0.18 over the geometric mean of the luminance of blocks of about 16 × 16 pixels."""
    luminance = image @ np.array([0.212671, 0.715160, 0.072169], np.float32)
    rows, columns = (np.arange(-(-n // 16)) * n // -(-n // 16) for n in luminance.shape)
    total = np.add.reduceat(np.add.reduceat(luminance, rows, 0), columns, 1)
    mean = total / np.outer(np.diff(np.r_[rows, luminance.shape[0]]), np.diff(np.r_[columns, luminance.shape[1]]))
    mean = mean[mean > 1e-8]
    return float(0.18 / np.exp2(np.log2(mean).mean())) if mean.size else 1.0


class _Network:
    """Encoder: convolutions, then halving. Decoder: doubling, joined with the encoder's maps."""

    def __init__(self, path):
        import torch
        self._torch = torch
        tensors = {name: torch.from_numpy(values) for name, values in read_weights(path).items()}
        names = [name[:-7] for name in tensors if name.endswith('.weight')]

        def layers(prefix, level):
            # level 0 of the encoder shares the full resolution with level 1
            chosen = [n for n in names if n.startswith(prefix) and max(int(n.split('conv')[1][0]), 1) == level]
            return [(tensors[n + '.weight'].contiguous(memory_format=torch.channels_last), tensors[n + '.bias']) for n in chosen]

        self._encoder = [layers('enc', level) for level in range(1, 6)]
        self._decoder = [layers('dec', level) for level in (4, 3, 2, 1)]

    def _run(self, x):
        f = self._torch.nn.functional
        maps = [x]
        for level, convolutions in enumerate(self._encoder):
            for weight, bias in convolutions:
                x = f.conv2d(x, weight, bias, padding=1).relu_()
            if level < 4:
                x = f.max_pool2d(x, 2)
                maps.append(x)
        maps.pop()                                        # the coarsest map goes straight into the last level
        for level, convolutions in enumerate(self._decoder):
            x = self._torch.cat([f.interpolate(x, scale_factor=2, mode='nearest'), maps.pop()], 1)
            last = level == len(self._decoder) - 1
            for weight, bias in convolutions[:-1] if last else convolutions:
                x = f.conv2d(x, weight, bias, padding=1).relu_()
        weight, bias = self._decoder[-1][-1]
        return f.conv2d(x, weight, bias, padding=1)

    def __call__(self, image):
        """(height, width, channels) to (height, width, 3)."""
        height, width, _ = image.shape
        padded = np.pad(image, ((0, -height % 16), (0, -width % 16), (0, 0)))
        tensor = self._torch.from_numpy(np.ascontiguousarray(padded.transpose(2, 0, 1)))[None]
        with self._torch.inference_mode():
            return self._run(tensor)[0].permute(1, 2, 0).numpy()[:height, :width]


def _finite(image, low, high):
    return np.clip(np.nan_to_num(image, nan=0.0, posinf=high, neginf=low), low, high).astype(np.float32)


class Denoiser:
    """Cleans pictures of one frame. albedo 0–1, normal -1–1, (height, width, 3); both are cleaned first.
    `weights`: the folder with the .tza files."""

    def __init__(self, albedo, normal, weights, threads=1):
        import torch
        torch.set_num_threads(threads)

        def network(name):
            return _Network(os.path.join(weights, name + '.tza'))

        albedo = _linear(network('rt_alb')(_srgb(_finite(albedo, 0, 1))))
        normal = np.clip(network('rt_nrm')(_finite(normal, -1, 1) * 0.5 + 0.5), 0, 1)
        self._guides, self._network = [albedo, normal], network('rt_hdr_calb_cnrm')

    def __call__(self, noisy):
        """Linear (height, width, 3), free of noise."""
        noisy = _finite(noisy, 0, 65504.0)
        exposure = _exposure(noisy)
        joined = np.concatenate([_Perceptual.encode(noisy * exposure), *self._guides], 2)
        return _Perceptual.decode(self._network(joined)) / exposure

    def light(self, passes):
        """Denoised grey linear light (height, width) of a render; catchlights, which a denoiser takes for
        fireflies, are left out of it and put back."""
        bright = catchlights(passes)
        return (self(passes.image('Combined') - bright) + bright).mean(-1)


def catchlights(passes):
    """What the corneas of a render mirror of its lamps: linear (height, width, 3)."""
    return np.minimum(passes.image('Emit') * passes.plane('cornea')[..., None], passes.image('Combined'))


def clean_light(passes, weights, threads=1):
    """Denoised grey linear light (height, width) of a single render."""
    return Denoiser(passes.image('Denoising Albedo'), passes.image('Denoising Normal', 'XYZ'), weights, threads).light(passes)
