/** What the face library needs besides its code, and how many bytes each weighs. */
export interface FaceFile {
	readonly name: string;
	readonly from: 'human' | 'wasm' | 'own';
	readonly bytes: number;
}

/** Where they are kept once they have come, with the worker that uses them. */
export const faceCache = 'two-thirds-faces';

export const faceFolder = '_app/immutable/faces-3.3.6';

export const faceFiles: readonly FaceFile[] = [
	{ name: 'blazeface.json', from: 'human', bytes: 79038 },
	{ name: 'blazeface.bin', from: 'human', bytes: 538928 },
	{ name: 'facemesh.json', from: 'human', bytes: 95845 },
	{ name: 'facemesh.bin', from: 'human', bytes: 1477958 },
	{ name: 'iris.json', from: 'human', bytes: 122025 },
	{ name: 'iris.bin', from: 'human', bytes: 2599092 },
	{ name: 'selfie.json', from: 'own', bytes: 83670 },
	{ name: 'selfie.bin', from: 'own', bytes: 212886 },
	{ name: 'tfjs-backend-wasm-simd.wasm', from: 'wasm', bytes: 424594 }
];

/** The code that comes with them, as it travels. */
const codeBytes = 460_000;

/** All of it, once: what the page says before it asks for anything. */
export const bytesInAll = codeBytes + faceFiles.reduce((sum, { bytes }) => sum + bytes, 0);
