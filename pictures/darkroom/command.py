"""make.py's commands."""
import argparse
import os
import sys

from .lightbox import Lightbox
from .pipeline import DRAFT_SAMPLES, Pipeline, StageError, report
from .recipe import RecipeBook, RecipeError
from .seal import strangers, write_seal
from .sheet import write_sheet


def main(arguments, pictures):
    """Returns the exit code: 0 done, 1 a stage failed, 2 a recipe is wrong."""
    parser = argparse.ArgumentParser(prog='make.py', description='Make the pictures of the catalogue from their recipes.')
    commands = parser.add_subparsers(dest='command', required=True)
    one = commands.add_parser('one', help='make the named pictures, whether or not they are stale')
    one.add_argument('ids', nargs='+')
    everything = commands.add_parser('all', help='make what is missing or stale')
    again = commands.add_parser('measure', help='measure anew what work/ still holds the passes of')
    again.add_argument('ids', nargs='*')
    repeat = commands.add_parser('repeat', help='render once more with other noise, and write down what is measured then')
    repeat.add_argument('ids', nargs='+')
    draft = commands.add_parser('draft', help='a small print in work/, for a look')
    draft.add_argument('ids', nargs='+')
    light = commands.add_parser('layers', help='make the light layers of the named pictures')
    light.add_argument('ids', nargs='+')
    commands.add_parser('check', help='validate recipes and people; no Blender')
    seal = commands.add_parser('seal', help='seal pictures as they are, if their smaller files show the master')
    seal.add_argument('ids', nargs='*')
    sheet = commands.add_parser('sheet', help='contact sheet of the masters')
    sheet.add_argument('target', nargs='?', default=os.path.join(pictures, 'work', 'sheet.png'))
    for command in (one, everything, again, repeat, light):
        command.add_argument('--samples', type=int, default=14)
        command.add_argument('--threads', type=int, default=1)
    draft.set_defaults(samples=DRAFT_SAMPLES, threads=1)
    options = parser.parse_args(arguments)
    book = RecipeBook(pictures)
    try:
        if options.command == 'check':
            print(f'{len(book.check_all())} recipes are fine')
        elif options.command == 'seal':
            _seal(book, os.path.dirname(pictures), options.ids or book.ids())
        elif options.command == 'sheet':
            print(write_sheet(os.path.join(pictures, 'masters'), options.target))
        elif options.command in ('draft', 'repeat'):
            pipeline = _pipeline(book, pictures, options)
            for recipe_id in options.ids:
                print(getattr(pipeline, options.command)(recipe_id))
        elif options.command == 'layers':
            for recipe_id in options.ids:
                print(Lightbox(_pipeline(book, pictures, options)).make(recipe_id))
        elif options.command == 'measure':
            _measure(book, pictures, options)
        else:
            _make(book, pictures, options)
    except RecipeError as error:
        print(error, file=sys.stderr)
        return 2
    except StageError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


def _pipeline(book, pictures, options):
    return Pipeline(book, pictures, os.path.dirname(pictures), options.samples, options.threads)


def _measure(book, pictures, options):
    for recipe_id in options.ids or book.ids():
        pipeline = _pipeline(book, pictures, options)
        pipeline.samples = pipeline.samples_of(recipe_id) or options.samples
        record = pipeline.measure_again(recipe_id)
        if record:
            report(record)
        else:
            print(f'{recipe_id}: its passes are not in work/', file=sys.stderr)


def _seal(book, project, ids):
    for recipe_id in ids:
        recipe = book.recipe(recipe_id)
        try:
            strange = strangers(project, recipe_id, recipe)
        except FileNotFoundError as error:
            raise StageError(f'recipes/{recipe_id}.json: seal: {error.filename} is missing') from error
        if strange:
            raise StageError(f"recipes/{recipe_id}.json: seal: shows something else than its master: {', '.join(strange)}")
        print(write_seal(project, recipe_id, recipe))


def _make(book, pictures, options):
    """All recipes are checked before the first is made; a failing picture does not stop the others."""
    wanted = options.ids if options.command == 'one' else list(book.check_all())
    for recipe_id in wanted:
        book.recipe(recipe_id)
    pipeline = _pipeline(book, pictures, options)
    failed = []
    for recipe_id in wanted:
        if options.command == 'all' and not pipeline.stale(recipe_id):
            continue
        try:
            report(pipeline.make(recipe_id))
        except StageError as error:
            failed.append(str(error))
            print(error, file=sys.stderr)
    if failed:
        raise StageError(f'{len(failed)} of {len(wanted)} pictures failed')
