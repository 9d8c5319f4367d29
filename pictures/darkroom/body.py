"""A MakeHuman body (CC0) under a scanned head, posed and standing on the floor."""
import os

import numpy as np
from scipy.spatial import cKDTree

from .grip import grip_axis, palm_direction
from .headmodel import LANDMARKS, PARTS
from .meshwork import adjacency, keep_form, normals, pieces
from .posing import SIDES, Posing
from .skeleton import fitted, macro_targets, read_fitting, read_json_garment, read_obj, skinned
from .turning import head_rotation, rotate_x

#: Thickness (cm) of a shoe's sole under the foot.
SOLE = 0.8


class Body:
    """rest: (n, 3) vertices in the head's rest frame (cm); the first `skin_count` are skin.
    After `pose`: skin (world), matrices per bone, chest (3, 4): where the head's frame goes."""

    def __init__(self, data, model, neutral_head, build):
        """`build`: male, age, origin, muscle, weight, size (1 = as the head asks)."""
        self.data = data
        points = data.mesh['points'].copy()
        for name, amount in macro_targets(data, build['male'], build['age'], build['origin'], build['muscle'], build['weight']):
            numbers, moves = data.target(name)
            points[numbers] += amount * moves
        self.unfitted = points
        self.weights = data.weights(len(points))
        self.faces = [f for f, group in zip(data.mesh['faces'], data.mesh['groups']) if group == 'body']
        self.skin_count = max(max(face) for face in self.faces) + 1
        self.scale, self.shift = self._fit_under(model, neutral_head, build.get('size', 1.0))
        self.rest = points * self.scale + self.shift
        self.heads, self.tails = data.heads(self.rest), data.tails(self.rest)
        of_head = [i for bone, i in data.number.items() if bone in ('head', 'jaw') or data.below(bone, 'head')]
        self.head_weight = self.weights[:, of_head].sum(1)

    def _fit_under(self, model, head, size):
        """One scale and one move so that eyes, chin, crown and skull agree with the head's."""
        skin, joints = self.unfitted[:self.skin_count], self.data.heads(self.unfitted)
        eye = (joints['eye.L'] + joints['eye.R']) / 2
        middle = skin[(np.abs(skin[:, 0]) < 0.08) & (skin[:, 1] > eye[1] - 1.6) & (skin[:, 1] < eye[1] - 0.95)]
        chin = middle[np.argmax(middle[:, 2] - 0.4 * middle[:, 1])]
        crown, back = skin[:, 1].max(), skin[skin[:, 1] > eye[1] - 0.3][:, 2].min()
        head_eye = (model.eyeball(head, 'L')[0] + model.eyeball(head, 'R')[0]) / 2
        head_skin = head[slice(*PARTS['skin'])]
        head_chin, head_back = head[LANDMARKS[8]], head_skin[head_skin[:, 1] > 0][:, 2].min()
        height = (head_skin[:, 1].max() - head_chin[1]) / (crown - chin[1])
        depth = (head_eye[2] - head_back) / (eye[2] - back)
        scale = (0.7 * height + 0.3 * depth) * size
        up = 0.5 * (head_eye[1] - scale * eye[1]) + 0.5 * (head_chin[1] - scale * chin[1])
        forward = 0.5 * (head_eye[2] - scale * eye[2]) + 0.5 * (head_back - scale * back)
        return scale, np.array([0, up, forward])

    def pose(self, name, yaw, options):
        """Pose, turn by `yaw` degrees and stand on the floor (y = 0). `options`: see Posing.build."""
        shoulder, width = self.heads['upperarm01.L'], self.heads['upperarm01.L'][0]
        skin = self.rest[:self.skin_count]
        chest = skin[(np.abs(skin[:, 0]) < 0.8 * width) & (np.abs(skin[:, 1] - shoulder[1] + 16) < 6)]
        rotations = Posing(self.heads, self.tails, chest[:, 2].max()).build(name, **options)
        if name == 'walking':
            self._feet_down(rotations)
        matrices = self.data.pose(self.heads, rotations)
        posed = skinned(self.rest, self.weights, matrices)
        turn = head_rotation(yaw, 0, 0)
        root = matrices[self.data.number['root']]
        pelvis = root[:, :3] @ self.heads['root'] + root[:, 3]
        move = turn @ np.array([-pelvis[0], SOLE - posed[:self.skin_count, 1].min(), -pelvis[2]])
        self.matrices = np.stack([np.c_[turn @ m[:, :3], turn @ m[:, 3] + move] for m in matrices])
        posed = skinned(self.rest, self.weights, self.matrices)
        formed = keep_form(skin, posed[:self.skin_count], self.faces, 6)
        thin = [i for bone, i in self.data.number.items() if bone.startswith(('wrist', 'finger', 'metacarpal', 'toe'))]
        share = np.clip(self.weights[:self.skin_count, thin].sum(1, keepdims=True), 0, 1)
        self.skin = formed * (1 - share) + posed[:self.skin_count] * share        # fingers are too thin to smooth
        self.skin_normals = normals(self.skin, self.faces)
        self.chest = self.matrices[self.data.number['neck01']]
        return self

    def stand_on(self, shoes):
        """Put the lowest point of posed shoes (n, 3) on the floor."""
        lowest = shoes[:, 1].min()
        self.matrices[:, 1, 3] -= lowest
        self.skin[:, 1] -= lowest

    def _feet_down(self, rotations):
        """Bend the rear knee until both feet of a step touch the floor."""
        feet = []
        for side, _ in SIDES:
            bones = [i for bone, i in self.data.number.items() if bone.startswith(('foot', 'toe')) and bone.endswith('.' + side)]
            feet.append(np.nonzero(self.weights[:self.skin_count, bones].sum(1) > 0.5)[0][::3])
        low, high = 5.0, 65.0
        for _ in range(9):
            knee = (low + high) / 2
            rotations['lowerleg01.R'] = rotate_x(np.radians(knee))
            matrices = self.data.pose(self.heads, rotations)
            left, right = (skinned(self.rest[f], self.weights[f], matrices)[:, 1].min() for f in feet)
            low, high = (knee, high) if right < left else (low, knee)

    def carry(self, points):
        """Points near the skin at rest (cm), carried with the posed skin: unlike skinning, no twist narrows them."""
        skin = self.rest[:self.skin_count]
        distance, nearest = cKDTree(skin).query(points, k=4)
        share = 1 / (distance + 0.3)
        share /= share.sum(1, keepdims=True)
        blend = np.einsum('nk,nkb,bij->nij', share, self.weights[nearest], self.matrices[:, :, :3])
        left, _, right = np.linalg.svd(blend)
        offset = points - np.einsum('nk,nkj->nj', share, skin[nearest])
        return np.einsum('nk,nkj->nj', share, self.skin[nearest]) + np.einsum('nij,nj->ni', left @ right, offset)

    def to_world(self, points):
        """Points of the head's rest frame, carried by the chest."""
        return points @ self.chest[:, :3].T + self.chest[:, 3]

    def joint(self, bone):
        matrix = self.matrices[self.data.number[bone]]
        return matrix[:, :3] @ self.heads[bone] + matrix[:, 3]

    def grip(self, side, radius):
        """Where the axis of an upright thing of this radius (cm) passes through a closed hand."""
        matrix = self.matrices[self.data.number['wrist.' + side]]
        return matrix[:, :3] @ grip_axis(self.heads, side, palm_direction(self.heads, side), radius) + matrix[:, 3]

    def _front(self, x, y):
        """The foremost skin near rest (x, y), in the world."""
        skin = self.rest[:self.skin_count]
        near = np.nonzero((np.abs(skin[:, 0] - x) < 3.0) & (np.abs(skin[:, 1] - y) < 2.5))[0]
        return self.skin[near[np.argmax(skin[near, 2])]]

    def levels(self):
        """World points of the body levels, names as in the records; pairs are averaged."""
        heads = self.heads
        pit, hip = (heads['clavicle.L'] + heads['clavicle.R'])[1] / 2, heads['upperleg01.L'][1]
        trunk = pit - hip
        levels = {'collarbone': self._front(0, pit), 'breastbone': self._front(0, pit - 0.38 * trunk),
                  'waist': self._front(0, pit - 0.68 * trunk), 'hip': self._front(0, hip)}

        def both(point):
            return (point('L', 1.0) + point('R', -1.0)) / 2

        levels['armpit'] = both(self._armpit)
        levels['knee'] = both(lambda side, sign: self.joint('lowerleg01.' + side))
        levels['ankle'] = both(lambda side, sign: self.joint('foot.' + side))
        levels['sole'] = levels['ankle'] * [1, 0, 1]
        return levels

    def _armpit(self, side, sign):
        """The front fold of the arm: the skin below and inside the shoulder joint."""
        shoulder = self.heads['upperarm01.' + side]
        fold = shoulder + np.array([-sign * 2.5, -9.5, 0])
        matrix = self.matrices[self.data.number['spine01']]
        return matrix[:, :3] @ fold + matrix[:, 3]

    def garment(self, item, options):
        """A fitted and posed garment: rest, posed (n, 3), faces, uvFaces, uv, lower (per vertex),
        squeeze (per vertex: + squeezed, - stretched by the pose), hides, folder of textures."""
        rule, mesh, folder = self._source(item, options.get('source', 'assets'))
        rest = fitted(rule, self.unfitted) * self.scale + self.shift
        faces, uv_faces = mesh['faces'], mesh['uvFaces']
        shares = np.clip(rule['shares'], 0, None)
        shares = shares / np.maximum(shares.sum(1, keepdims=True), 1e-9)
        weights = np.einsum('nk,nkb->nb', shares, self.weights[rule['follows']])
        if options.get('wider'):
            rest = rest + normals(rest, faces) * options['wider']
        piece = pieces(len(rest), faces)
        waist = self.heads['upperleg01.L'][1] + 8
        lower = np.array([rest[piece == p, 1].mean() < waist for p in range(piece.max() + 1)])[piece]
        highest = self.heads['foot.L'][1] + options['aboveAnkle'] if 'aboveAnkle' in options else 1e9
        kept = [i for i, face in enumerate(faces) if rest[face, 1].mean() < highest]
        faces, uv_faces = [faces[i] for i in kept], [uv_faces[i] for i in kept] if uv_faces else None
        posed = keep_form(rest, skinned(rest, weights, self.matrices), faces, 12)
        edges = adjacency(len(rest), faces).tocoo()
        before = np.linalg.norm(rest[edges.row] - rest[edges.col], axis=1)
        after = np.linalg.norm(posed[edges.row] - posed[edges.col], axis=1)
        change = np.bincount(edges.row, 1 - after / np.maximum(before, 1e-6), len(rest))
        squeeze = change / np.maximum(np.bincount(edges.row, minlength=len(rest)), 1)
        return {'rest': rest, 'posed': posed, 'faces': faces, 'uvFaces': uv_faces, 'uv': mesh['uv'], 'lower': lower,
                'squeeze': np.clip(squeeze, -0.3, 0.5), 'hides': rule['hides'], 'folder': folder}

    def _source(self, item, source):
        """Fitting rule, mesh and texture folder; the textures follow the UVs of their own source."""
        folder = os.path.join(self.data.textures, item)
        path = os.path.join(self.data.assets, 'clothes', item, item + '.mhclo')
        if source == 'assets' and os.path.exists(path):
            rule = read_fitting(path)
            if len(rule['follows']):
                return rule, read_obj(rule['mesh']), os.path.join(folder, 'textures')
        rule, mesh = read_json_garment(os.path.join(folder, item + '.json'))
        return rule, mesh, os.path.join(folder, 'textures')
