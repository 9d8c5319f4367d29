"""What people and recipes may say: every field with its kind and range. Plain data, checked by recipe.py."""
from .expression import PARTS_OF_EXPRESSION
from .fabrics import FABRICS
from .facezones import HAIRLINES
from .hairstyles import STYLES
from .posing import POSES
from .shelves import SIZES


class Number:
    def __init__(self, low, high):
        self.low, self.high = low, high

    def problem(self, value):
        if isinstance(value, bool) or not isinstance(value, (int, float)):
            return 'must be a number'
        if not self.low <= value <= self.high:
            return f'must be {self.low} to {self.high}'


class Whole(Number):
    def problem(self, value):
        return super().problem(value) or (None if isinstance(value, int) else 'must be a whole number')


class Choice:
    def __init__(self, *values):
        self.values = values

    def problem(self, value):
        if value not in self.values:
            return 'must be one of ' + ', '.join(map(str, self.values))


class Text:
    def problem(self, value):
        if not isinstance(value, str) or not value:
            return 'must be a text'


class Flag:
    def problem(self, value):
        if not isinstance(value, bool):
            return 'must be true or false'


class Fields:
    """An object with these fields and no others; Optional ones may be left out."""

    def __init__(self, **fields):
        self.fields = fields


class Optional:
    """`removes`: null is allowed as well, and takes away what is there without it."""

    def __init__(self, kind, removes=False):
        self.kind, self.removes = kind, removes


class Every:
    """A list (or an object, with `keys`) of one kind."""

    def __init__(self, kind, least=0, most=24, keys=False):
        self.kind, self.least, self.most, self.keys = kind, least, most, keys


def _optional(**fields):
    return {name: Optional(kind) for name, kind in fields.items()}


share, length = Number(0, 1), Number(0, 100)
_count = Whole(0, 90000)

_of_the_day = dict(
    hair=Choice('shaved', 'cropped', 'short', 'coils', 'afro', 'bob', 'long', 'tied', 'receding', 'covered'),
    hairTone=Choice('light', 'dark', 'grey', 'white'), hairOverShoulder=Flag(), beard=Choice('none', 'stubble', 'short', 'full'),
    accessories=Every(Choice('glasses', 'darkGlasses', 'hijab', 'headwrap', 'beanie', 'hat', 'earrings')))
_about = Fields(
    ageGroup=Choice('twenties', 'thirties', 'forties', 'fifties', 'sixties', 'seventies'), gender=Choice('woman', 'man'),
    skin=Choice('light', 'medium', 'brown', 'dark'), **_of_the_day)

_hair = Fields(**_optional(
    style=Choice(*STYLES), count=_count, length=length, sideLength=length, side=share, part=Number(-8, 8), thick=Number(0, 4),
    lift=Number(0, 2), lean=Number(-1, 1), up=Number(-1, 1), clump=Whole(1, 200), clumpAmount=share, edge=Number(0, 3),
    edgeNoise=share, hairline=Choice(*HAIRLINES), scalpFrom=Number(0, 3), sheen=Number(0, 4), low=Number(-2, 2), receding=Number(0, 2), fade=Number(0, 1), thinTop=share, wave=Number(0, 3),
    wavePitch=Number(0.3, 30), radius=Number(9, 25), coil=Number(0, 2), coilPitch=Number(0.2, 9), steps=Whole(4, 60),
    tie=Every(Number(-20, 20), 3, 3), bun=Number(0, 8), loose=Number(0, 3), volume=Number(0, 4), tuck=Number(0, 2),
    tuckIn=Number(0, 3), tuckSide=Choice('left', 'right', 'both'), level=Number(-45, 0), ragged=Number(0, 8), layers=Number(0, 20),
    flare=Number(-0.5, 0.5), behind=Number(-12, 12), hug=Number(0, 4), frame=Number(0, 2), sweep=Number(-2, 2), flyaways=share, flyawayReach=Number(0, 5),
    baby=_count, babyLength=Number(0, 6), seed=Number(0, 1000), melanin=share, grey=share, variation=share, scalpShade=Number(0, 2),
    rootRadius=Number(0.0005, 0.02), tipRadius=Number(0.0001, 0.02), above=Number(0, 8),
    locks=Fields(**_optional(size=Whole(2, 900), amount=share, power=Number(0.1, 4), length=share, wander=Number(0, 3),
                             pitch=Number(1, 40), sub=Whole(0, 200)))))

_cloth = dict(tone=Number(0.005, 0.9), weave=Choice('cloth', 'knit', 'leather'), texture=Flag(), textureGain=Number(0.1, 6), normals=Flag(),
              fold=Number(0, 2), roughness=share, specular=share, sheen=Number(0, 2))

_glasses = Fields(kind=Choice('acetate', 'wire'), **_optional(
    tone=share, width=Number(1.5, 4), height=Number(1, 3), roundness=Number(1, 6), thickness=Number(0.03, 0.5), reflects=Number(0, 2), dark=Flag()))
_headwear = Fields(item=Choice('hijab', 'headwrap', 'beanie'), **_optional(edge=Number(-1, 4), **_cloth))

PERSON = Fields(
    about=_about, age=Number(0, 1.3),
    identity=Fields(seed=Whole(0, 9999), sigma=Number(0.2, 0.8), mix=Optional(Every(Number(-1.5, 1.5), keys=True)),
                    asymmetry=Optional(Number(0, 3))),
    skin=Fields(tone=Number(0.05, 0.5), **_optional(
        lips=Number(0.2, 1.5), lowerLip=Number(0.4, 1.5), flush=Number(0, 2), bags=Number(0, 4), moles=Whole(0, 60), oil=Number(0, 2), freckles=share,
        blotches=Number(0, 1), pores=Number(0, 4), texture=Number(0, 4), roughness=share, specular=share)),
    eyes=Fields(**_optional(opening=Number(0.2, 0.45), least=Number(0.1, 0.4), iris=Number(0.005, 0.4), irisRadius=Number(0.5, 0.7), pupil=Number(0.2, 0.7),
                            white=Number(0.05, 0.6), ring=share, kappa=Number(0, 6), catchlight=Number(0, 2))),
    brows=Optional(Fields(**_optional(width=Number(0.3, 2), count=_count, length=Number(0.3, 2), drop=Number(-1, 1), gap=Number(-1, 1),
                                      arch=Number(-0.5, 0.5), tail=share, scatter=Number(0, 45), melanin=share, thickness=Number(0.0005, 0.01)))),
    lashes=Optional(Fields(**_optional(count=_count, length=Number(0.2, 1.2), thickness=Number(0.0005, 0.02), lower=share))),
    hair=_hair,
    beard=Optional(Fields(**_optional(stubble=Number(0, 1.5), length=Number(0, 8), count=_count, chin=Number(0, 3), grey=share,
                                      melanin=share, thickness=Number(0.0005, 0.02)))),
    glasses=Optional(_glasses), headwear=Optional(_headwear),
    flatEars=Optional(Flag()), teeth=Optional(Number(0.1, 0.8)),
    body=Fields(male=share, age=Number(16, 90), origin=Every(Number(0, 1), least=1, keys=True), muscle=share, weight=share,
                size=Optional(Number(0.7, 1.3))))

_garment = Fields(item=Text(), **_optional(
    **_cloth, source=Choice('assets', 'json'), upper=Fields(**_optional(**_cloth)), lower=Fields(**_optional(**_cloth)),
    wider=Number(-3, 3), gap=Number(0, 2), thickness=Number(0, 1), wrinkles=Number(0, 3), sleeves=Number(0, 3), aboveAnkle=Number(-5, 30),
    top=Number(-16, -4), roll=Number(0, 2), drape=Fields(kind=Choice(*FABRICS), **_optional(smaller=Number(-0.3, 0.3)))))

_place = Fields(name=Choice('paper', 'wall', 'plate', 'office', 'workshop', 'kitchen', 'books', 'park', 'street', 'stairs', 'cafe'), **_optional(
    counter=Fields(height=Number(60, 125), **_optional(near=Number(5, 60), tone=share, mugX=Number(-60, 60), mugZ=Number(5, 90))),
    detail=share, seed=Whole(0, 9999), ambient=Number(0, 2), distance=Number(30, 900), tone=share, mottle=share, mottleScale=Number(0.01, 9),
    glow=Number(0, 9), glowX=Number(-300, 300), glowY=Number(0, 400), window=Number(0, 9), windowX=Number(-300, 300),
    level=Number(0, 9), lamp=Number(0, 9), wash=Number(0, 9), lampX=Number(-300, 300), lampY=Number(0, 330), sky=Number(0, 9), shop=Number(0, 9), bulbs=Number(0, 90), pool=Number(0, 9),
    width=Number(100, 2000), file=Text(), part=Every(share, 4, 4), gain=Number(0, 9), ceiling=Number(0.1, 90), half=Number(10, 900),
    shiftX=Number(-300, 300), shiftY=Number(-300, 300)))

_rule = Choice('F1', 'F2', 'E1', 'E2', 'L1', 'L2', 'L3', 'B1', 'B2')

#: Clothes that are built on the skin, not fitted from MakeHuman's.
BUILT = ('rollneck', 'undershirt')

RECIPE = Fields(
    person=Text(), size=Choice(*(size for sizes in SIZES.values() for size in sizes)), **_optional(**{'for': Choice('lesson')}),
    worn=Optional(Fields(glasses=Optional(_glasses, removes=True), headwear=Optional(_headwear, removes=True),
                         **_optional(hair=_hair, about=Fields(**_optional(**_of_the_day))))),
    clothes=Every(_garment, least=1, most=5),
    pose=Fields(name=Choice(*POSES), turn=Number(-90, 90), **_optional(
        freeHand=Choice('pocket', 'hanging', 'ledge'), drop=Number(0, 30), lean=Number(-30, 30), twist=Number(-40, 40), bow=Number(-30, 40), hipShift=Number(-8, 8), stride=Number(0, 2))),
    head=Fields(turn=Number(-100, 100), **_optional(chinDown=Number(-40, 40), tip=Number(-30, 30))),
    expression=Fields(**_optional(skew=Number(-0.5, 0.5), frown=share, **{part: Number(-1.1 if down else 0, 1.1) for part, (_, down) in PARTS_OF_EXPRESSION.items()})),
    gaze=Every(Number(-400, 400), 2, 2),
    place=_place,
    lights=Every(Fields(azimuth=Number(-180, 180), elevation=Number(-30, 90), width=Number(2, 500), stops=Number(-9, 9), **_optional(
        height=Number(2, 500), distance=Number(40, 600), catchlight=Flag(), round=Flag(), spread=Number(5, 180))), least=1, most=4),
    camera=Fields(frame=Number(18, 260), focalLengthMm=Number(20, 400), fNumber=Number(0.7, 32), **_optional(
        headroom=Number(-0.5, 0.5), shift=Number(-100, 100), height=Number(-30, 30), follow=Number(0, 1))),
    film=Fields(**_optional(exposure=Number(-4, 4), contrast=Number(0.4, 2), grain=Number(0, 0.2), shoulder=Number(0, 3), acutance=Number(0, 2))),
    twins=Every(Fields(id=Text(), changed=Choice('light', 'expression', 'crop', 'background', 'direction')), most=6),
    scene=Fields(
        clothes=Fields(
            garment=Choice('suit', 'suitAndTie', 'jacket', 'shirt', 'turtleneck', 'sweater', 'tshirt', 'dungarees', 'coat', 'dress'),
            style=Choice('formal', 'casual'), tone=Choice('light', 'middle', 'dark')),
        place=Choice('paper', 'wall', 'office', 'workshop', 'kitchen', 'books', 'park', 'street', 'interior'),
        hands=Choice('hidden', 'pockets', 'crossed', 'atChin', 'onLedge', 'hanging', 'holding')),
    intends=Fields(keeps=Every(_rule), breaks=Every(_rule)))
