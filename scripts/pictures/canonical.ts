/** JSON as the darkroom writes it before it takes the hash. */

const sorted = (value: unknown): unknown =>
	Array.isArray(value)
		? value.map(sorted)
		: typeof value === 'object' && value !== null
			? Object.fromEntries(
					Object.entries(value)
						.sort(([a], [b]) => (a < b ? -1 : 1))
						.map(([key, inner]) => [key, sorted(inner)])
				)
			: value;

/** Whether two values say the same, whatever the order of their fields. */
export const alike = (one: unknown, other: unknown): boolean =>
	JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));

/**
 * Keys in order, no spaces, and 115.0 still another number than 115, which JSON.parse alone would
 * forget.
 *
 * @param text JSON
 */
export function canonical(text: string): string {
	const kept = text.replace(
		/("(?:[^"\\]|\\.)*")|-?\d+(\.\d+)?/g,
		(number, quoted?: string, fraction?: string) => {
			if (quoted) return quoted;
			const whole = fraction && Number.isInteger(Number(number));
			return `"#${Number(number)}${whole ? '.0' : ''}"`;
		}
	);
	return JSON.stringify(sorted(JSON.parse(kept))).replace(/"#([^"]*)"/g, '$1');
}
