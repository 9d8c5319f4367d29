"""From linear light to the print: 35 mm film pushed two stops and enlarged."""
import numpy as np
from scipy.ndimage import gaussian_filter


def _halation(light, scale):
    """The brightest light bleeds into its neighbourhood; the lens veils a little."""
    bright = np.clip(light - 0.55, 0, 4)
    return (light + 0.10 * gaussian_filter(bright, 7 * scale) + 0.05 * gaussian_filter(bright, 26 * scale)
            + 0.012 * gaussian_filter(light, 60 * scale))


def _fall_off(shape, amount):
    height, width = shape
    y, x = np.mgrid[0:height, 0:width]
    return 1 - amount * (((x / width - 0.5) * 2) ** 2 + ((y / height - 0.5) * 2) ** 2)


def negative(light, exposure=0.0, contrast=1.0, shoulder=0.0):
    """Linear light to print values 0–1 along a film's S curve. `exposure` in stops; `shoulder`: how much what is
    brighter than lit skin is held back, as a thin negative's shoulder does."""
    height, width = light.shape
    light = np.maximum(light, 0) * 2.0 ** exposure * _fall_off(light.shape, 0.045)
    light = light / (1 + shoulder * np.maximum(light - 0.3, 0))
    light = _halation(light, width / 960.0)
    steepness = 0.72 * 1.12 * contrast
    stops = np.log2(np.maximum(light, 1e-4) / 0.18)

    def curve(x):
        return 1 / (1 + np.exp(-(x * steepness - 0.12)))

    low, high = curve(-5.2), curve(3.3)
    return np.clip((curve(stops) - low) / (high - low), 0, 1)


def pushed(values, grain, random):
    """Print values 0–1 after push development: softness, halation, contrast, grain, fall-off."""
    height, width = values.shape
    scale = width / 600
    print_ = gaussian_filter(values, 0.35 * scale)
    print_ = np.clip(print_ + 0.35 * gaussian_filter(np.clip(print_ - 0.6, 0, 1), 14 * scale), 0, 1)
    print_ = 0.55 * print_ ** 2 * (3 - 2 * print_) + 0.45 * print_
    strength = grain * (0.35 + np.sqrt(np.clip(4 * print_ * (1 - print_), 0, 1)))     # grain lives in the middle greys
    fine, coarse = (gaussian_filter(random.standard_normal((height, width)), sigma * scale) for sigma in (0.55, 1.2))
    print_ = print_ + strength * (0.75 * fine / fine.std() + 0.45 * coarse / coarse.std())
    return np.clip(print_ * _fall_off(print_.shape, 0.11), 0, 1) * 0.97 + 0.012


def develop(light, film, seed):
    """The print as (height, width) values 0–1. `film`: exposure (stops), contrast, grain, shoulder."""
    values = negative(light, film.get('exposure', 0.4), film.get('contrast', 1.0), film.get('shoulder', 0.0))
    return pushed(values, film.get('grain', 0.028), np.random.default_rng(seed))
