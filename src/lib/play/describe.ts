/**
 * The described mode: a picture in sentences, region by region, without a word of judgement, so
 * that somebody who does not see it applies the rules themselves.
 */
import type { Shown } from '$lib/catalogue/catalogue.ts';
import { areShut, lostBy } from '$lib/core/eyes.ts';
import { shapeOf, sides, type Facts, type Scene } from '$lib/core/facts.ts';
import { ruleById } from '$lib/core/rules.ts';
import { number } from '$lib/words/numbers.ts';
import { degrees, percent, signed } from '$lib/words/quantities.ts';
import { play } from '$lib/words/play.ts';
import { lower } from '$lib/words/words.ts';
import { levelName } from './wording.ts';

const side = (x: number): string => (x > 0 ? play.side_viewerright() : play.side_viewerleft());
/** What is said only when it is so. */
const when = (is: boolean, text: () => string): string[] => (is ? [text()] : []);

function person(scene: Scene): string[] {
	const age = play[`d_age_${scene.ageGroup}`]();
	const skin = play[`d_skin_${scene.skin}`]();
	const bare = scene.hair === 'covered' || scene.hair === 'shaved';
	return [
		play[`d_person_${scene.gender}`]({ age, skin }),
		`${play[`d_hair_${scene.hair}`]()}${bare ? '' : ` ${play[`d_hairtone_${scene.hairTone}`]()}`}`,
		...(scene.beard === 'none' ? [] : [play[`d_beard_${scene.beard}`]()]),
		...scene.accessories.map((item) => play[`d_item_${lower(item)}`]()),
		play[`d_garment_${lower(scene.clothes.garment)}`]()
	];
}

const framing = ({ framing }: Facts, { hands }: Scene): string[] => [
	play.d_head({ share: percent(framing.headShare) }),
	...when(framing.crown === 'cut', play.d_crown_cut),
	play.d_cut({ level: levelName(framing.lowerEdge) }),
	...(hands === 'hidden' ? [] : [play[`d_hands_${lower(hands)}`]()])
];

function face({ expression, eyes }: Facts): string[] {
	const { mouthCornerRise, lipGap, cheekRise, lidNarrowing, innerBrowRise } = expression;
	const mouth =
		mouthCornerRise > 0.02
			? lipGap > 0.02
				? play.d_mouth_up_open()
				: play.d_mouth_up()
			: mouthCornerRise < -0.012
				? play.d_mouth_down()
				: play.d_mouth_level();
	const shut = areShut(eyes);
	return [
		mouth,
		...when(cheekRise > 0.012, play.d_cheeks_up),
		...when(shut, play.d_lids_shut),
		...when(!shut && lidNarrowing > 0.05, play.d_lids_narrow),
		...when(lidNarrowing < -0.08, play.d_lids_wide),
		...when(innerBrowRise > 0.02, play.d_brows_up),
		...when(innerBrowRise < -0.012, play.d_brows_down),
		...(shut ? [] : sides).flatMap((at) => {
			const name = { side: play[`side_${lower(at)}`]() };
			const lost = lostBy(eyes[at]);
			if (lost.includes('hidden')) return [play.d_eye_hidden(name)];
			return when(lost.includes('dark'), () => play.d_eye_dark(name));
		})
	];
}

function direction({ direction: { faceYaw, faceRoll, gaze } }: Facts): string[] {
	const turned =
		Math.abs(faceYaw) < 6
			? play.d_face_camera()
			: play.d_face_turned({ side: side(faceYaw), angle: degrees(Math.abs(faceYaw)) });
	const looks = !gaze
		? []
		: Math.abs(gaze.yaw) >= 8
			? [play.d_gaze_away({ side: side(gaze.yaw) })]
			: Math.abs(gaze.pitch) >= 8
				? [gaze.pitch > 0 ? play.d_gaze_up() : play.d_gaze_down()]
				: [play.d_gaze_camera()];
	return [
		turned,
		...looks,
		...when(Math.abs(faceRoll) >= 5, () => play.d_tilt({ side: side(faceRoll) }))
	];
}

function light(facts: Facts): string[] {
	const { cheekStops, brighterCheek, shadowShare } = facts.light;
	const edge = { none: null, hard: play.d_edge_hard, soft: play.d_edge_soft }[
		ruleById('L2').read(facts, 'none').word
	];
	const stops = number(cheekStops, 1);
	return [
		cheekStops < 0.5
			? play.d_light_even({ stops })
			: play.d_light_side({ side: play[`side_${lower(brighterCheek)}`](), stops }),
		shadowShare < 0.01 ? play.d_shadow_none() : play.d_shadow({ share: percent(shadowShare) }),
		...(edge ? [edge()] : [])
	];
}

function place({ background }: Facts, scene: Scene): string[] {
	const { rival, stopsFromFace, detail } = background;
	const tone =
		stopsFromFace < -0.5
			? play.d_back_tone_darker()
			: stopsFromFace > 0.5
				? play.d_back_tone_lighter()
				: play.d_back_tone_same();
	return [
		play[`d_place_${scene.place}`](),
		play.d_back_detail({ share: percent(detail) }),
		tone,
		...(rival && rival.strength > -1
			? [play.d_rival({ side: side(rival.spot[0] - 0.5), stops: signed(rival.strength) })]
			: [])
	];
}

/** @returns sentences, grouped by region: frame, person, crop, face, direction, light, place */
export const describe = ({
	facts,
	scene,
	size
}: Pick<Shown, 'facts' | 'scene' | 'size'>): readonly (readonly string[])[] => [
	[play[`d_shape_${shapeOf(size)}`](), ...person(scene)],
	framing(facts, scene),
	face(facts),
	direction(facts),
	light(facts),
	place(facts, scene)
];
