"""Light layers: one frame under one lamp at a time, so that a lesson can mix the light. What the layers are,
and how they are kept as grey channels of images. Pure functions; numpy only.

Light adds up: the picture under several lamps is the sum of the layers, each times its lamp's strength (2 ** stops).
"""
import numpy as np

#: Azimuth and elevation (degrees, as in recipes) of the key's places.
KEY_PLACES = ((-80, 15), (-42, 35), (0, 40), (42, 35), (80, 15))
#: Width (cm) of the key at 115 cm: as large as a head and shoulders, and as small as a bare bulb.
KEY_SIZES = {'soft': 100.0, 'hard': 8.0}
KEY_DISTANCE = 115.0
RIM = {'azimuth': 148, 'elevation': 42, 'distance': 120.0, 'width': 26.0, 'height': 70.0, 'stops': 0, 'catchlight': False}

#: Three layers an image. The first image holds all that the first picture needs; what is alike lies together,
#: because the codec keeps two of three channels as differences.
IMAGES = (('key-42-soft', 'fill', 'background'), ('key-80-soft', 'key0-soft', 'key42-soft'), ('key80-soft', 'rim', 'person'),
          ('key-42-hard', 'key-80-hard', 'key0-hard'), ('key42-hard', 'key80-hard', 'face'))
#: Channels that hold a mask, 0 to 1.
MASKS = ('face', 'person')
_BRIGHTEST = 99.8


def layers():
    """Every layer in the order of the images: id, kind, and of lamps azimuth, elevation, softness and the recipe's lamp."""
    keys = {f'key{azimuth}-{softness}': {
        'kind': 'key', 'azimuth': azimuth, 'elevation': elevation, 'softness': softness,
        'lamp': {'azimuth': azimuth, 'elevation': elevation, 'distance': KEY_DISTANCE, 'width': width, 'stops': 0}}
        for azimuth, elevation in KEY_PLACES for softness, width in KEY_SIZES.items()}
    others = {'fill': {'kind': 'fill'}, 'background': {'kind': 'background'},
              'rim': {'kind': 'rim', 'azimuth': RIM['azimuth'], 'elevation': RIM['elevation'], 'lamp': RIM}}
    known = {**keys, **others}
    return [{'id': name, **known[name]} for image in IMAGES for name in image if name not in MASKS]


def strengths(recipe):
    """The layers' strengths that give a recipe's light: {layer id: strength}.

    Raises ValueError when a lamp of the recipe is none of the layers'."""
    place = recipe['place']
    if place['name'] != 'paper':
        raise ValueError('the background must be paper')
    given = {'fill': place.get('ambient', 0.0), 'background': place.get('glow', 0.0)}
    lamps = {layer['id']: layer['lamp'] for layer in layers() if 'lamp' in layer}
    for lamp in recipe['lights']:
        same = [name for name, other in lamps.items() if {**other, 'stops': 0} == {**lamp, 'stops': 0}]
        if not same:
            raise ValueError(f'no layer has the lamp at {lamp["azimuth"]}')
        given[same[0]] = round(2.0 ** lamp['stops'], 4)
    return given


def scale_of(light):
    """The light that is kept as white. Catchlights and glints beyond it are cut: the film has them white as well."""
    return float(np.percentile(light, _BRIGHTEST))


def encode(light, scale):
    """Linear light to grey levels 0–255: the square root of its share of `scale`."""
    return np.uint8(np.sqrt(np.clip(light / scale, 0, 1)) * 255 + 0.5)


def decode(grey, scale):
    """Grey levels back to linear light: scale × (grey / 255)²."""
    return scale * (np.asarray(grey, np.float64) / 255) ** 2
