"""Cloth's material: tone, weave, folds, textures of the garment."""
import os

from .nodes import Material


def cloth_material(cloth, folder, head=0.0, local='local'):
    """`cloth`: tone, weave ('cloth' | 'knit' | 'leather'), texture (use the garment's picture), textureGain, fold,
    roughness, specular, sheen. `folder`: the garment's textures. `head`: 1 when it counts as head."""
    made = Material('cloth').write('mask', head, 0.0, 1.0)
    at = made.position() if local == 'rest' else made.attribute('local', vector=True)
    base = made.times(cloth['tone'], made.ramp(made.noise(at, 2.0, 4, 0.6), 0.2, 0.8, 0.86, 1.14))
    picture, normals = _pictures(folder)
    if cloth.get('texture') and picture:
        grey = made.node('RGBToBW')
        made.link(made.image(picture, colour=True).outputs[0], grey.inputs[0])
        base = made.times(base, made.times(grey.outputs[0], cloth.get('textureGain', 2.0)))
    squeezed = 0.0 if local == 'rest' else made.times(made.attribute('squeeze'), 2.5)
    fold = made.times(made.noise(at, 1.6, 3, 0.55, 1.2), made.add(cloth.get('fold', 0.25), squeezed))
    relief = made.bump(made.add(_weave(made, at, cloth.get('weave', 'cloth')), fold))
    if normals and cloth.get('normals', True):
        tangent = made.node('NormalMap')
        tangent.inputs['Strength'].default_value = 0.8
        made.link(made.image(normals).outputs[0], tangent.inputs['Color'])
        made.link(tangent.outputs[0], relief.inputs['Normal'])
    made.principled(made.grey(base), cloth.get('roughness', 0.85), cloth.get('specular', 0.2), Sheen=cloth.get('sheen', 0.4),
                    Normal=relief.outputs[0])
    return made.material


def _weave(made, at, kind):
    """Height of the weave in cm."""
    if kind == 'knit':
        ribs = made.node('TexWave', wave_type='BANDS', bands_direction='X')
        made.link(at, ribs.inputs['Vector'])
        for name, value in (('Scale', 11), ('Distortion', 1.5), ('Detail', 1)):
            ribs.inputs[name].default_value = value
        return made.add(made.times(ribs.outputs['Fac'], 0.030), made.times(made.cells(at, 42), 0.04))
    if kind == 'leather':
        return made.add(made.times(made.cells(at, 30), 0.012), made.times(made.noise(at, 12, 3, 0.6), 0.02))
    return made.times(made.noise(at, 110, 2, 0.6), 0.014)


def _pictures(folder):
    """The garment's colour picture and its normal map, where there are any."""
    if not folder or not os.path.isdir(folder):
        return None, None
    names = sorted(n for n in os.listdir(folder) if n.lower().endswith(('png', 'jpg')) and 'thumb' not in n)
    normal = [n for n in names if 'NRM' in n or 'normal' in n]
    colour = [n for n in names if 'diffuse' in n] or [n for n in names if n not in normal]
    return (os.path.join(folder, found[0]) if found else None for found in (colour, normal))
