"""Materials as small node trees, and the masks they write for measuring."""
import bpy

#: Mask passes and their channels. `mask`: head with hair, skin of the face, person.
#: `part`: iris, teeth, inside of the mouth.  `cornea`: where catchlights are kept from the denoiser.
PASSES = {'mask': 'COLOR', 'part': 'COLOR', 'cornea': 'VALUE'}


class Material:
    """A material under construction; values are numbers or output sockets."""

    def __init__(self, name):
        self.material = bpy.data.materials.new(name)
        self.material.use_nodes = True
        self._tree = self.material.node_tree
        self._tree.nodes.clear()
        self.output = self.node('OutputMaterial')

    def node(self, kind, **settings):
        node = self._tree.nodes.new('ShaderNode' + kind)
        for name, value in settings.items():
            setattr(node, name, value)
        return node

    def link(self, output, socket):
        self._tree.links.new(output, socket)

    def put(self, socket, value):
        if hasattr(value, 'is_output'):
            self.link(value, socket)
        else:
            socket.default_value = value

    def math(self, operation, a, b=0.0, clamp=False):
        node = self.node('Math', operation=operation, use_clamp=clamp)
        self.put(node.inputs[0], a)
        self.put(node.inputs[1], b)
        return node.outputs[0]

    def add(self, *values):
        total = values[0]
        for value in values[1:]:
            total = self.math('ADD', total, value)
        return total

    def times(self, *values):
        product = values[0]
        for value in values[1:]:
            product = self.math('MULTIPLY', product, value)
        return product

    def less(self, a, b):
        return self.math('SUBTRACT', a, b)

    def attribute(self, name, vector=False):
        return self.node('Attribute', attribute_name=name).outputs['Vector' if vector else 'Fac']

    def position(self):
        return self.node('NewGeometry').outputs['Position']

    def noise(self, vector, scale, detail=2.0, roughness=0.5, distortion=0.0):
        node = self.node('TexNoise')
        self.put(node.inputs['Vector'], vector)
        for name, value in (('Scale', scale), ('Detail', detail), ('Roughness', roughness), ('Distortion', distortion)):
            node.inputs[name].default_value = value
        return node.outputs['Fac']

    def cells(self, vector, scale):
        """Distance to the nearest of scattered points."""
        node = self.node('TexVoronoi')
        self.put(node.inputs['Vector'], vector)
        node.inputs['Scale'].default_value = scale
        return node.outputs['Distance']

    def ramp(self, value, start, end, low=0.0, high=1.0):
        node = self.node('MapRange', interpolation_type='SMOOTHSTEP')
        for socket, v in zip(node.inputs, (value, start, end, low, high)):
            self.put(socket, v)
        return node.outputs[0]

    def grey(self, value):
        node = self.node('CombineColor')
        for socket in node.inputs[:3]:
            self.put(socket, value)
        return node.outputs[0]

    def bump(self, height_cm, strength=1.0):
        """Normal from a height in cm. More than its true strength makes pores that survive a small print."""
        node = self.node('Bump')
        node.inputs['Strength'].default_value = 1.0
        node.inputs['Distance'].default_value = 0.1 * strength
        self.link(height_cm, node.inputs['Height'])
        return node

    def principled(self, base, roughness=0.5, specular=0.5, **inputs):
        node = self.node('BsdfPrincipled')
        if hasattr(base, 'is_output'):
            self.link(base, node.inputs['Base Color'])
        else:
            node.inputs['Base Color'].default_value = (base, base, base, 1)
        self.put(node.inputs['Roughness'], roughness)
        self.put(node.inputs['Specular'], specular)
        for name, value in inputs.items():
            self.put(node.inputs[name.replace('_', ' ')], value)
        self.link(node.outputs[0], self.output.inputs[0])
        return node

    def emission(self, strength):
        node = self.node('Emission')
        self.put(node.inputs['Strength'], strength)
        return node

    def mix(self, share, first, second):
        node = self.node('MixShader')
        self.put(node.inputs[0], share)
        self.link(first.outputs[0], node.inputs[1])
        self.link(second.outputs[0], node.inputs[2])
        return node

    def show(self, shader):
        self.link(shader.outputs[0], self.output.inputs[0])
        return self

    def write(self, channel, *values):
        """Write a mask pass (see PASSES)."""
        node = self.node('OutputAOV', name=channel)
        if PASSES[channel] == 'VALUE':
            self.put(node.inputs['Value'], values[0])
            return self
        colour = self.node('CombineColor')
        for socket, value in zip(colour.inputs, values):
            self.put(socket, value)
        self.link(colour.outputs[0], node.inputs['Color'])
        return self

    def image(self, path, colour=False):
        node = self.node('TexImage', interpolation='Cubic')
        node.image = bpy.data.images.load(path)
        if not colour:
            node.image.colorspace_settings.name = 'Non-Color'
        return node


def clear_gloss(name, roughness, index, tint=1.0):
    """Transparent with a Fresnel reflection: the tear line, the glass of spectacles."""
    made = Material(name)
    clear, gloss, fresnel = made.node('BsdfTransparent'), made.node('BsdfGlossy'), made.node('Fresnel')
    clear.inputs[0].default_value = (tint, tint, tint, 1)
    gloss.inputs['Roughness'].default_value = roughness
    fresnel.inputs['IOR'].default_value = index
    return made.show(made.mix(fresnel.outputs[0], clear, gloss))
