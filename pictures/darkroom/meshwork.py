"""Small geometry on polygon meshes: neighbours, normals, smoothing. numpy and scipy only."""
import numpy as np
import scipy.sparse as sparse

from .fields import unit


def adjacency(count, faces):
    """Sparse (count, count) matrix, 1 where two vertices share an edge."""
    edges = np.array([(face[i], face[(i + 1) % len(face)]) for face in faces for i in range(len(face))])
    matrix = sparse.coo_matrix((np.ones(len(edges)), (edges[:, 0], edges[:, 1])), (count, count)).tocsr()
    return ((matrix + matrix.T) > 0).astype(float)


def normals(points, faces):
    """Vertex normals (n, 3) of triangles and quadrangles."""
    total = np.zeros_like(points)
    for corners in (3, 4):
        face = np.array([f for f in faces if len(f) == corners])
        if not len(face):
            continue
        if corners == 4:
            across = np.cross(points[face[:, 2]] - points[face[:, 0]], points[face[:, 3]] - points[face[:, 1]])
        else:
            across = np.cross(points[face[:, 1]] - points[face[:, 0]], points[face[:, 2]] - points[face[:, 0]])
        for i in range(corners):
            np.add.at(total, face[:, i], across)
    return unit(total)


def pieces(count, faces):
    """Number of the connected piece that each vertex belongs to."""
    return sparse.csgraph.connected_components(adjacency(count, faces), directed=False)[1]


def eroded(mask, neighbours, rings):
    """A vertex mask shrunk by so many rings."""
    for _ in range(rings):
        mask = mask & ~((neighbours @ (~mask).astype(float)) > 0)
    return mask


def smoothing(count, faces):
    """Sparse matrix that replaces each vertex by the mean of its neighbours."""
    neighbours = adjacency(count, faces)
    degree = np.maximum(np.asarray(neighbours.sum(1)).ravel(), 1)
    return sparse.diags(1 / degree) @ neighbours


def keep_form(rest, posed, faces, passes=10):
    """Delta mush: smooth away the dents of linear skinning, keep the surface detail of the rest pose."""
    neighbours = adjacency(len(rest), faces)
    matrix = smoothing(len(rest), faces)
    starts, ends = neighbours.indptr[:-1], neighbours.indptr[1:]
    alone = starts == ends
    one = np.arange(len(rest))
    one[~alone] = neighbours.indices[starts[~alone]]

    def smooth(points):
        for _ in range(passes):
            points = 0.5 * points + 0.5 * (matrix @ points)
        return points

    def frames(points):
        normal = normals(points, faces)
        along = points[one] - points
        along = unit(along - normal * (along * normal).sum(1, keepdims=True))
        return np.stack([along, normal, np.cross(along, normal)], 2)

    flat_rest, flat_posed = smooth(rest), smooth(posed)
    detail = np.einsum('nij,ni->nj', frames(flat_rest), rest - flat_rest)
    formed = flat_posed + np.einsum('nij,nj->ni', frames(flat_posed), detail)
    formed[alone] = posed[alone]
    return formed
