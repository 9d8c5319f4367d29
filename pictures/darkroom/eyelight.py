"""The eye light: a small lamp near the lens that gives eyes their catchlight and lights nothing else to speak of."""
import numpy as np
from scipy.ndimage import gaussian_filter

from .fields import smoothstep

#: Where it may stand, highest first (degrees above the lens): as high as the upper lids let it be seen.
ELEVATIONS = (26, 22, 18, 14, 10, 6, 2)
#: How much of its light falls on the eyeball: the catchlight is what it is for.
GLOW = 0.5
_MOST_ASIDE, _WIDTH, _STOPS, _LEAST_KEY = 30.0, 46.0, -0.3, -2.0
#: A socket's size as a share of the face's width, and the share of the face's bright light at which it counts as lit.
_SOCKET, _LIT = 0.08, 0.6
#: A socket lit less than one in so many loses of its catchlight.
_GLINTS_TO = 4
#: Eyes that look this far past the lens (degrees) turn their whites to it, which would glow with a spark in them: from
#: where on less of the eye light is left, where least, and how much that is.
_PAST_FROM, _PAST_MOST, _LEFT_PAST = 15.0, 42.0, 0.25
_NO_KEY = {'azimuth': 25.0, 'stops': -1.0}


def eye_light(lights, elevation, most_aside=_MOST_ASIDE):
    """A lamp for a recipe's `lights` that seems to be their key: on its side (at most so many degrees), small and
    round, a little weaker."""
    key = max((lamp for lamp in lights if abs(lamp['azimuth']) <= 100), key=lambda lamp: lamp['stops'], default=_NO_KEY)
    return {'azimuth': max(-most_aside, min(most_aside, key['azimuth'])), 'elevation': elevation, 'distance': 115.0,
            'width': _WIDTH, 'round': True, 'stops': max(key['stops'], _LEAST_KEY) + _STOPS}


def eye_light_left(gaze_yaw, gaze_pitch):
    """Share of the eye light for eyes that look so many degrees past the lens: all of it when they meet it."""
    past = np.hypot(gaze_yaw, gaze_pitch)
    return 1.0 - (1.0 - _LEFT_PAST) * float(smoothstep(_PAST_FROM, _PAST_MOST, past))


def add_eye_light(light, own, glint, glow, face):
    """Linear light (height, width) with the eye light's catchlights `glint` in place of the lamps' `own`, which lids
    cut or hide. `glow`: what it adds to the eyeballs; in a socket that lies in the shadow of `face` (mask) as
    little of it is left as of the key, or eyes would shine like a cat's, and where next to nothing is lit the
    catchlight fades too: a lone spark in the dark looks like a fault."""
    rest = np.maximum(light - own, 0)
    across = np.ptp(np.nonzero(face.any(0))[0]) if face.any() else light.shape[1]
    around = gaussian_filter(rest, _SOCKET * across)
    bright = np.percentile(rest[face], 90) if face.any() else 1.0
    lit = np.clip(around / (_LIT * bright), 0, 1)
    return rest + np.minimum(_GLINTS_TO * lit, 1) * glint + lit * glow
