/** How large the labels are set on a picture as it is shown, and how wide its letters come out. */
import { clamp, plainType, unmeasured, type Type } from './labels.ts';
import { frameWidth } from './pencil.ts';

/** What labels must not be smaller than on the screen, in rem. */
const smallest = 0.8125;
/** Larger than this a label hides what it is about. */
const largest = 34;

/** @param shownWidth of the picture in px */
export function typeSize(shownWidth: number, pxPerRem: number): number {
	if (!(shownWidth > 0)) return plainType.size;
	return clamp((smallest * pxPerRem * frameWidth) / shownWidth, plainType.size, largest);
}

const measuredAt = 100;

/** The type of a drawing that is on the page, measured in the face it is shown in. */
export function typeOf(drawing: Element): Type {
	const size = typeSize(
		drawing.getBoundingClientRect().width,
		parseFloat(getComputedStyle(document.documentElement).fontSize)
	);
	const pen = document.createElement('canvas').getContext('2d');
	if (!pen) return unmeasured(size);
	const { fontFamily, fontWeight } = getComputedStyle(drawing);
	pen.font = `${fontWeight} ${measuredAt}px ${fontFamily}`;
	return { size, widthOf: (text) => (pen.measureText(text).width * size) / measuredAt };
}
