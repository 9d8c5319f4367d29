"""The darkroom: recipes in, finished pictures and measured facts out.

Space. Every point is in centimetres, +X to the sitter's left (the viewer's right when the sitter
faces the lens), +Y up, +Z towards the lens. The head model's own rest frame has its origin between
the ears; world space has the floor at y = 0.
"""

#: Raised whenever the same recipe would give another picture: everything made before is stale then.
VERSION = '2'
