/** The face library, with everything switched off but the mesh, the pupils and the outline. */
import { Human, type Config } from '@vladmandic/human';
import { closeUp, inPicture, isInMiddle, meanMesh, squaresRound } from './closer.ts';
import { meshPoints, type Mesh } from './measure/marks.ts';

/** left, top, right, bottom as shares of the picture. */
export type Box = readonly [left: number, top: number, right: number, bottom: number];

export interface Face {
	readonly box: Box;
	readonly mesh: Mesh;
}

/** What is found with less certainty is mostly a pattern in hair or cloth. */
const leastScore = 0.45;
/** Smaller faces, in pixels, are not measured but made up. */
const smallestFace = 36;

const off = { enabled: false };
const config = (folder: string): Partial<Config> => ({
	backend: 'wasm',
	wasmPath: folder,
	modelBasePath: folder,
	cacheModels: false,
	cacheSensitivity: 0,
	async: false,
	debug: false,
	warmup: 'none',
	filter: off,
	gesture: off,
	body: off,
	hand: off,
	object: off,
	segmentation: { enabled: true, modelPath: 'selfie.json', mode: 'alpha' },
	face: {
		enabled: true,
		detector: { modelPath: 'blazeface.json', rotation: true, maxDetected: 8, minConfidence: 0.3 },
		mesh: { enabled: true, modelPath: 'facemesh.json' },
		iris: { enabled: true, modelPath: 'iris.json' },
		attention: off,
		description: off,
		emotion: off,
		antispoof: off,
		liveness: off
	}
});

/** The library greets its console with its version, debugging or not; a visitor's stays quiet. */
function withoutGreeting<T>(make: () => T): T {
	const { log } = console;
	console.log = () => undefined;
	try {
		return make();
	} finally {
		console.log = log;
	}
}

export class FaceFinder {
	readonly #human: Human;

	/** @param folder absolute address of models and WebAssembly, with its slash */
	constructor(folder: string) {
		this.#human = withoutGreeting(() => new Human(config(folder)));
		// threads would start workers of their own, from addresses that are none
		this.#human.tf.env().set('WASM_HAS_MULTITHREAD_SUPPORT', false);
	}

	async load(): Promise<void> {
		await this.#human.load();
	}

	/** The faces of a picture, the largest first. */
	async find(picture: OffscreenCanvas): Promise<readonly Face[]> {
		const { width, height } = picture;
		const faces: Face[] = [];
		// one after the other: the library keeps one picture in hand
		for (const { box, mesh } of await this.#meshes(picture)) {
			const [x, y, w, h] = box;
			faces.push({
				box: [x / width, y / height, (x + w) / width, (y + h) / height],
				mesh: await this.#closer(picture, mesh)
			});
		}
		return faces;
	}

	async #meshes(picture: OffscreenCanvas) {
		const { face } = await this.#human.detect(picture);
		return face
			.filter(({ boxScore, mesh, box }) => {
				const isWhole = mesh.length === meshPoints && Math.min(box[2], box[3]) >= smallestFace;
				return isWhole && boxScore >= leastScore;
			})
			.sort((a, b) => b.box[2] * b.box[3] - a.box[2] * a.box[3])
			.map(({ box, mesh }) => ({
				box,
				mesh: mesh.map(([x, y, z]) => [x, y, z ?? 0] as const)
			}));
	}

	/** The mesh as closer looks at a face have it on average; as it was when they see none. */
	async #closer(picture: OffscreenCanvas, mesh: Mesh): Promise<Mesh> {
		const looks: Mesh[] = [];
		for (const square of squaresRound(mesh)) {
			const { x, y, scale } = square;
			const canvas = new OffscreenCanvas(closeUp, closeUp);
			const pen = canvas.getContext('2d')!;
			pen.imageSmoothingQuality = 'high';
			pen.drawImage(picture, -x * scale, -y * scale, picture.width * scale, picture.height * scale);
			const looked = (await this.#meshes(canvas)).find(({ box }) => isInMiddle(box));
			if (looked) looks.push(inPicture(looked.mesh, square));
		}
		return looks.length ? meanMesh(looks) : mesh;
	}

	/** How surely each pixel is a person's, 0–255. */
	async outline(picture: OffscreenCanvas): Promise<Uint8Array> {
		const alpha = await this.#human.segmentation(picture, this.#human.config);
		if (!alpha) throw new Error('no outline');
		const values = await alpha.data();
		this.#human.tf.dispose(alpha);
		return Uint8Array.from(values);
	}
}
