import { describe, expect, it } from 'vitest';
import { parseRecord, RecordError } from '../../src/lib/core/record.ts';
import { record, withRecord } from './sample.ts';

const fault = (value: unknown): RecordError => {
	try {
		parseRecord(value, 'aaaaaa.json');
	} catch (error) {
		if (error instanceof RecordError) return error;
		throw error;
	}
	throw new Error('was let through');
};

it('lets a whole record through unchanged', () => {
	expect(parseRecord(structuredClone(record), 'aaaaaa.json')).toEqual(record);
});

describe('a broken record is refused, naming file, field and value', () => {
	it.each([
		['nothing', null, '(whole)'],
		['a missing field', { ...record, size: undefined }, 'size'],
		[
			'a missing fact',
			withRecord({ facts: { light: { cheekStops: undefined as never } } }),
			'facts.light.cheekStops'
		],
		['an unknown field', { ...record, verdict: 'portrait' }, 'verdict'],
		['an unknown fact', withRecord({ facts: { verdict: 'portrait' } as never }), 'facts.verdict'],
		['a word out of its list', withRecord({ scene: { place: 'moon' as never } }), 'scene.place'],
		['a name that could tell', withRecord({ id: 'split-light' }), 'id'],
		[
			'not a number',
			withRecord({ facts: { light: { cheekStops: NaN } } }),
			'facts.light.cheekStops'
		],
		[
			'a share over 1',
			withRecord({ facts: { light: { shadowShare: 1.2 } } }),
			'facts.light.shadowShare'
		],
		[
			'a head box outside the frame',
			withRecord({ facts: { framing: { headBox: [0.2, 0.06, 1.2, 0.66] } } }),
			'facts.framing.headBox.2'
		]
	])('%s', (_, value, field) => {
		const error = fault(value);
		expect(error.field).toBe(field);
		expect(error.message).toContain('aaaaaa.json');
		expect(error.message).toContain(field);
	});
});

const shut = { opening: 0.05, visibleShare: 1, stopsUnderFace: 1 };

describe('what cannot be is refused', () => {
	it.each([
		[
			'eyes shut and looking at the camera',
			withRecord({ facts: { eyes: { viewerLeft: shut, viewerRight: shut } } }),
			'facts.direction.gaze'
		],
		['a frame of another shape', withRecord({ size: { width: 960, height: 1000 } }), 'size'],
		[
			'a crown that is cut and yet measured',
			withRecord({
				facts: { framing: { headBox: [0.28, 0, 0.72, 0.66], crown: 'cut', headShare: 0.7 } }
			}),
			'evidence.levels.crown'
		],
		[
			'a head box inside out',
			withRecord({ facts: { framing: { headBox: [0.7, 0.06, 0.3, 0.66] } } }),
			'facts.framing.headBox'
		],
		[
			'a cut crown with room above it',
			withRecord({ facts: { framing: { crown: 'cut' } } }),
			'facts.framing.crown'
		],
		[
			'a head share that is not the box',
			withRecord({ facts: { framing: { headShare: 0.7 } } }),
			'facts.framing.headShare'
		],
		[
			'a chin inside and a frame that ends above it',
			withRecord({ facts: { framing: { lowerEdge: 0.9 } } }),
			'facts.framing.lowerEdge'
		],
		[
			'an eye seen through the nose',
			withRecord({ facts: { direction: { faceYaw: 88 } } }),
			'facts.eyes.viewerRight.visibleShare'
		],
		[
			'the other eye seen through the nose',
			withRecord({ facts: { direction: { faceYaw: -88 } } }),
			'facts.eyes.viewerLeft.visibleShare'
		],
		[
			'teeth between closed lips',
			withRecord({ facts: { expression: { teethShare: 0.5 } } }),
			'facts.expression.teethShare'
		],
		[
			'a face in shadow without an edge',
			withRecord({ facts: { light: { shadowShare: 0.5, shadowEdge: null } } }),
			'facts.light.shadowEdge'
		],
		[
			'more than the whole print',
			withRecord({ facts: { print: { darkShare: 0.7, lightShare: 0.6 } } }),
			'facts.print'
		],
		[
			'a background that fills the frame',
			withRecord({ facts: { background: { share: 1 } } }),
			'facts.background.share'
		],
		[
			'a level inside the frame left out',
			withRecord({ facts: { framing: { lowerEdge: 3.5 } } }),
			'evidence.levels.armpit'
		],
		[
			'a level below the frame',
			withRecord({ evidence: { levels: { knee: 0.99 } } }),
			'evidence.levels.knee'
		],
		['levels out of order', withRecord({ evidence: { levels: { chin: 0.9 } } }), 'evidence.levels'],
		['covered hair under nothing', withRecord({ scene: { hair: 'covered' } }), 'scene.accessories'],
		['a studio in the park', withRecord({ scene: { place: 'park' } }), 'scene.setting'],
		[
			'an office outdoors',
			withRecord({ scene: { place: 'office', setting: 'outdoors' } }),
			'scene.setting'
		],
		[
			'a picture as its own twin',
			withRecord({ twins: [{ id: 'aaaaaa', changed: 'light' }] }),
			'twins'
		],
		[
			'a twin named twice',
			withRecord({
				twins: [
					{ id: 'bbbbbb', changed: 'light' },
					{ id: 'bbbbbb', changed: 'crop' }
				]
			}),
			'twins'
		]
	])('%s', (_, value, field) => {
		expect(fault(value).field).toBe(field);
	});
});

it('allows a cut crown, shut eyes without a gaze, a hard shadow, a covered head', () => {
	const possible = [
		withRecord({
			facts: {
				framing: { headBox: [0.2, 0, 0.8, 0.8], crown: 'cut', headShare: 0.9, lowerEdge: 1.9 }
			},
			evidence: { levels: { crown: undefined as never, collarbone: undefined as never, chin: 0.8 } }
		}),
		withRecord({
			facts: { eyes: { viewerLeft: shut, viewerRight: shut }, direction: { gaze: null } }
		}),
		withRecord({ facts: { light: { shadowShare: 0.5, shadowEdge: 0.03 } } }),
		withRecord({ scene: { hair: 'covered', accessories: ['hijab'] } })
	];
	for (const value of possible)
		expect(() => parseRecord(JSON.parse(JSON.stringify(value)), 'x')).not.toThrow();
});
