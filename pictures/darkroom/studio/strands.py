"""Strands as renderable curves, and hair's material."""
import bpy
import numpy as np

from ..facialhair import beard_strands, brows, lashes
from ..groom import Surface
from ..hairstyles import LONG_STYLES, scalp_hair
from ..turning import head_share
from .meshes import link, to_blender
from .nodes import Material


def add_strands(name, groups, material, root_radius, tip_radius):
    """groups: arrays (strands, points, 3) in the world; radii in cm."""
    points, edges, first = [], [], 0
    for strands in groups:
        count, length = strands.shape[:2]
        points.append(strands.reshape(-1, 3))
        number = np.arange(count * length).reshape(count, length) + first
        edges.append(np.stack([number[:, :-1].ravel(), number[:, 1:].ravel()], 1))
        first += count * length
    if not points:
        return
    source = _edge_object(name, to_blender(np.concatenate(points)), np.concatenate(edges))
    # Cycles 3.4 renders strands only when the object itself is of type CURVES: a mesh object whose
    # modifiers end in curves is dropped. So an empty curves object fetches the edges by geometry nodes.
    curves = bpy.data.hair_curves.new(name)
    curves.materials.append(material)
    fetcher = link(bpy.data.objects.new(name, curves))
    fetcher.modifiers.new('strands', 'NODES').node_group = _fetch_edges(name, source, material, root_radius * 0.1, tip_radius * 0.1)


def _edge_object(name, points, edges):
    mesh = bpy.data.meshes.new(name)
    mesh.vertices.add(len(points))
    mesh.vertices.foreach_set('co', points.ravel().astype(np.float32))
    mesh.edges.add(len(edges))
    mesh.edges.foreach_set('vertices', edges.ravel().astype(np.int32))
    mesh.update()
    source = link(bpy.data.objects.new(name + ' edges', mesh))
    source.hide_render = True
    return source


def _fetch_edges(name, source, material, root_radius, tip_radius):
    tree = bpy.data.node_groups.new(name, 'GeometryNodeTree')
    tree.inputs.new('NodeSocketGeometry', 'Geometry')
    tree.outputs.new('NodeSocketGeometry', 'Geometry')
    end = tree.nodes.new('NodeGroupOutput')
    tree.nodes.new('NodeGroupInput')
    fetch, to_curve, set_radius, set_material, along, taper = (tree.nodes.new(kind) for kind in (
        'GeometryNodeObjectInfo', 'GeometryNodeMeshToCurve', 'GeometryNodeSetCurveRadius', 'GeometryNodeSetMaterial',
        'GeometryNodeSplineParameter', 'ShaderNodeMapRange'))
    fetch.inputs[0].default_value = source
    set_material.inputs['Material'].default_value = material
    for socket, value in zip(list(taper.inputs)[1:5], (0.35, 1.0, root_radius, tip_radius)):
        socket.default_value = value
    for output, socket in ((fetch.outputs['Geometry'], to_curve.inputs[0]), (to_curve.outputs[0], set_radius.inputs[0]),
                           (along.outputs['Factor'], taper.inputs[0]), (taper.outputs[0], set_radius.inputs['Radius']),
                           (set_radius.outputs[0], set_material.inputs[0]), (set_material.outputs[0], end.inputs[0])):
        tree.links.new(output, socket)
    return tree


def hair_material(name, melanin, variation=0.35, grey=0.0, sheen=1.0):
    """Diffuse body, a highlight along the strand, some light through it. melanin: 1 black, 0.3 blond;
    grey: share of strands without pigment."""
    body = float(0.42 * np.exp(-3.9 * melanin ** 1.4) + 0.008)
    made = Material(name).write('mask', 1.0, 0.0, 1.0)
    random = made.node('HairInfo').outputs['Random']
    tone = made.times(body, made.add(1 - variation, made.times(random, 2 * variation)))
    if grey:
        other_random = made.math('FRACT', made.times(random, 57.31))
        white = made.ramp(other_random, 1 - grey - 0.12, 1 - grey + 0.12)
        tone = made.add(made.times(tone, made.less(1.0, white)), made.times(white, 0.46))
    diffuse = made.node('BsdfDiffuse')
    made.link(made.grey(tone), diffuse.inputs[0])
    shine, through = made.node('BsdfHair', component='Reflection'), made.node('BsdfHair', component='Transmission')
    made.link(made.grey(made.add(made.times(tone, 0.9), 0.055 * sheen)), shine.inputs['Color'])
    made.link(made.grey(tone), through.inputs['Color'])
    for lobe, along, across in ((shine, 0.25, 0.6), (through, 0.35, 0.8)):
        lobe.inputs['RoughnessU'].default_value, lobe.inputs['RoughnessV'].default_value = along, across
    shine.inputs['Offset'].default_value = np.radians(-4)
    return made.show(made.mix(0.22, made.mix(0.55, diffuse, shine), through)).material


def add_hair(sitter):
    """Brows, lashes, scalp hair and beard of the sitter."""
    person, surface = sitter.person, Surface(sitter.points, sitter.normals, sitter.rest, sitter.quads)
    hair, brow, beard = person['hair'], person.get('brows', {}), person.get('beard', {})
    random = np.random.default_rng(person['identity']['seed'] * 7 + 1)

    def placed(groups):
        result = []
        for strands in groups:
            flat = strands.reshape(-1, 3)
            result.append(sitter.place(flat, head_share(flat)).reshape(strands.shape))
        return result

    melanin, grey = hair.get('melanin', 0.8), hair.get('grey', 0.0)
    brow_material = hair_material('brow', brow.get('melanin', min(0.75, melanin + 0.05)), 0.35, 0.6 * grey, 0.3)
    add_strands('brows', placed(brows(surface, sitter.model, brow, random)), brow_material, brow.get('thickness', 0.0036), 0.0008)
    lash = person.get('lashes', {})
    add_strands('lashes', placed(lashes(sitter.model, sitter.face.posed, lash.get('count', 50), lash.get('length', 0.74), lash.get('lower', 1.0), random)),
                hair_material('lash', 0.97, 0.0, 0.0, 0.1), lash.get('thickness', 0.0052), 0.0013)
    if hair.get('style') and person.get('headwear', {}).get('item') != 'hijab':
        if hair['style'] in LONG_STYLES:
            surface.shoulders = sitter.shoulders()
        scalp, fine = scalp_hair(surface, hair, random)
        material = hair_material('hair', melanin, hair.get('variation', 0.35), grey, hair.get('sheen', 1.0))
        root, tip = hair.get('rootRadius', 0.0055), hair.get('tipRadius', 0.002)
        add_strands('scalp', placed(scalp), material, root, tip)
        add_strands('fine', placed(fine), material, 0.55 * root, 0.5 * tip)
    if beard.get('length'):
        material = hair_material('beard', beard.get('melanin', melanin), 0.3, beard.get('grey', grey), 0.6)
        add_strands('beard', placed([beard_strands(surface, sitter.zones['beard'], beard, random)]), material, beard.get('thickness', 0.006), 0.4 * beard.get('thickness', 0.006))
