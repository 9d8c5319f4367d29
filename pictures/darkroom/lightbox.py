"""From the recipe of a lesson's picture to its light layers: renders → light → channels of images, and a file
that says what they hold. Goes on where a killed run was, as the pipeline does."""
import json
import os
import subprocess
import tempfile

import numpy as np
from PIL import Image

from . import VERSION, film
from .denoise import Denoiser
from .derivatives import atomically
from .exr import Passes
from .facts import Seen
from .layers import IMAGES, MASKS, encode, layers, scale_of, strengths
from .layerfacts import describe
from .pipeline import run_blender
from .recipe import full_hash
from .seal import write_list

#: Widths of the images; the larger is that of the render.
WIDTHS = (400, 640)
FILM_FILE, GRAIN_FILE = 'src/lib/guide/film.json', 'src/lib/guide/grain.webp'
_GRAIN_SIDE, _GRAIN_LEVELS = 96, 32
_AVIF_QUALITY, _WEBP_QUALITY = '20', 82


def image_name(person, number, width, kind):
    return f'light-{person}-{number}-{width}.{kind}'


def files(person):
    """All files of a person's layers, from the project's root."""
    images = [image_name(person, number, width, kind)
              for number in range(len(IMAGES)) for width in WIDTHS for kind in ('avif', 'webp')]
    return [f'src/lib/guide/light/{person}.json', *(f'static/pictures/{name}' for name in images)]


class Lightbox:
    """`pipeline`: for its recipes, project, work folder, samples and threads."""

    def __init__(self, pipeline):
        self.pipeline = pipeline

    def make(self, recipe_id):
        """Make or finish a picture's layers; returns the path of their seal."""
        project, recipe = self.pipeline.project, self.pipeline.book.recipe(recipe_id)
        person = self.pipeline.book.person(recipe['person'])
        preset = strengths(recipe)
        dark = {**recipe, 'lights': [], 'place': {**recipe['place'], 'ambient': 1.0, 'glow': 1.0}}
        base = self.pipeline.base(recipe_id, {**dark, 'layers': layers()}, person) + '-layers'        # another mixture needs no other layers
        self._render(dark, person, base)
        seen = self._seen(recipe, base)
        scales = {name: scale_of(film.lens(one.light)) for name, one in seen.items()}
        self._write_images(recipe['person'], seen, scales)
        said = {'format': 1, 'person': recipe['person'], 'still': recipe_id, **describe(seen, scales),
                'film': {'exposure': recipe['film'].get('exposure', film.EXPOSURE)}, 'loop': preset,
                'provenance': {'recipe': full_hash(recipe, person), 'darkroom': VERSION, 'samples': self.pipeline.samples}}
        target, *images = files(recipe['person'])
        _write_json(os.path.join(project, target), said)
        _write_json(os.path.join(project, FILM_FILE), film_table())
        write_grain(os.path.join(project, GRAIN_FILE))
        return write_list(project, 'light-' + recipe['person'], [target, *images])

    def _render(self, dark, person, base):
        job = {'recipe': dark, 'person': person, 'samples': self.pipeline.samples, 'threads': self.pipeline.threads,
               'geometry': base + '.geometry.json', 'render': base + '-{}.exr', 'layers': layers()}
        if all(os.path.exists(base + f'-{layer["id"]}.exr') for layer in layers()):
            return
        with open(base + '.job.json', 'w') as file:
            json.dump(job, file)
        run_blender('layers.py', base + '.job.json')

    def _seen(self, recipe, base):
        """{layer id: what measuring needs of it}. Masks and the denoiser's guides are the mean of all renders."""
        passes = {layer['id']: Passes(base + f'-{layer["id"]}.exr') for layer in layers()}
        mean = MeanPasses(list(passes.values()))
        denoiser, light = None, {}
        for name, one in passes.items():
            path = base + f'-{name}.light.npy'
            if not os.path.exists(path):
                denoiser = denoiser or Denoiser(mean.image('Denoising Albedo'), mean.image('Denoising Normal', 'XYZ'),
                                                os.environ['DENOISER_WEIGHTS'], self.pipeline.threads)
                np.save(path + '.part.npy', denoiser.light(one).astype(np.float32))
                os.replace(path + '.part.npy', path)
            light[name] = np.load(path)
        with open(base + '.geometry.json') as file:
            geometry = json.load(file)
        return {name: Seen(one, mean, np.zeros_like(one), geometry, recipe['film']) for name, one in light.items()}

    def _write_images(self, person, seen, scales):
        first = next(iter(seen.values()))
        masks = {'face': first.soft_face, 'person': first.soft_person}
        for number, image in enumerate(IMAGES):
            planes = [np.uint8(masks[name] * 255 + 0.5) if name in MASKS else encode(film.lens(seen[name].light), scales[name])
                      for name in image]
            whole = Image.fromarray(np.stack(planes, -1))
            for width in WIDTHS:
                smaller = whole.resize((width, whole.height * width // whole.width), Image.LANCZOS)
                path = os.path.join(self.pipeline.project, 'static/pictures', image_name(person, number, width, '{}'))
                _write_avif(smaller, path.format('avif'))
                atomically(path.format('webp'), lambda part: smaller.save(part, quality=_WEBP_QUALITY, method=6))


def film_table():
    """What turns mixed light into a print: the darkroom's tone curve as a table, for a shader to look up, and its soft mask."""
    return {'format': 1, 'blackStops': film.BLACK_STOPS, 'whiteStops': film.WHITE_STOPS, 'middleGrey': 0.18,
            'printFallOff': film.PRINT_FALL_OFF, 'grain': film.GRAIN, 'grainLevels': _GRAIN_LEVELS, 'mask': film.mask_table(),
            'print': [round(float(value), 4) for value in film.tone_table()]}


def write_grain(path):
    """A tile of grain for pictures as wide as the layers: grey 128 is none, one unit `grainLevels` more or less."""
    grain = film.grain_tile(_GRAIN_SIDE, WIDTHS[-1], seed=1)
    tile = Image.fromarray(np.uint8(np.clip(128 + _GRAIN_LEVELS * grain, 0, 255) + 0.5))
    atomically(path, lambda part: tile.save(part, quality=50, method=6))


def _write_json(path, value):
    def write(part):
        with open(part, 'w') as file:
            json.dump(value, file, separators=(',', ':'))
            file.write('\n')
    atomically(path, write)


class MeanPasses:
    """The mean of several renders of one frame, pass by pass."""

    def __init__(self, renders):
        self._renders = renders

    def plane(self, name, component=None):
        return np.mean([render.plane(name, component) for render in self._renders], 0)

    def image(self, name, components='RGB'):
        return np.stack([self.plane(name, component) for component in components], -1)


def _write_avif(image, path):
    """Full chroma: a channel is a layer, not a colour."""
    with tempfile.TemporaryDirectory() as folder:
        source = os.path.join(folder, 'layers.png')
        image.save(source)
        command = ['avifenc', '--min', _AVIF_QUALITY, '--max', _AVIF_QUALITY, '-y', '444', '-r', 'full', '-s', '4', '-j', '1', source]
        atomically(path, lambda part: subprocess.run(command + [part], check=True, capture_output=True))
