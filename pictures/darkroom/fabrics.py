"""How kinds of cloth hang."""

#: Mass of a vertex (kg), stiffness against stretch, stiffness against bending; as Blender's cloth counts them.
FABRICS = {'thin': (0.12, 15.0, 0.05), 'shirt': (0.15, 20.0, 0.3), 'knit': (0.25, 12.0, 1.0), 'heavy': (0.35, 30.0, 4.0)}
