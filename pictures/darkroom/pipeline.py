"""From recipe to finished picture, stage by stage: render → eyes → light → print and record → derivatives.

The slow stages leave files in the work folder, named by a hash of what they depend on, so a killed run
goes on where it was and nothing stale is used.
"""
import json
import os
import re
import subprocess
import sys
import time

import numpy as np
from PIL import Image

from . import VERSION
from .denoise import catchlights, clean_light
from .derivatives import write_derivatives, write_master
from .exr import Passes
from .eyelight import add_eye_light, eye_light_left
from .facts import Seen, facts_and_evidence
from .film import develop
from .recipe import as_worn, full_hash, picture_hash
from .record import make_record
from .seal import holds, write_seal
from .shelves import shelf_of

#: Where the data lies; see the README.
SETTINGS = ('ICT_PACK', 'MAKEHUMAN_DATA', 'MAKEHUMAN_ASSETS', 'MAKEHUMAN_CLOTHES', 'DENOISER_WEIGHTS', 'BLENDER_WORLDS')
#: A draft is looked at and thrown away: this share of the print's size, with this many samples.
DRAFT_SHARE, DRAFT_SAMPLES = 0.5, 8


class StageError(Exception):
    """A stage that failed: names recipe and stage."""


class Pipeline:
    """`pictures`: this folder of the project; `project`: its root."""

    def __init__(self, book, pictures, project, samples=14, threads=1):
        missing = [name for name in SETTINGS if not os.environ.get(name)]
        if missing:
            raise StageError('environment: not set: ' + ', '.join(missing) + ' (see pictures/README.md)')
        self.book, self.samples, self.threads, self.project = book, samples, threads, project
        self.work = os.path.join(pictures, 'work')
        self.masters = os.path.join(pictures, 'masters')
        self.repeats = os.path.join(pictures, 'repeats')
        self.served = os.path.join(project, 'static/pictures')
        os.makedirs(self.work, exist_ok=True)

    def samples_of(self, recipe_id):
        """How many samples the finished picture was rendered with, or None when there is none."""
        if not os.path.exists(self._record_path(recipe_id)):
            return None
        with open(self._record_path(recipe_id)) as file:
            return json.load(file)['provenance']['samples']

    def _record_path(self, recipe_id):
        return os.path.join(self.project, shelf_of(self.book.recipe(recipe_id)).record(recipe_id))

    def _master_path(self, recipe_id):
        return os.path.join(self.masters, recipe_id + '.webp')

    def stale(self, recipe_id):
        """Whether anything of a picture is missing or older than its recipe, person or darkroom."""
        recipe = self.book.recipe(recipe_id)
        made = [os.path.join(self.project, path) for path in shelf_of(recipe).files(recipe_id, recipe)]
        if not all(map(os.path.exists, made)) or not holds(self.project, recipe_id):
            return True
        with open(self._record_path(recipe_id)) as file:
            provenance = json.load(file)['provenance']
        wanted = full_hash(recipe, self.book.person(recipe['person']))
        return (provenance['recipe'], provenance['darkroom']) != (wanted, VERSION)

    def make(self, recipe_id):
        """Make or finish one picture; returns its record."""
        recipe = self.book.recipe(recipe_id)
        person = self.book.person(recipe['person'])
        base = self.base(recipe_id, recipe, person)
        seconds = self._stage(recipe_id, 'render', lambda: self._render(recipe, person, base))
        self._stage(recipe_id, 'eyes', lambda: self._eyes(recipe, person, base))
        self._stage(recipe_id, 'light', lambda: self._light(base))
        return self._finish(recipe_id, recipe, person, base, seconds)

    def _finish(self, recipe_id, recipe, person, base, seconds):
        """Print, measure and write down a picture whose light is there; returns its record."""
        record = self._stage(recipe_id, 'print', lambda: self._print(recipe_id, recipe, person, base, seconds))
        self._stage(recipe_id, 'derivatives',
                    lambda: write_derivatives(self._master_path(recipe_id), self.served, recipe_id,
                                              shelf_of(recipe).widths[recipe['size'][0]]))
        self._write_record(record)
        self.link_twins()
        return record

    def measure_again(self, recipe_id):
        """Print and measure a picture anew from the passes in the work folder; returns its record, or None
        when they are not there any more."""
        recipe = self.book.recipe(recipe_id)
        person = self.book.person(recipe['person'])
        base = self.base(recipe_id, recipe, person)
        if not all(os.path.exists(base + ending) for ending in ('.exr', '.geometry.json', '.seconds', '.light.npy')):
            return None
        self._stage(recipe_id, 'eyes', lambda: self._eyes(recipe, person, base))
        return self._finish(recipe_id, recipe, person, base, self._render(recipe, person, base))

    def repeat(self, recipe_id):
        """Render a picture once more with other noise, and write down what is measured then: facts that are true
        do not move with it. Returns the path."""
        recipe = self.book.recipe(recipe_id)
        person = self.book.person(recipe['person'])
        base = self.base(recipe_id, recipe, person) + '-repeat'
        self._stage(recipe_id, 'render', lambda: self._render(recipe, person, base, noise=1))
        self._stage(recipe_id, 'eyes', lambda: self._eyes(recipe, person, base))
        self._stage(recipe_id, 'light', lambda: self._light(base))
        seen = self._stage(recipe_id, 'print', lambda: self._seen(recipe_id, recipe, base))
        path = os.path.join(self.repeats, recipe_id + '.json')
        os.makedirs(self.repeats, exist_ok=True)
        _write_json(path, {'id': recipe_id, 'recipe': full_hash(recipe, person), 'darkroom': VERSION,
                           'facts': facts_and_evidence(seen)['facts']})
        return path

    def draft(self, recipe_id):
        """A small print of a recipe in the work folder, for a look; nothing is measured. Returns its path."""
        recipe = self.book.recipe(recipe_id)
        person = self.book.person(recipe['person'])
        recipe['size'] = [round(side * DRAFT_SHARE) for side in recipe['size']]
        base = self.base(recipe_id, recipe, person)
        self._stage(recipe_id, 'render', lambda: self._render(recipe, person, base))
        self._stage(recipe_id, 'eyes', lambda: self._eyes(recipe, person, base))
        self._stage(recipe_id, 'light', lambda: self._light(base))
        print_ = develop(_light_with_eyes(base, Passes(base + '.exr')), recipe['film'], _grain_seed(recipe_id))
        path = os.path.join(self.work, f'draft-{recipe_id}.png')
        Image.fromarray(np.uint8(print_ * 255 + 0.5)).save(path)
        return path

    def base(self, recipe_id, recipe, person):
        """What the files of a picture in the work folder begin with."""
        return os.path.join(self.work, f'{recipe_id}-{picture_hash(recipe, person, self.samples)[:12]}')

    def _stage(self, recipe_id, stage, run):
        try:
            return run()
        except Exception as error:               # whatever went wrong with one picture, the others go on
            raise StageError(f'recipes/{recipe_id}.json: {stage}: {type(error).__name__}: {error}') from error

    def _render(self, recipe, person, base, noise=0):
        """Blender writes passes and geometry; returns the seconds it took. `noise` is added to the sampler's seed."""
        render, geometry, clock = base + '.exr', base + '.geometry.json', base + '.seconds'
        if not all(map(os.path.exists, (render, geometry, clock))):
            start = time.monotonic()
            self._run(base, 'shoot.py', recipe, person, base + '.part.exr', noise)
            os.replace(base + '.part.exr', render)
            with open(clock, 'w') as file:
                file.write(str(time.monotonic() - start))
        with open(clock) as file:
            return float(file.read())

    def _run(self, base, script, recipe, person, render, noise=0):
        job = {'recipe': recipe, 'person': as_worn(recipe, person), 'samples': self.samples, 'threads': self.threads, 'noise': noise,
               'geometry': base + '.geometry.json', 'render': render}
        with open(base + '.job.json', 'w') as file:
            json.dump(job, file)
        run_blender(script, base + '.job.json')

    def _eyes(self, recipe, person, base):
        """Blender writes what the eye light adds to the eyes."""
        if not os.path.exists(base + '.eyes.exr'):
            self._run(base + '.eyes', 'eyelight.py', recipe, person, base + '.eyes.part.exr')
            os.replace(base + '.eyes.part.exr', base + '.eyes.exr')

    def _light(self, base):
        if not os.path.exists(base + '.light.npy'):
            light = clean_light(Passes(base + '.exr'), os.environ['DENOISER_WEIGHTS'], self.threads)
            np.save(base + '.part.npy', light.astype(np.float16))
            os.replace(base + '.part.npy', base + '.light.npy')

    def _seen(self, recipe_id, recipe, base):
        """A picture whose light is there, developed."""
        passes = Passes(base + '.exr')
        light = _light_with_eyes(base, passes)
        values = develop(light, recipe['film'], _grain_seed(recipe_id))
        return Seen(light, passes, values, _geometry(base), recipe['film'])

    def _print(self, recipe_id, recipe, person, base, seconds):
        seen = self._seen(recipe_id, recipe, base)
        measured = facts_and_evidence(seen)
        write_master(seen.print, self._master_path(recipe_id))
        return make_record(recipe_id, recipe, person, measured, self.samples, seconds)

    def _write_record(self, record):
        """Last of all, with the seal: a record says that the whole picture is there."""
        path = self._record_path(record['id'])
        os.makedirs(os.path.dirname(path), exist_ok=True)
        _write_json(path, record)
        self._stage(record['id'], 'seal', lambda: write_seal(self.project, record['id'], self.book.recipe(record['id'])))

    def link_twins(self):
        """A record names only twins that have a record too; both are linked as soon as the second exists."""
        for recipe_id in filter(lambda name: os.path.exists(self._record_path(name)), self.book.ids()):
            with open(self._record_path(recipe_id)) as file:
                record = json.load(file)
            twins = [twin for twin in self.book.recipe(recipe_id)['twins'] if os.path.exists(self._record_path(twin['id']))]
            if record['twins'] != twins and holds(self.project, recipe_id):
                self._write_record({**record, 'twins': twins})


def _light_with_eyes(base, passes):
    """Linear light of a render with its eye light; `passes` are the render's own."""
    eyes, direction = Passes(base + '.eyes.exr'), _geometry(base)['direction']
    left, glint = eye_light_left(direction['gazeYaw'], direction['gazePitch']), catchlights(eyes)
    return add_eye_light(np.load(base + '.light.npy').astype(np.float32), catchlights(passes).mean(-1), left * glint.mean(-1),
                         left * (eyes.image('Combined') - glint).mean(-1), passes.plane('mask', 'G') > 0.5)


def _geometry(base):
    with open(base + '.geometry.json') as file:
        return json.load(file)


def run_blender(script, job):
    """Runs a script of studio/ with a job's file. Raises ValueError with Blender's last words."""
    path = os.path.join(os.path.dirname(os.path.abspath(__file__)), 'studio', script)
    done = subprocess.run(['blender', '-b', '--factory-startup', '--python-exit-code', '3', '-P', path, '--', job], capture_output=True, text=True)
    if done.returncode:
        said = [line for line in (done.stdout + done.stderr).splitlines() if re.match(r'\w*(Error|Exception)\b', line)]
        raise ValueError('Blender failed: ' + (said or ['no message'])[-1])


def _write_json(path, value):
    with open(path + '.part', 'w') as file:
        json.dump(value, file, indent='\t')
        file.write('\n')
    os.replace(path + '.part', path)


def _grain_seed(recipe_id):
    """No two pictures share their grain, and each always has the same."""
    return int(recipe_id, 36) % 2 ** 31


def report(record):
    """One line of what was measured."""
    facts = record['facts']
    framing, light, background = facts['framing'], facts['light'], facts['background']
    rival = background['rival']['strength'] if background['rival'] else None
    print(f"{record['id']} {record['person']}: head {framing['headShare']:.2f}, edge {framing['lowerEdge']:.2f}, cheeks {light['cheekStops']:.2f}, "
          f"shadow {light['shadowShare']:.3f}, soft {light['shadowEdge']}, detail {background['detail']:.2f}, rival {rival}", file=sys.stderr)
