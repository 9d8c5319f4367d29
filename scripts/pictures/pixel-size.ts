/** Width and height of a WebP or AVIF file, from its first bytes; null when it is neither. */
export function pixelSize(file: Buffer): { width: number; height: number } | null {
	if (file.toString('latin1', 8, 12) === 'WEBP') return webp(file);
	// "ispe" is AVIF's box of the image's spatial extents: a version, then the two sides
	const box = file.indexOf('ispe', 0, 'latin1');
	if (file.toString('latin1', 4, 12) !== 'ftypavif' || box < 0) return null;
	return { width: file.readUInt32BE(box + 8), height: file.readUInt32BE(box + 12) };
}

function webp(file: Buffer): { width: number; height: number } | null {
	const kind = file.toString('latin1', 12, 16);
	if (kind === 'VP8X')
		return { width: file.readUIntLE(24, 3) + 1, height: file.readUIntLE(27, 3) + 1 };
	if (kind === 'VP8 ')
		return { width: file.readUInt16LE(26) & 0x3fff, height: file.readUInt16LE(28) & 0x3fff };
	if (kind !== 'VP8L') return null;
	const bits = file.readUInt32LE(21);
	return { width: (bits & 0x3fff) + 1, height: ((bits >> 14) & 0x3fff) + 1 };
}
