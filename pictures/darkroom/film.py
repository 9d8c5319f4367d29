"""From linear light to the print: 35 mm film pushed two stops and enlarged."""
import numpy as np
from scipy.ndimage import gaussian_filter


#: The tone curve is cut at these stops from middle grey.
BLACK_STOPS, WHITE_STOPS = -5.2, 3.3
#: How much darker the corners are: on the negative, and on the print.
LENS_FALL_OFF, PRINT_FALL_OFF = 0.045, 0.11
#: Exposure (stops) that no recipe speaks of.
EXPOSURE = 0.4
#: How strong the grain is that no recipe speaks of.
GRAIN = 0.017
#: How much of a developer's edge effects a print has that no recipe speaks of: skin that gets all of them looks like plaster.
ACUTANCE = 0.4
#: Edge effects of a developer that is not stirred, which add the finest detail once more: how far its neighbourhood
#: reaches in pixels of a print 960 wide, and from how many stops on no more comes of it.
_EDGE_REACH, _EDGE_MOST = 1.6, 0.3
#: The same for the modelling of a face, as one prints it through a soft mask. An edge of more than the mask's stops
#: belongs to the mask, so that nothing gets a halo. Brighter planes get less of it: skin that shines looks wet soon.
_MASK_REACH, _MASK_EDGE, _MODEL_MOST = 28.0, 0.6, 0.7
_SHINE = 0.5
#: From how many stops below middle grey on shadows are opened, and the share of their depth that is left.
_OPEN_FROM, _OPENED = -2.0, 0.65
#: Linear light below this has no detail.
_DETAIL_FROM = 2e-3
#: Share of what is brighter than this that spreads round it in the print.
_GLOW, _GLOWS_FROM = 0.35, 0.6


def _veil(light):
    return 0.012 * gaussian_filter(light, 60 * light.shape[1] / 960.0)


def lens(light):
    """Linear light as it falls on the film: darker in the corners, with a little veil everywhere. It adds up like light itself."""
    fallen = np.maximum(light, 0) * _fall_off(light.shape, LENS_FALL_OFF)
    return fallen + _veil(fallen)


def _halation(light):
    """The brightest light bleeds into its neighbourhood; the lens veils a little."""
    bright, scale = np.clip(light - 0.55, 0, 4), light.shape[1] / 960.0
    return light + 0.10 * gaussian_filter(bright, 7 * scale) + 0.05 * gaussian_filter(bright, 26 * scale) + _veil(light)


def _fall_off(shape, amount):
    height, width = shape
    y, x = np.mgrid[0:height, 0:width]
    return 1 - amount * (((x / width - 0.5) * 2) ** 2 + ((y / height - 0.5) * 2) ** 2)


def negative(light, exposure=0.0, contrast=1.0, shoulder=0.0):
    """Linear light to print values 0–1 along a film's S curve. `exposure` in stops; `shoulder`: how much what is
    brighter than lit skin is held back, as a thin negative's shoulder does."""
    light = np.maximum(light, 0) * 2.0 ** exposure * _fall_off(light.shape, LENS_FALL_OFF)
    light = _halation(light / (1 + shoulder * np.maximum(light - 0.3, 0)))
    return tone(np.log2(np.maximum(light, 1e-4) / 0.18), contrast)


def modelled(light, acutance=ACUTANCE):
    """Linear light with its detail as a print through a soft mask shows it: pores and hair by the developer's edge
    effects (`acutance`: how much of them), the planes of a face by the mask; what is far brighter or darker keeps
    its distance."""
    stops, scale = np.log2(np.maximum(light, _DETAIL_FROM)), light.shape[1] / 960.0
    fine = stops - gaussian_filter(stops, _EDGE_REACH * scale)
    planes = gaussian_filter(stops, 2 * scale) - _soft_mask(stops, _MASK_REACH * scale)
    planes = np.where(planes > 0, _SHINE, 1.0) * _held(planes, _MODEL_MOST)
    return light * 2.0 ** (acutance * _held(fine, _EDGE_MOST) + planes)


def _opened(stops):
    """Stops from middle grey with the shadows opened, as by dodging them: a dark coat keeps its folds."""
    return np.where(stops < _OPEN_FROM, _OPEN_FROM + _OPENED * (stops - _OPEN_FROM), stops)


def dodged(light, exposure):
    """Linear light with its shadows opened, as a print at this exposure (stops) needs them."""
    middle = 0.18 / 2.0 ** exposure
    return middle * 2.0 ** _opened(np.log2(np.maximum(light, 1e-5) / middle))


def mask_table():
    """The soft mask's numbers: its reach as a share of the picture's width, contrasts in stops, linear light."""
    return {'reach': round(_MASK_REACH / 960, 5), 'edge': _MASK_EDGE, 'most': _MODEL_MOST, 'shine': _SHINE, 'floor': _DETAIL_FROM}


def _held(stops, most):
    return most * np.tanh(stops / most)


def _soft_mask(stops, reach):
    """Guided by itself (He, Sun and Tang 2013): blurred where there is little contrast, sharp at edges."""
    mean = gaussian_filter(stops, reach)
    variance = np.maximum(gaussian_filter(stops * stops, reach) - mean * mean, 0)
    kept = variance / (variance + _MASK_EDGE ** 2)
    return gaussian_filter(kept, reach) * stops + gaussian_filter((1 - kept) * mean, reach)


def tone(stops, contrast=1.0):
    """A film's S curve: stops from middle grey to values 0–1 of the negative, seen as a positive."""
    steepness = 0.72 * 1.12 * contrast

    def curve(x):
        return 1 / (1 + np.exp(-(x * steepness - 0.12)))

    low, high = curve(BLACK_STOPS), curve(WHITE_STOPS)
    return np.clip((curve(stops) - low) / (high - low), 0, 1)


def _push(values):
    """The contrast that push development adds."""
    return 0.55 * values ** 2 * (3 - 2 * values) + 0.45 * values


def _paper(print_):
    """The paper's own black and white."""
    return np.clip(print_, 0, 1) * 0.97 + 0.012


def tone_table(contrast=1.0, count=256):
    """Print values at evenly spaced stops from BLACK_STOPS to WHITE_STOPS, for a picture without its blurs and grain:
    the glow of bright tones is taken as if the neighbourhood were as bright as the point."""
    values = tone(_opened(np.linspace(BLACK_STOPS, WHITE_STOPS, count)), contrast)
    glowing = np.clip(values + _GLOW * np.clip(values - _GLOWS_FROM, 0, 1), 0, 1)
    return _paper(_push(glowing))


def pushed(values, grain, random):
    """Print values 0–1 after push development: softness, halation, contrast, grain, fall-off."""
    height, width = values.shape
    scale = width / 600
    print_ = gaussian_filter(values, 0.35 * scale)
    print_ = np.clip(print_ + _GLOW * gaussian_filter(np.clip(print_ - _GLOWS_FROM, 0, 1), 14 * scale), 0, 1)
    print_ = _push(print_)
    strength = grain * (0.35 + np.sqrt(np.clip(4 * print_ * (1 - print_), 0, 1)))     # grain lives in the middle greys
    print_ = print_ + strength * _grain((height, width), scale, random, 'reflect')
    return _paper(print_ * _fall_off(print_.shape, PRINT_FALL_OFF))


def _grain(shape, scale, random, border):
    fine, coarse = (gaussian_filter(random.standard_normal(shape), sigma * scale, mode=border) for sigma in (0.55, 1.2))
    return 0.75 * fine / fine.std() + 0.45 * coarse / coarse.std()


def grain_tile(side, width, seed):
    """Grain of a print `width` wide, (side, side), that goes on at its borders where it began."""
    return _grain((side, side), width / 600, np.random.default_rng(seed), 'wrap')


def develop(light, film, seed):
    """The print as (height, width) values 0–1. `film`: exposure (stops), contrast, grain, shoulder, acutance."""
    exposure = film.get('exposure', EXPOSURE)
    light = dodged(modelled(light, film.get('acutance', ACUTANCE)), exposure)
    values = negative(light, exposure, film.get('contrast', 1.0), film.get('shoulder', 0.0))
    return pushed(values, film.get('grain', GRAIN), np.random.default_rng(seed))
