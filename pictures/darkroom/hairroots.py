"""Where scalp hair grows."""
import numpy as np

from .facezones import above_hairline
from .fields import noise, smoothstep


class Roots:
    """Sampled roots of scalp hair and what styles need to know about them."""

    def __init__(self, surface, hair, random):
        rest = surface.rest
        self.hair, self.random = hair, random
        self.height = above_hairline(rest, hair)
        ragged = noise(rest * 0.9 + 3) + 0.8 * noise(rest * 2.6) + 0.6 * noise(rest * 6.1)
        self.on_ear = (np.abs(rest[:, 0]) > 8.05) & (rest[:, 1] < 5.6) & (rest[:, 1] > -3) & (rest[:, 2] > -3.2)
        close = hair['style'] in ('crop', 'afro')
        ragged = ragged * hair.get('edgeNoise', 0.35 if close else 0.75)
        # strands overlap, so their number must rise slowly for the skin to vanish slowly
        soft = 1.5 * hair.get('edge', 1.5)
        if hair.get('hairline') == 'natural':                       # over the ear and behind it hair ends at once
            soft = soft * (0.25 + 0.75 * smoothstep(1.0, 4.0, rest[:, 2]))
        density = smoothstep(-0.15, soft, self.height + ragged) ** 1.4 * (rest[:, 1] > -6.5) * ~self.on_ear
        if hair.get('fade'):
            density = density * (smoothstep(-3, 7, rest[:, 1]) * 0.55 + 0.45)
        if hair.get('thinTop'):
            bald = smoothstep(9, 12.5, rest[:, 1]) * smoothstep(-9, -4, rest[:, 2])
            density = density * (1 - hair['thinTop'] * bald)
        self.count = int(hair.get('count', 24000))
        self.points, self.normals, self.rest = surface.sample(self.count, density, random)
        self.inside = above_hairline(self.rest, hair)       # cm inside the hairline
        self.top, self.front = smoothstep(5.0, 10.0, self.rest[:, 1]), smoothstep(2, 9, self.rest[:, 2])
        self.uneven = random.uniform(0.72, 1.12, self.count)
        self.slow = noise(self.rest * 0.55 + hair.get('seed', 0))
        # A wavering parting; hair lies flat beside it, so that there is no cleft.
        beside = self.points[:, 0] - hair.get('part', 2.6) - 0.35 * noise(self.points * 1.5)
        self.from_part = beside - 0.40 * random.normal(0, 1, self.count)
        self.side = np.where(self.from_part < 0, -1.0, 1.0)

    def scatter(self, amount):
        return amount * self.random.normal(0, 1, (self.count, 3))
