"""Meshes in and out of Blender. Blender's space is decimetres, Z up, the sitter looking to -Y."""
import bpy
import numpy as np
from mathutils import Vector


def to_blender(points):
    points = np.asarray(points, np.float64)
    return np.stack([points[..., 0], -points[..., 2], points[..., 1]], -1) * 0.1


def from_blender(points):
    return np.stack([points[..., 0], points[..., 2], -points[..., 1]], -1) * 10.0


def vector(point):
    return Vector(to_blender(point))


def link(thing):
    bpy.context.scene.collection.objects.link(thing)
    return thing


def shade_smooth(mesh):
    mesh.polygons.foreach_set('use_smooth', np.ones(len(mesh.polygons), bool))


def add_mesh(name, points, faces, material=None, smooth=True):
    """A new object in the scene; points in cm."""
    mesh = bpy.data.meshes.new(name)
    mesh.from_pydata(to_blender(points).tolist(), [], [[int(v) for v in face] for face in faces])
    if smooth:
        shade_smooth(mesh)
    if material:
        mesh.materials.append(material)
    return link(bpy.data.objects.new(name, mesh))


def set_uv(mesh, uv, uv_faces):
    """A UV map; `uv_faces`: numbers of `uv` per face and corner."""
    layer = mesh.uv_layers.new(name='uv')
    layer.data.foreach_set('uv', np.concatenate([uv[face] for face in uv_faces]).astype(np.float32).ravel())


def subdivided(name, points, faces, levels, uv=None, uv_faces=None, second=None):
    """A mesh (not in the scene) after so many steps of subdivision. `second`: per vertex, whether its faces
    get material 1."""
    coarse = add_mesh(name, points, faces)
    if uv_faces:
        set_uv(coarse.data, uv, uv_faces)
    if second is not None:
        coarse.data.materials.append(None)
        coarse.data.materials.append(None)
        coarse.data.polygons.foreach_set('material_index', np.array([int(second[face[0]]) for face in faces], np.int32))
    modifier = coarse.modifiers.new('subdivision', 'SUBSURF')
    modifier.levels = modifier.render_levels = levels
    modifier.boundary_smooth = 'PRESERVE_CORNERS'
    graph = bpy.context.evaluated_depsgraph_get()
    mesh = bpy.data.meshes.new_from_object(coarse.evaluated_get(graph))
    bpy.data.objects.remove(coarse)
    return mesh


def _read(mesh, field):
    values = np.empty(len(mesh.vertices) * 3)
    mesh.vertices.foreach_get(field, values)
    return values.reshape(-1, 3)


def points_of(mesh):
    """(n, 3) in cm."""
    return from_blender(_read(mesh, 'co'))


def normals_of(mesh):
    normals = from_blender(_read(mesh, 'normal'))
    return normals / np.linalg.norm(normals, axis=1, keepdims=True)


def quads_of(mesh):
    corners = np.empty(len(mesh.loops), np.int32)
    mesh.loops.foreach_get('vertex_index', corners)
    return corners.reshape(-1, 4)


def second_of(mesh):
    """1 for vertices of faces with the second material."""
    flags = np.zeros(len(mesh.vertices))
    for polygon in mesh.polygons:
        if polygon.material_index:
            flags[list(polygon.vertices)] = 1
    return flags


def corners_of(mesh):
    """UVs and their faces, one UV per corner."""
    if not mesh.uv_layers:
        return np.zeros((1, 2)), None
    uv = np.empty(2 * len(mesh.loops))
    mesh.uv_layers[0].data.foreach_get('uv', uv)
    return uv.reshape(-1, 2), [list(polygon.loop_indices) for polygon in mesh.polygons]


def set_points(mesh, points):
    mesh.vertices.foreach_set('co', to_blender(points).ravel())
    mesh.update()


def set_attribute(mesh, name, values):
    """A float (n,) or vector (n, 3) per vertex, for materials."""
    values = np.asarray(values, np.float32)
    is_vector = values.ndim == 2
    attribute = mesh.attributes.new(name, 'FLOAT_VECTOR' if is_vector else 'FLOAT', 'POINT')
    attribute.data.foreach_set('vector' if is_vector else 'value', values.ravel())


def finish_mesh(name, mesh, material):
    """Give a mesh its one material and put it into the scene."""
    mesh.materials.clear()
    mesh.materials.append(material)
    shade_smooth(mesh)
    return link(bpy.data.objects.new(name, mesh))


def sub_mesh(faces, keep):
    """Faces whose vertices are all kept, renumbered, and the numbers of the vertices used."""
    faces = faces[keep[faces].all(1)]
    used = np.unique(faces)
    number = -np.ones(len(keep), int)
    number[used] = np.arange(len(used))
    return number[faces], used


def aim(thing, at, towards):
    """Put a lamp or camera at a point (cm), looking towards another."""
    start, end = vector(at), vector(towards)
    thing.location = start
    thing.rotation_euler = (end - start).to_track_quat('-Z', 'Y').to_euler()
