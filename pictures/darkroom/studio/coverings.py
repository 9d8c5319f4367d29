"""Cloth over the hair: a draped hijab and a wound headwrap."""
import numpy as np
from scipy.spatial import cKDTree

from ..drapes import eased, grid_faces, ironed, settle
from ..fields import noise, smoothstep, unit
from ..loosehair import Obstacle, slerp
from ..meshwork import normals
from ..turning import head_share
from .meshes import add_mesh

#: Points round and along the cloth; where along it it is gathered at the neck.
_COLUMNS, _ROWS, _COLLAR_ROW = 132, 84, 51


def _add_cloth(name, grid, material, thickness=0.09):
    """A settled tube of world points (rows, columns, 3) as an object; its thickness in cm."""
    rows, columns, _ = grid.shape
    cloth = add_mesh(name, grid.reshape(-1, 3), grid_faces(rows, columns), material)
    fine = cloth.modifiers.new('subdivision', 'SUBSURF')
    fine.levels = fine.render_levels = 2
    thick = cloth.modifiers.new('thickness', 'SOLIDIFY')
    thick.thickness, thick.offset = thickness * 0.1, 0.0
    return cloth


def _solid(sitter):
    """Head with pinned-up hair under a cap, neck, and the dressed body, in the world."""
    rest, world = sitter.rest, sitter.world
    skull = smoothstep(4, 9, rest[:, 1] - 0.5 * np.minimum(rest[:, 2], 6)) * (rest[:, 1] > -5)
    bun = 1.2 * np.exp(-((rest - [0, 4, -11]) ** 2 / [22, 18, 30]).sum(1))
    turned = normals(world, sitter.quads)
    head = world + turned * (0.03 + 0.22 * smoothstep(6, 2, rest[:, 2]) + 0.36 * smoothstep(2, 7, rest[:, 1]) + skull * (0.4 + 0.4 * noise(rest * 0.35)) + bun)[:, None]
    points, outward = sitter.dressed()
    near = points[:, 1] > world[:, 1].min() - 40
    points, outward = points[near], outward[near]
    return Obstacle(np.concatenate([head[::3], points + outward * 0.9]), np.concatenate([turned[::3], outward]))


def _face_edge(sitter, angle):
    """The opening round the face, un-posed (n, 3): angle 0 on the brow, pi under the chin."""
    tree, up = cKDTree(sitter.points), np.cos(angle)
    x = 6.35 * np.sign(np.sin(angle)) * np.abs(np.sin(angle)) ** np.where(up > 0, 0.85, 1.2)
    y = np.where(up > 0, 0.3 + 8.9 * np.abs(up) ** 0.9, 0.3 - 9.1 * np.abs(up) ** 0.9)
    front = (sitter.rest[:, 2] > 0) & (np.abs(sitter.rest[:, 0]) < 7.6)
    _, near = cKDTree(sitter.points[front][:, :2]).query(np.stack([x, y], 1), k=6)
    z = sitter.points[front][near][..., 2].max(1) + 0.16
    under = smoothstep(-6.0, -8.6, y)
    edge = np.stack([x, y, z * (1 - under) + 7.6 * under], 1)
    edge[:, :2] *= 1 + 0.035 * noise(edge * [0.25, 0.25, 0] + 5.5)[:, None]                # nobody pins an oval
    for lying in (True, True, False):
        for _ in range(6):
            edge = 0.5 * edge + 0.25 * (np.roll(edge, 1, 0) + np.roll(edge, -1, 0))
        if lying:
            near = tree.query(edge)[1]
            edge = sitter.points[near] + (0.10 + 0.34 * smoothstep(3, 7, edge[:, 1]))[:, None] * sitter.normals[near]     # over the cap
    return edge


def _collar_height(across, ahead):
    """Where the cloth is gathered round the neck, lower in front and on one side (cm); the chin is at -8."""
    return -8.0 - 3.6 * np.maximum(ahead, 0) + 1.2 * across


def _hijab_cut(sitter):
    """The tube from the face's edge over head and neck to the shoulders, un-posed: (rows, columns, 3)."""
    angle = np.linspace(0, 2 * np.pi, _COLUMNS, endpoint=False)
    centre = np.array([0, 1.5, 0.5])
    edge = _face_edge(sitter, angle)
    across, ahead = np.sin(angle), -np.cos(angle)                       # the brow's end of the cloth hangs behind
    collar = np.stack([8.8 * across, _collar_height(across, ahead), np.where(ahead > 0, 8.0, 10.5) * ahead - 0.5], 1)
    hem = np.stack([18.0 * across, -23 - 3 * np.abs(ahead), 16.0 * ahead - 1], 1)
    up = np.cos(angle)
    behind = unit(np.stack([across, 0.15 + np.where(up > 0, 0.85, 0.90) * up, np.where(up > 0, -0.35 - 0.35 * up, -0.35 - 1.1 * up)], 1))
    start, end, t = edge - centre, collar - centre, np.linspace(0, 1, _COLLAR_ROW + 1)
    first, second = slerp(unit(start), behind, t), slerp(behind, unit(end), t)
    way = unit(first * (1 - t)[None, :, None] + second * t[None, :, None])
    reach = np.linalg.norm(start, axis=1)[:, None] * (1 - t) + np.linalg.norm(end, axis=1)[:, None] * t
    over = centre + way * (reach + 2.0 * np.sin(np.pi * t) * (1 + up)[:, None] / 2)[..., None]
    down = collar[:, None] + (hem - collar)[:, None] * np.linspace(0, 1, _ROWS - _COLLAR_ROW)[None, 1:, None]
    return np.concatenate([over, down], 1).transpose(1, 0, 2)


def add_hijab(sitter, material):
    """A loose tube of cloth, held round the face and gathered at the neck, that has settled over head and shoulders."""
    cut, solid = _hijab_cut(sitter), _solid(sitter)

    def push_out(points):
        return solid.push_out(points, 0.08)[0]

    flat = cut.reshape(-1, 3)
    grid = push_out(sitter.place(flat, head_share(flat))).reshape(cut.shape)
    pinned = np.zeros(cut.shape[:2], bool)
    pinned[0] = True
    pinned[_COLLAR_ROW] = np.cos(np.linspace(0, 2 * np.pi, _COLUMNS, endpoint=False)) > -0.35          # tucked in behind, loose in front
    fullness = 1 + 0.15 * smoothstep(2, 30, np.arange(_ROWS))
    veil = settle(grid, eased(grid, fullness, 1.08), pinned, push_out)
    lying = np.abs(solid.push_out(veil.reshape(-1, 3), 0.45)[0].reshape(veil.shape) - veil).sum(-1, keepdims=True) > 1e-6
    _add_cloth('hijab', ironed(veil, lying & ~pinned[..., None]), material)
