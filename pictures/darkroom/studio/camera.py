"""The camera, and where things of the scene fall in its frame."""
import bpy
import numpy as np
from bpy_extras.object_utils import world_to_camera_view

from .meshes import aim, link, to_blender, vector


class Camera:
    """recipe.camera: frame (cm of height shown at the head), headroom (share of the frame above the hair),
    focalLengthMm, fNumber, shift (cm sideways), height (degrees above the head), follow."""

    def __init__(self, recipe, sitter):
        settings, (width, height) = recipe['camera'], recipe['size']
        self.frame = settings['frame']
        self.head_centre = sitter.place(np.array([[0, 2.0, 2.0]]))[0]
        hair_above = sitter.person['hair'].get('above', 1.0)
        self.crown = sitter.place(np.array([[0, 14.0 + hair_above, -1.0]]))[0]
        middle = self.crown[1] + settings.get('headroom', 0.08) * self.frame - self.frame / 2
        target = np.array([self.head_centre[0] * settings.get('follow', 0.6) + settings.get('shift', 0.0), middle, self.head_centre[2]])
        distance = self.frame * settings['focalLengthMm'] / 36.0
        up = np.radians(settings.get('height', 1.0))
        self.position = target + distance * np.array([0, np.sin(up), np.cos(up)])
        data = bpy.data.cameras.new('camera')
        self.object = link(bpy.data.objects.new('camera', data))
        bpy.context.scene.camera = self.object
        aim(self.object, self.position, target)
        data.sensor_fit, data.sensor_height, data.sensor_width = 'VERTICAL', 36.0, 36.0 * width / height
        data.lens, data.clip_end = settings['focalLengthMm'], 2000
        self._data, self._aperture = data, settings['fNumber']

    def focus(self, point):
        """Focus on a point, a little before it (the cornea, not the eye's centre)."""
        field = self._data.dof
        field.use_dof = True
        field.focus_distance = float(np.linalg.norm(to_blender(point) - to_blender(self.position))) - 0.13
        field.aperture_fstop, field.aperture_blades = self._aperture / 10.0, 0        # decimetre scene

    def project(self, point):
        """x, y of a world point as fractions of the frame from the top left."""
        seen = world_to_camera_view(bpy.context.scene, self.object, vector(point))
        return [round(seen.x, 5), round(1 - seen.y, 5)]
