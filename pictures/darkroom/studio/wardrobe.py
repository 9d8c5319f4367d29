"""Clothes on the posed body, and the skin of the body that they leave bare."""
import bpy
import numpy as np
from mathutils import Vector
from mathutils.bvhtree import BVHTree
from scipy.spatial import cKDTree

from ..fields import smoothstep
from ..hands import hand_skin
from ..meshwork import adjacency, eroded, normals, smoothing
from ..sleeves import folds_of_sleeves
from .cloth import cloth_material
from .drape import drape
from .meshes import add_mesh, corners_of, finish_mesh, normals_of, points_of, quads_of, second_of, set_attribute, set_points, set_uv, sub_mesh, subdivided
from .skin import set_skin_attributes


def dress(sitter, clothes, kept):
    """Put on the recipe's clothes and add the bare skin of body and hands. `kept`: folder for draped cloth."""
    body = sitter.body
    rest = body.rest[:body.skin_count]
    rest_normals = normals(rest, body.faces)
    neck = np.nonzero((sitter.rest[:, 1] < -7) & (sitter.rest[:, 1] + 0.33 * sitter.rest[:, 2] < -7.5))[0]
    of_body = body.head_weight[:body.skin_count] < 0.5
    solid = np.r_[rest[of_body], sitter.points[neck]]
    solid_normals = np.r_[rest_normals[of_body], sitter.normals[neck]]
    hidden = np.zeros(body.skin_count, bool)
    neighbours = adjacency(body.skin_count, body.faces)
    for garment in clothes:
        if garment['item'] == 'rollneck':
            _add_rollneck(sitter, garment)
            continue
        if garment['item'] == 'undershirt':
            hidden |= eroded(_add_undershirt(sitter, garment), neighbours, 2)
            continue
        fitted = body.garment(garment['item'], garment)
        outside = _pushed_out(fitted, solid, solid_normals, garment.get('gap', 0.35))
        covered = _covered(rest, rest_normals, outside, fitted['faces'])
        if 'aboveAnkle' not in garment:                      # the list belongs to the whole garment
            covered[fitted['hides'][fitted['hides'] < body.skin_count]] = True
        hidden |= eroded(covered, neighbours, 2)
        if 'drape' in garment:
            fitted = drape(body, fitted, outside, garment['drape'], kept)
        if garment.get('sleeves'):
            fitted = _with_sleeve_folds(fitted, body, garment['sleeves'])
        _add_garment(garment, fitted)
    _add_body_skin(sitter, hidden)


def _pushed_out(garment, solid, solid_normals, gap):
    """Move a garment out of the skin at rest, where nothing touches; change its posed points by as much."""
    start, points = garment['rest'], garment['rest'].copy()
    tree = cKDTree(solid)
    for _ in range(3):
        distance, nearest = tree.query(points)
        depth = ((points - solid[nearest]) * solid_normals[nearest]).sum(1)
        move = np.where(distance < 5, np.clip(gap - depth, 0, 2.0), 0)
        points = points + solid_normals[nearest] * move[:, None]
    moved = points - start
    if np.abs(moved).max() > 1e-6:
        spread = smoothing(len(points), garment['faces'])
        for _ in range(2):                                   # neighbours come along, so that it does not dent
            around = spread @ moved
            moved = np.maximum(np.abs(moved), np.abs(around)) * np.sign(moved + 1e-12 * around)
        along = (moved * normals(start, garment['faces'])).sum(1, keepdims=True)
        garment['posed'] = garment['posed'] + normals(garment['posed'], garment['faces']) * along
    return points


def _covered(points, directions, cloth, faces, reach=4.0, back=0.6):
    """Which points have cloth above them within `reach` cm."""
    tree = BVHTree.FromPolygons([Vector(p) for p in cloth], [list(map(int, f)) for f in faces])
    return np.array([tree.ray_cast(Vector(p - d * back), Vector(d), reach + back)[0] is not None
                     for p, d in zip(points, directions)])


def _with_sleeve_folds(fitted, body, amount):
    """A garment with folds in its sleeves, on a mesh fine enough for them."""
    levels = 2 if 'fine' not in fitted else 1
    mesh = subdivided('sleeves', fitted['posed'], fitted['faces'], levels, fitted['uv'], fitted['uvFaces'], fitted['lower'])
    rest = points_of(subdivided('sleeves rest', fitted['rest'], fitted['faces'], levels))
    squeeze = subdivided('squeeze', np.repeat(fitted['squeeze'][:, None], 3, 1), fitted['faces'], levels)
    uv, uv_faces = corners_of(mesh)
    posed = points_of(mesh)
    moved = folds_of_sleeves(rest, body, amount)
    return {**fitted, 'rest': rest, 'posed': posed + normals_of(mesh) * moved[:, None], 'uv': uv, 'uvFaces': uv_faces,
            'faces': [list(polygon.vertices) for polygon in mesh.polygons], 'lower': second_of(mesh),
            'squeeze': points_of(squeeze)[:, 0], 'fine': True}


def _add_garment(garment, fitted):
    thing = add_mesh(garment['item'], fitted['posed'], fitted['faces'])
    mesh = thing.data
    if fitted['uvFaces']:
        set_uv(mesh, fitted['uv'], fitted['uvFaces'])
    set_attribute(mesh, 'local', fitted['rest'] * 0.1)
    set_attribute(mesh, 'squeeze', fitted['squeeze'])
    for part in ('upper', 'lower'):
        mesh.materials.append(cloth_material({**garment, **garment.get(part, {})}, fitted['folder']))
    lower = [int(fitted['lower'][face[0]]) for face in fitted['faces']]
    mesh.polygons.foreach_set('material_index', np.array(lower, np.int32))
    subdivide = thing.modifiers.new('subdivision', 'SUBSURF')
    subdivide.levels = subdivide.render_levels = 1 if fitted.get('fine') else 2
    if garment.get('thickness', 0.22):
        thick = thing.modifiers.new('thickness', 'SOLIDIFY')
        thick.thickness, thick.offset = garment.get('thickness', 0.22) * 0.1, 1.0
    if garment.get('wrinkles', 0.5):
        _wrinkle(thing, fitted['squeeze'], garment)


def _wrinkle(thing, squeeze, garment):
    """Real folds: displacement by clouds, strongest where the pose squeezes the cloth."""
    group = thing.vertex_groups.new(name='folds')
    for i, weight in enumerate(np.clip(0.30 + 2.2 * np.maximum(squeeze, 0), 0, 1)):
        group.add([i], float(weight), 'REPLACE')
    texture = bpy.data.textures.new('folds', 'CLOUDS')
    texture.noise_scale, texture.noise_depth, texture.noise_basis = 0.75, 2, 'ORIGINAL_PERLIN'
    move = thing.modifiers.new('folds', 'DISPLACE')
    move.texture, move.texture_coords, move.mid_level, move.vertex_group = texture, 'LOCAL', 0.5, 'folds'
    move.strength = garment.get('wrinkles', 0.5) * 0.22


def _add_rollneck(sitter, garment):
    """A rolled collar: the neck's own surface, thickened and folded."""
    rest = sitter.rest
    height, top = rest[:, 1] + 0.28 * rest[:, 2], garment.get('top', -7.6)
    below = top - height
    t = np.clip(below / 4.5, 0, 1)
    offset = 0.25 + garment.get('roll', 0.55) * np.sin(np.pi * t) ** 0.6 * (t < 1)
    offset = offset + 0.30 * smoothstep(0.9, 1.15, below / 4.5) - 1.1 * smoothstep(1.2, 1.7, below / 4.5)      # its end goes under the sweater
    angle = np.arctan2(rest[:, 0], rest[:, 2])
    offset = offset + 0.10 * np.sin(5 * angle + 1.3 * height) * np.sin(1.9 * height + 2 * np.sin(2 * angle))
    faces, used = sub_mesh(sitter.quads, (height < top) & (height > -17.5) & (np.abs(rest[:, 0]) < 12.2))
    turned = _world_normals(sitter)
    collar = add_mesh('rollneck', (sitter.world + turned * offset[:, None])[used], faces)
    set_attribute(collar.data, 'local', rest[used] * 0.1)
    set_attribute(collar.data, 'squeeze', np.zeros(len(used)))
    relax = collar.modifiers.new('relax', 'SMOOTH')
    relax.iterations, relax.factor = 12, 0.5
    thick = collar.modifiers.new('thickness', 'SOLIDIFY')
    thick.thickness, thick.offset = 0.03, 1.0
    collar.data.materials.append(cloth_material(garment, None))


def _add_undershirt(sitter, garment):
    """A T-shirt that lies on the skin, for under an open shirt or jacket; `top`: radius of its neck (cm, negative).
    Returns what skin it covers."""
    body = sitter.body
    rest, shoulder = body.rest[:body.skin_count], body.heads['upperarm01.L']
    pit, hip = body.heads['clavicle.L'], body.heads['upperleg01.L']
    kept = (np.abs(rest[:, 0]) < shoulder[0] + 4) & (rest[:, 1] > hip[1] - 4) & (rest[:, 1] < pit[1] + 3.0) & (body.head_weight[:body.skin_count] < 0.6)
    faces = [face for face in body.faces if kept[face].all()]
    used = np.unique(np.concatenate(faces))
    number = -np.ones(body.skin_count, int)
    number[used] = np.arange(len(used))
    faces = [number[face] for face in faces]
    fine_rest = points_of(subdivided('undershirt rest', rest[used], faces, 2))
    mesh = subdivided('undershirt', body.skin[used], faces, 2)
    points, quads = points_of(mesh), quads_of(mesh)
    tucked = smoothstep(hip[1] + 12, hip[1] + 7, fine_rest[:, 1])                        # into the trousers
    points = points + normals(points, quads) * (0.3 - 0.7 * tucked)[:, None]
    neck, radius = np.array([0, pit[1] + 2.0, rest[np.abs(rest[:, 1] - pit[1] - 2) < 1, 2].mean()]), -garment.get('top', -8.0)
    away = (fine_rest - neck) * [1, 1, 0.55]
    distance = np.linalg.norm(away, axis=1)
    outside = distance > radius - 0.25
    rim = np.where(outside & (distance < radius + 0.25), radius - distance, 0)          # a round edge, not the mesh's
    points = points + (rim / distance)[:, None] * away @ body.matrices[body.data.number['spine01']][:, :3].T
    faces, shown = sub_mesh(quads, outside)
    shirt = add_mesh('undershirt', points[shown], faces, cloth_material(garment, None))
    set_attribute(shirt.data, 'local', fine_rest[shown] * 0.1)
    set_attribute(shirt.data, 'squeeze', np.zeros(len(shown)))
    thick = shirt.modifiers.new('thickness', 'SOLIDIFY')
    thick.thickness, thick.offset = 0.02, 1.0
    return kept & (np.linalg.norm((rest - neck) * [1, 1, 0.55], axis=1) > radius)


def _world_normals(sitter):
    return normals(sitter.world, sitter.quads)


def _add_body_skin(sitter, hidden):
    """Skin of the body where neither cloth nor the head's own neck covers it."""
    body, rest = sitter.body, sitter.body.rest[:sitter.body.skin_count]
    distance, nearest = cKDTree(sitter.points[::2]).query(rest)
    # above the lower rim of the head's neck the body has none of its own: round a slender neck it would stand off as a flap
    above_rim = rest[:, 1] > sitter.rim[cKDTree(sitter.rim).query(rest)[1], 1] + 1.5
    under_neck = (distance < np.where(above_rim, 3.5, 1.2)) & (sitter.from_rim[::2][nearest] > 1.6)
    gone = hidden | (body.head_weight[:body.skin_count] > 0.35) | under_neck | (rest[:, 1] > -7.0)
    faces = [face for face in body.faces if not gone[face].all()]
    used = np.unique(np.concatenate(faces))
    number = -np.ones(body.skin_count, int)
    number[used] = np.arange(len(used))
    faces = [number[face] for face in faces]
    fine_rest = points_of(subdivided('body rest', rest[used], faces, 2))
    mesh = subdivided('body', body.skin[used], faces, 2)
    shoulder = body.heads['upperarm01.L'][0]
    hand = smoothstep(shoulder + 18, shoulder + 30, np.abs(fine_rest[:, 0]))
    tone = sitter.person['skin']['tone']
    detail = hand_skin(fine_rest, body.heads, body.tails, tone, sitter.person['age'])
    set_points(mesh, points_of(mesh) + normals_of(mesh) * detail.relief[:, None])
    set_skin_attributes(mesh, fine_rest, tone * (1 - 0.10 * hand) * detail.shade, shine=2.0 * detail.gloss)
    finish_mesh('body', mesh, sitter.material)
