"""Skin: albedo painted on the vertices, pores and shine in the material, true subsurface light."""
import numpy as np

from ..fields import noise, smoothstep
from .meshes import set_attribute
from .nodes import Material


def painted_albedo(rest, zones, relief, person, random):
    """Albedo per vertex (n,) before the material's own blotches."""
    skin, age = person['skin'], person['age']
    tone = skin['tone']
    very_dark = smoothstep(0.25, 0.06, tone)
    albedo = np.full(len(rest), tone)
    lips = skin.get('lips', 0.62 + 0.15 * age) * (1 - very_dark) + 0.9 * very_dark
    albedo *= 1 - zones['lip'] * (1 - lips)
    albedo *= 1 - zones['lip'] * (1 - skin.get('lowerLip', 1.0)) * smoothstep(-3.4, -3.9, rest[:, 1])
    if very_dark > 0.3:                            # the lower lip is lighter than the face
        albedo *= 1 + 0.35 * very_dark * zones['lip'] * smoothstep(-3.4, -3.9, rest[:, 1])
    flush = skin.get('flush', 0.6)
    albedo *= 1 - 0.13 * zones['cheek'] * flush - 0.14 * zones['nose'] * flush
    albedo *= 1 - 0.16 * zones['ear']
    albedo *= 1 - 0.15 * zones['underEye'] * skin.get('bags', 1.0 + 0.6 * age) - 0.12 * zones['orbit'] - 0.10 * zones['lid']
    albedo *= 1 + 0.05 * smoothstep(6.5, 9, rest[:, 1])
    albedo *= 1 + 2.0 * np.clip(relief, -0.1, 0) * (1 - zones['lip'])
    for _ in range(skin.get('moles', 5)):
        i, radius, depth = random.integers(len(rest)), random.uniform(0.05, 0.13), random.uniform(0.3, 0.65)
        if rest[i, 2] > 2 and abs(rest[i, 0]) > 1.2 and zones['lip'][i] < 0.1:
            away = ((rest - rest[i]) ** 2).sum(1) / radius ** 2
            albedo *= 1 - depth * np.exp(-away ** 1.5)
    return albedo


def scalp_share(rest, above_hairline):
    """0 on the face, 1 where scalp hair grows, ragged between."""
    return smoothstep(-0.3, 1.7, above_hairline + 0.5 * noise(rest * 0.55) + 0.5 * noise(rest * 2.4))


def set_skin_attributes(mesh, rest, albedo, beard=0.0, shine=0.0, lip=0.0, scalp=0.0, head=0.0, face=0.0):
    """The attributes the skin material reads; plain numbers are spread over all vertices."""
    set_attribute(mesh, 'rest', rest)
    named = {'albedo': albedo, 'beard': beard, 'shine': shine, 'lip': lip, 'scalp': scalp, 'head': head, 'face': face}
    for name, values in named.items():
        set_attribute(mesh, name, np.broadcast_to(values, (len(rest),)))


def skin_material(person):
    """One material for head, neck and hands."""
    skin, age = person['skin'], person['age']
    made = Material('skin')
    at = made.attribute('rest', vector=True)
    base = _colour(made, at, skin, age)
    height = _height(made, at, skin, age)
    shine = made.times(made.attribute('shine'), 0.16 * (0.4 + skin.get('oil', 0.5)))
    roughness = made.add(made.less(skin.get('roughness', 0.47), shine), made.times(made.attribute('lip'), 0.04))
    roughness = made.add(roughness, made.times(made.less(made.noise(at, 6, 3, 0.6), 0.5), 0.22))
    very_dark = float(smoothstep(0.25, 0.06, skin['tone']))
    colour = made.grey(base)
    shader = made.principled(colour, roughness, skin.get('specular', 0.55), Subsurface=1.0, Normal=made.bump(height, 2.2).outputs[0], Sheen=0.05)
    made.link(colour, shader.inputs['Subsurface Color'])
    radius = 0.017 * (1 - 0.35 * very_dark)                    # decimetres: light wanders 1 to 2 mm
    shader.inputs['Subsurface Radius'].default_value = (radius, radius, radius)
    shader.subsurface_method = 'BURLEY'
    made.write('mask', made.attribute('head'), made.attribute('face'), 1.0)
    return made.material


def _colour(made, at, skin, age):
    blotches = made.add(made.times(made.less(made.noise(at, 0.55, 4, 0.6), 0.5), 0.38),
                        made.times(made.less(made.noise(at, 3.2, 4, 0.65), 0.5), skin.get('blotches', 0.42 + 0.25 * age)))
    base = made.times(made.attribute('albedo'), made.add(1.0, blotches))
    if skin.get('freckles'):
        large = made.ramp(made.cells(at, 3.4), 0.13, 0.03)
        small = made.times(made.ramp(made.cells(at, 6.5), 0.16, 0.04), 0.6)
        where = made.ramp(made.noise(at, 1.3, 3, 0.7), 0.47, 0.62)
        spots = made.times(made.math('MAXIMUM', large, small), where, skin['freckles'])
        base = made.times(base, made.less(1.0, spots))
    stubble = made.ramp(made.cells(at, 13.0), 0.42, 0.12)
    patchy = made.ramp(made.noise(at, 1.1, 3, 0.6), 0.25, 0.62, 0.55, 1.0)
    beard = made.times(made.attribute('beard'), patchy, made.add(0.34, made.times(stubble, 0.5)))
    base = made.times(base, made.math('SUBTRACT', 1.0, beard, True))
    roots = made.ramp(made.cells(at, 12.0), 0.45, 0.1)
    scalp = made.times(made.attribute('scalp'), made.add(0.42, made.times(roots, 0.5)))
    base = made.times(base, made.math('SUBTRACT', 1.0, scalp, True))
    return made.math('MAXIMUM', base, 0.012)


def _height(made, at, skin, age):
    """Relief of the skin in cm: pores, fine and middle texture, slow unevenness."""
    pores = made.times(made.ramp(made.cells(at, 10.5), 0.05, 0.5), 0.0035 * skin.get('pores', 1.0 + 0.5 * age))
    middle = made.times(made.noise(at, 4.5, 5, 0.62), 0.016 * skin.get('texture', 0.8 + 0.9 * age))
    fine = made.times(made.cells(at, 26), 0.0016)
    slow = made.times(made.noise(at, 1.1, 2, 0.5), 0.035 * (0.4 + age))
    return made.add(pores, middle, fine, slow)
