"""The part of the darkroom that runs inside Blender and needs its `bpy`."""
