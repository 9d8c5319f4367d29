"""Reader for MakeHuman's body data (CC0): mesh, shape targets, rig, skin weights, fitting rules.

Positions are as in the files (decimetres, y up) until body.py scales them under a head.
"""
import json
import os
import re

import numpy as np


class BodyData:
    """Files below `data` (base mesh, targets, rig) and `assets` (clothes)."""

    def __init__(self, data, assets, textures):
        self.data, self.assets, self.textures = data, assets, textures
        self.mesh = read_obj(os.path.join(data, '3dobjs/base.obj'))
        with open(os.path.join(data, 'rigs/default.mhskel')) as file:
            skeleton = json.load(file)
        with open(os.path.join(data, 'rigs/default_weights.mhw')) as file:
            self._weights = json.load(file)['weights']
        self.bones, self.joints = skeleton['bones'], skeleton['joints']
        self.order = self._parents_first()
        self.number = {bone: i for i, bone in enumerate(self.order)}

    def _parents_first(self):
        order, placed = [], set()
        while len(order) < len(self.bones):
            for bone, entry in self.bones.items():
                if bone not in placed and (entry['parent'] is None or entry['parent'] in placed):
                    order.append(bone)
                    placed.add(bone)
        return order

    def has_target(self, name):
        return os.path.exists(os.path.join(self.data, 'targets', name + '.target'))

    def target(self, name):
        """Vertex numbers (n,) and moves (n, 3) of a shape target."""
        numbers, moves = [], []
        with open(os.path.join(self.data, 'targets', name + '.target')) as file:
            for line in file:
                parts = line.split()
                if len(parts) == 4 and line[0] != '#':
                    numbers.append(int(parts[0]))
                    moves.append([float(x) for x in parts[1:]])
        return np.array(numbers, int), np.array(moves).reshape(-1, 3)

    def weights(self, vertices):
        """(vertices, bones) skin weights, rows sum to 1."""
        matrix = np.zeros((vertices, len(self.order)))
        for bone, pairs in self._weights.items():
            pairs = np.array(pairs)
            if len(pairs):
                matrix[pairs[:, 0].astype(int), self.number[bone]] += pairs[:, 1]
        total = matrix.sum(1, keepdims=True)
        matrix[total[:, 0] == 0, self.number['head']] = 1
        return matrix / np.where(total == 0, 1, total)

    def heads(self, vertices):
        return {bone: vertices[self.joints[entry['head']]].mean(0) for bone, entry in self.bones.items()}

    def tails(self, vertices):
        return {bone: vertices[self.joints[entry['tail']]].mean(0) for bone, entry in self.bones.items()}

    def pose(self, heads, rotations):
        """(bones, 3, 4) matrices from rest to posed; `rotations` are about each bone's head, in the
        axes of the rest pose, and carried on to the bones below."""
        placed, matrices = {}, np.zeros((len(self.order), 3, 4))
        for bone in self.order:
            rotation = rotations.get(bone, np.eye(3))
            local = np.eye(4)
            local[:3, :3] = rotation
            local[:3, 3] = heads[bone] - rotation @ heads[bone]
            parent = self.bones[bone]['parent']
            placed[bone] = placed[parent] @ local if parent else local
            matrices[self.number[bone]] = placed[bone][:3]
        return matrices

    def below(self, bone, top):
        """Whether `bone` is `top` or hangs below it."""
        while bone:
            if bone == top:
                return True
            bone = self.bones[bone]['parent']
        return False


def skinned(points, weights, matrices):
    """Points moved by the weighted sum of their bones' matrices."""
    blend = np.einsum('vb,bij->vij', weights, matrices)
    return np.einsum('vij,vj->vi', blend[:, :, :3], points) + blend[:, :, 3]


def macro_targets(data, male, age, origin, muscle, weight):
    """Target names with weights for a whole figure. male, muscle, weight: 0–1; age in years;
    origin: {'caucasian' | 'african' | 'asian': share}."""
    total = sum(origin.values())
    old = float(np.clip((age - 25) / 65.0, 0, 1))

    def three(x, low, middle, high):
        return {low: max(0, 1 - 2 * x), high: max(0, 2 * x - 1), middle: 1 - abs(2 * x - 1)}

    muscles = three(muscle, 'minmuscle', 'averagemuscle', 'maxmuscle')
    sizes = three(weight, 'minweight', 'averageweight', 'maxweight')
    found = []
    for gender, gender_share in (('male', male), ('female', 1 - male)):
        for years, year_share in (('young', 1 - old), ('old', old)):
            both = gender_share * year_share
            found += [(f'macrodetails/{name}-{gender}-{years}', both * share / total) for name, share in origin.items()]
            for m, m_share in muscles.items():
                for s, s_share in sizes.items():
                    amount = both * m_share * s_share
                    found.append((f'macrodetails/universal-{gender}-{years}-{m}-{s}', amount))
                    found.append((f'macrodetails/proportions/{gender}-{years}-{m}-{s}-idealproportions', amount * 0.2))
    return [(name, amount) for name, amount in found if amount > 1e-4 and data.has_target(name)]


def read_obj(path):
    """{'points': (n, 3), 'uv': (m, 2), 'faces', 'uvFaces', 'groups': group name per face}."""
    points, uv, faces, uv_faces, groups, group = [], [], [], [], [], ''
    with open(path, errors='ignore') as file:
        for line in file:
            parts = line.split()
            if not parts:
                continue
            if parts[0] == 'v':
                points.append([float(x) for x in parts[1:4]])
            elif parts[0] == 'vt':
                uv.append([float(x) for x in parts[1:3]])
            elif parts[0] == 'g':
                group = parts[1]
            elif parts[0] == 'f':
                corners = [corner.split('/') for corner in parts[1:]]
                faces.append([int(c[0]) - 1 for c in corners])
                uv_faces.append([int(c[1]) - 1 if len(c) > 1 and c[1] else 0 for c in corners])
                groups.append(group)
    return {'points': np.array(points), 'uv': np.array(uv or [[0, 0]]), 'faces': faces, 'uvFaces': uv_faces, 'groups': groups}


def read_fitting(path):
    """MakeHuman's fitting rule: each garment point follows three body points.
    {'follows': (n, 3), 'shares': (n, 3), 'offset': (n, 3), 'scale', 'hides', 'mesh': path}."""
    follows, shares, offset, scale, hides, section, mesh = [], [], [], {}, [], None, None
    with open(path, errors='ignore') as file:
        for line in file:
            parts = line.split()
            if not parts or parts[0][0] == '#':
                continue
            word = parts[0]
            if word == 'obj_file':
                mesh = os.path.join(os.path.dirname(path), parts[1])
            elif word in ('x_scale', 'y_scale', 'z_scale'):
                scale['xyz'.index(word[0])] = (int(parts[1]), int(parts[2]), float(parts[3]))
            elif word in ('verts', 'delete_verts'):
                section = word
            elif section == 'verts' and word[0].isdigit():
                if len(parts) >= 9:
                    follows.append([int(x) for x in parts[:3]])
                    shares.append([float(x) for x in parts[3:6]])
                    offset.append([float(x) for x in parts[6:9]])
                else:
                    follows.append([int(word)] * 3)
                    shares.append([1, 0, 0])
                    offset.append([0, 0, 0])
            elif section == 'delete_verts' and re.match(r'[\d-]', word):
                for piece in ' '.join(parts).replace(' - ', '-').split():
                    first, _, last = piece.partition('-')
                    hides += range(int(first), int(last or first) + 1)
            elif word[0].isalpha():
                section = None
    return {'follows': np.array(follows), 'shares': np.array(shares), 'offset': np.array(offset), 'scale': scale,
            'hides': np.array(hides, int), 'mesh': mesh}


def read_json_garment(path):
    """Fitting rule and mesh of a garment in three.js' JSON of version 3."""
    with open(path) as file:
        stored = json.load(file)
    codes, faces, uv_faces, at = stored['faces'], [], [], 0
    layers = sum(1 for layer in stored['uvs'] if layer)
    while at < len(codes):
        kind, at = codes[at], at + 1
        corners = 4 if kind & 1 else 3
        faces.append(codes[at:at + corners])
        at += corners + (1 if kind & 2 else 0) + (layers if kind & 4 else 0)
        if kind & 8:
            uv_faces.append(codes[at:at + corners])
            at += corners * layers
        at += (1 if kind & 16 else 0) + (corners if kind & 32 else 0) + (1 if kind & 64 else 0) + (corners if kind & 128 else 0)
    rule = {'follows': np.array(stored['ref_vIdxs']), 'shares': np.array(stored['weights'], float),
            'offset': np.array(stored['offsets'], float), 'scale': {}, 'hides': np.zeros(0, int), 'mesh': path}
    return rule, {'faces': faces, 'uvFaces': uv_faces, 'uv': np.array(stored['uvs'][0]).reshape(-1, 2)}


def fitted(rule, points):
    """Garment points on a body whose vertices are `points`."""
    size = np.ones(3)
    for axis, (a, b, length) in rule['scale'].items():
        size[axis] = abs(points[a, axis] - points[b, axis]) / length
    return np.einsum('nk,nkj->nj', rule['shares'], points[rule['follows']]) + rule['offset'] * size
