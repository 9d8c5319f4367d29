/** The makers' contact sheet. */
import { describe, expect, it } from 'vitest';
import type { Opinion } from '../../scripts/pictures/judgements.ts';
import { sheetPage } from '../../scripts/pictures/sheet.ts';
import { figuresOf } from '../../scripts/pictures/sheet-figures.ts';
import { drawnFacts, markNames } from '../../scripts/pictures/sheet-marks.ts';
import { record, withFacts, withRecord } from '../core/sample.ts';
import { records } from '../finished-set.ts';

const opinion: Opinion = {
	master: '0'.repeat(64),
	verdict: 'headshot',
	decides: 'expression',
	why: 'it smiles',
	appeal: 3,
	medium: 'unsure',
	flaw: 'hair <like> a cap'
};
const master = Buffer.from('print');
const page = (opinions: readonly Opinion[] = [], picture = record): string =>
	sheetPage([{ record: picture, master, opinions }], 'body { margin: 0 }');

describe('the page', () => {
	it('shows the print, id, person and the verdict under each brief', () => {
		const html = page();
		expect(html).toContain('<h2>aaaaaa · ada</h2>');
		expect(html).toContain(`src="data:image/webp;base64,${master.toString('base64')}"`);
		expect(html).toMatch(/headshot.*none, company, profileLtr, profileRtl, dating/s);
		expect(html).toMatch(/>acting</);
	});

	it('says what is ambiguous', () => {
		const unclear = withRecord({ facts: { light: { cheekStops: 1.3 } } });
		expect(page([], unclear)).toContain('class="ambiguous">headshot?<');
	});

	it('shows mean, lowest, verdicts and flaws of the judges, and who differs', () => {
		const html = page([opinion, { ...opinion, appeal: 4, verdict: 'portrait' }]);
		expect(html).toContain('<p>judges: mean 3.50, lowest 3</p>');
		expect(html).toContain('class="agrees">headshot<');
		expect(html).toContain('class="differs">portrait<');
		expect(html).toContain('hair &#60;like&#62; a cap');
		expect(page()).toContain('no judge has seen this print');
	});

	it('needs no other file', () => {
		expect(page([opinion])).not.toMatch(/(src|href)="(?!data:)|url\((?!#)|@import|<script/);
	});
});

describe('the drawing over a print', () => {
	const svg = drawnFacts(record);

	it.each(Object.keys(markNames))('has a group for %s', (name) => {
		expect(svg).toMatch(new RegExp(`<g class="${name}"><`));
		expect(page()).toContain(`id="show-${name}"`);
	});

	it('has the shape of the frame, and each place where it was measured', () => {
		expect(svg).toContain('viewBox="0 0 1000 1250"');
		expect(svg).toContain('M280,75H720V825H280Z'); // the head
		expect(svg).toContain('M0,825L1000,825'); // the chin
		expect(svg).toContain('M260,500L740,500'); // the eyes, and as far again on both sides
		expect(svg).toContain('<circle cx="600" cy="600" r="30"/>'); // a cheek
		expect(svg).toContain('<circle cx="100" cy="250" r="30"/>'); // the rival
		expect(svg).toContain('M0,0H250V625H0Z'); // the background
	});

	it('points where eyes and face do, as the viewer sees it', () => {
		const looking = (yaw: number) =>
			drawnFacts(
				withRecord({ facts: { direction: { faceYaw: 0, facePitch: 0, gaze: { yaw, pitch: 0 } } } })
			);
		expect(looking(30)).toMatch(/class="solid" [^>]*M500,500L675,500/);
		expect(looking(-30)).toMatch(/class="solid" [^>]*M500,500L325,500/);
		expect(looking(0)).not.toContain('<path class="solid"');
	});
});

it('every picture of the set can be drawn and put in figures', () => {
	for (const picture of records) {
		const said = drawnFacts(picture) + Object.values(figuresOf(picture.facts)).join();
		expect(said, picture.id).not.toMatch(/undefined|null|NaN|\[object/);
	}
});

it('figures have a minus sign, and none before a nought', () => {
	const { mouth, background } = figuresOf(withFacts({ expression: { innerBrowRise: -0.0001 } }));
	expect(mouth).toContain('inner brows 0.000');
	expect(background).toContain('rival −2.00 stops');
});
