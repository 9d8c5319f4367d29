/** The first bytes of a file: what kind of picture it is, and how large, before anything decodes it. */
export interface Header {
	readonly kind: 'jpeg' | 'png' | 'gif' | 'webp' | 'avif' | 'heic' | 'other';
	/** Null where the first bytes do not say. */
	readonly megapixels: number | null;
	readonly animated: boolean;
}

/** Enough for the size behind long metadata. */
export const headerBytes = 256 * 1024;

const ascii = (bytes: Uint8Array, at: number, length: number): string =>
	String.fromCharCode(...bytes.subarray(at, at + length));

/** A JPEG is a row of segments; the frame's names height and width. */
function jpegSize(view: DataView): number | null {
	let at = 2;
	while (at + 9 < view.byteLength && view.getUint8(at) === 0xff) {
		const marker = view.getUint8(at + 1);
		const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
		if (isFrame) return view.getUint16(at + 5) * view.getUint16(at + 7);
		at += 2 + view.getUint16(at + 2);
	}
	return null;
}

const contains = (bytes: Uint8Array, text: string): boolean => {
	const sought = [...text].map((letter) => letter.charCodeAt(0));
	return bytes.some((_, i) => sought.every((code, k) => bytes[i + k] === code));
};

function brandOf(bytes: Uint8Array): 'avif' | 'heic' | null {
	if (ascii(bytes, 4, 4) !== 'ftyp') return null;
	const brands = ascii(bytes, 8, 32);
	if (/avi[fs]/.test(brands)) return 'avif';
	return /hei[cxms]|hev[cxms]|mif1|msf1/.test(brands) ? 'heic' : null;
}

/** @param bytes the beginning of the file, as long as it is or {@link headerBytes} */
export function readHeader(bytes: Uint8Array): Header {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const still = (kind: Header['kind'], pixels: number | null, animated = false): Header => ({
		kind,
		megapixels: pixels === null ? null : pixels / 1e6,
		animated
	});
	if (bytes.length < 30) return still('other', null);
	if (view.getUint16(0) === 0xffd8) return still('jpeg', jpegSize(view));
	if (view.getUint32(0) === 0x89504e47)
		return still('png', view.getUint32(16) * view.getUint32(20), contains(bytes, 'acTL'));
	if (ascii(bytes, 0, 4) === 'GIF8')
		return still(
			'gif',
			view.getUint16(6, true) * view.getUint16(8, true),
			contains(bytes, 'NETSCAPE')
		);
	if (ascii(bytes, 0, 4) === 'RIFF' && ascii(bytes, 8, 4) === 'WEBP') {
		if (ascii(bytes, 12, 4) !== 'VP8X') return still('webp', null);
		const side = (at: number) => 1 + bytes[at]! + 256 * bytes[at + 1]! + 65536 * bytes[at + 2]!;
		return still('webp', side(24) * side(27), (bytes[20]! & 2) > 0);
	}
	return still(brandOf(bytes) ?? 'other', null);
}
