"""The sitter: head on body, posed in the world, and the skin mesh that everything else grows from."""
import numpy as np
from mathutils import Vector
from mathutils.bvhtree import BVHTree
from scipy.spatial import cKDTree

from ..body import Body
from ..expression import Face, gaze_in_head
from ..facezones import above_hairline, face_region, head_region, zones
from ..fields import smoothstep
from ..headmodel import PARTS
from ..meshwork import normals
from ..relief import lip_lines, relief
from ..schema import BUILT
from ..skeleton import skinned
from ..turning import head_rotation, head_share, turn_head
from .meshes import finish_mesh, normals_of, points_of, quads_of, set_points, subdivided
from .skin import painted_albedo, scalp_share, set_skin_attributes, skin_material

SUBDIVISIONS = 2


class Sitter:
    """rest, points, normals: (n, 3) of the fine skin mesh in the head's frame (points with expression and
    folds); world: the same points posed; quads; zones; weights of the expression; body;
    rim: points of the lower edge of the neck on the head at rest."""

    def __init__(self, model, data, person, recipe):
        self.model, self.person, self.clothes = model, person, recipe['clothes']
        pose = dict(recipe['pose'])
        name, self.turn, hip_shift = pose.pop('name'), pose.pop('turn'), pose.pop('hipShift', 0.0)
        free_hand = pose.pop('freeHand', 'pocket')
        look = recipe['head']
        self.head_angles = (look['turn'] - self.turn, look.get('chinDown', 0.0), look.get('tip', 0.0))
        towards = np.array([recipe['gaze'][0] / 190.0, recipe['gaze'][1] / 190.0 + np.sin(np.radians(recipe['camera'].get('height', 1.0))), 1.0])
        self.face = Face(model, person, recipe['expression'], gaze_in_head(self.head_angles, self.turn, towards))
        self.body = Body(data, model, self.face.neutral, person['body']).pose(name, self.turn, {**pose, 'hip_shift': hip_shift, 'free_hand': free_hand})
        for garment in recipe['clothes']:
            if garment['item'].startswith('shoes'):
                self.body.stand_on(self.body.garment(garment['item'], garment)['posed'])
        self.chest_turn = self.body.chest[:, :3]
        self._wrap_neck()
        self._build_skin()

    def place(self, points, share=None):
        """Head-frame points into the world; `share` of the head's turn (all of it when left out)."""
        points = np.asarray(points, float)
        share = np.ones(len(points)) if share is None else share
        return self.body.to_world(turn_head(points, share, self.head_angles))

    def dressed(self):
        """World points and normals (n, 3) of the posed body without its head, and of the clothes on it."""
        body = self.body
        own = body.head_weight[:body.skin_count] < 0.4
        points, outward = [body.skin[own] + 0.4 * body.skin_normals[own]], [body.skin_normals[own]]
        for garment in self.clothes:
            if garment['item'] not in BUILT:
                fitted = body.garment(garment['item'], garment)
                points.append(fitted['posed'])
                outward.append(normals(fitted['posed'], fitted['faces']))
        return np.concatenate(points), np.concatenate(outward)

    def shoulders(self):
        """What hair falls on, from neck to waist, in the head's frame as if the head were not turned: points, normals (n, 3)."""
        chest = self.body.chest
        points, outward = self.dressed()
        points = (points - chest[:, 3]) @ chest[:, :3]
        near = (points[:, 1] < -8) & (points[:, 1] > -60) & (np.abs(points[:, 0]) < 24)
        return points[near], (outward @ chest[:, :3])[near]

    def direction(self, vector):
        """A direction of the turned head in the world."""
        return self.chest_turn @ head_rotation(*self.head_angles) @ np.asarray(vector, float)

    def _wrap_neck(self):
        """Draw the lower neck of the head onto the chest's surface, so that the two skins meet."""
        body, count = self.body, PARTS['skin'][1]
        chest = BVHTree.FromPolygons([Vector(p) for p in body.rest[:body.skin_count]], [list(map(int, f)) for f in body.faces])
        rest = self.model.base[:count]
        share = smoothstep(-8.2, -13.0, rest[:, 1] + 0.33 * rest[:, 2]) * (rest[:, 1] < -5)
        uses = np.zeros(count, int)
        for face in self.model.faces:
            if face.max() < count:
                np.add.at(uses, face, 1)
        self.rim = rest[(rest[:, 1] < -12.5) & (uses <= 2)]
        from_rim = cKDTree(self.rim).query(rest)[0]
        vertices = self.face.neutral
        for i in np.nonzero(share > 0)[0]:
            nearest, normal, _, _ = chest.find_nearest(Vector(vertices[i]))
            sink = 0.06 - 0.22 * smoothstep(1.2, 0.0, from_rim[i])
            move = (np.array(nearest) + np.array(normal) * sink - vertices[i]) * share[i]
            for shape in (self.face.neutral, self.face.posed):
                shape[i] += move

    def _build_skin(self):
        model, person, body = self.model, self.person, self.body
        faces = model.polygons('skin')
        first, last = PARTS['skin']
        self.rest = points_of(subdivided('rest', model.base[first:last], faces, SUBDIVISIONS))
        mesh = subdivided('skin', self.face.posed[first:last], faces, SUBDIVISIONS)
        self.normals = normals_of(mesh)
        self.zones = zones(self.rest, model.base)
        folds = relief(self.rest, person['age'], self.face.weights, person['identity']['seed']) + lip_lines(self.rest, self.zones['lip'])
        self.points = points_of(mesh) + self.normals * folds[:, None]
        if person.get('flatEars') or person.get('headwear', {}).get('item') == 'hijab':      # under cloth or long hair
            beyond = np.maximum(np.abs(self.rest[:, 0]) - 7.55, 0) * (self.rest[:, 1] < 6.5) * (self.rest[:, 1] > -4.5)
            self.points[:, 0] -= np.sign(self.rest[:, 0]) * beyond
        self.share = head_share(self.rest)
        self.from_rim = cKDTree(self.rim).query(self.rest)[0]
        self.world = self._blend_into_chest(self.place(self.points, self.share))
        self.quads = quads_of(mesh)
        self._paint(mesh, folds)
        set_points(mesh, self.world)
        self.mesh = mesh
        self.material = skin_material(person)
        self.object = finish_mesh('skin', mesh, self.material)

    def _blend_into_chest(self, world):
        """Below the neck the skin follows the body's own skin weights."""
        body = self.body
        lower = (smoothstep(-10.5, -14.5, self.rest[:, 1] + 0.33 * self.rest[:, 2]) * (self.rest[:, 1] < -5))[:, None]
        distance, nearest = cKDTree(body.rest[:body.skin_count]).query(self.points, k=4)
        share = 1 / (distance + 0.05)
        share /= share.sum(1, keepdims=True)
        weights = np.einsum('nk,nkb->nb', share, body.weights[nearest])
        return world * (1 - lower) + skinned(self.points, weights, body.matrices) * lower

    def _paint(self, mesh, folds):
        person = self.person
        hair, beard = person['hair'], person.get('beard', {})
        random = np.random.default_rng(person['identity']['seed'] + 5)
        albedo = painted_albedo(self.rest, self.zones, folds, person, random)
        scalp = scalp_share(self.rest, above_hairline(self.rest, hair) - hair.get('scalpFrom', 0))
        pigment = 0.8 * min(1, 2 * hair.get('melanin', 0.8)) * (1 - 0.6 * hair.get('grey', 0))
        shade = hair.get('scalpShade', pigment if hair.get('style') else 0.0)
        set_skin_attributes(mesh, self.rest, albedo, self.zones['beard'] * beard.get('stubble', 0), self.zones['shine'],
                            self.zones['lip'], scalp * shade, head_region(self.rest), face_region(self.rest, scalp))
