import { describe, expect, it } from 'vitest';
import {
	closeUp,
	inPicture,
	isInMiddle,
	meanMesh,
	squaresRound
} from '../../src/lib/yours/closer.ts';
import { faceDirection } from '../../src/lib/yours/measure/direction.ts';
import { chinOf } from '../../src/lib/yours/measure/framing.ts';
import { cheek, light } from '../../src/lib/yours/measure/light.ts';
import {
	boundsOf,
	bySide,
	meshPoints,
	middle,
	type Mesh
} from '../../src/lib/yours/measure/marks.ts';
import { plane } from '../../src/lib/yours/measure/plane.ts';

/** A face 80 wide and 100 high round (200, 150), its nose `turned` pixels to the viewer's right. */
function face(turned = 0): Mesh {
	const eye = (x: number) => [x, 130] as const;
	const points = new Map<number, readonly [number, number]>([
		[middle.forehead, [200, 100]],
		[middle.bridge, [200 + turned / 2, 125]],
		[middle.noseTip, [200 + turned, 150]],
		[middle.lowerLip, [200, 172]],
		[middle.chin, [200, 200]],
		[bySide.viewerLeft.ear, [160, 145]],
		[bySide.viewerRight.ear, [240, 145]],
		[bySide.viewerLeft.outerCorner, eye(170)],
		[bySide.viewerLeft.innerCorner, eye(190)],
		[bySide.viewerRight.innerCorner, eye(210)],
		[bySide.viewerRight.outerCorner, eye(230)],
		[bySide.viewerLeft.noseWing, [192, 155]],
		[bySide.viewerRight.noseWing, [208, 155]],
		[bySide.viewerLeft.mouthCorner, [185, 170]],
		[bySide.viewerRight.mouthCorner, [215, 170]]
	]);
	return Array.from({ length: meshPoints }, (_, i) => {
		const [x, y] = points.get(i) ?? [200, 150];
		return [x, y, 0];
	});
}

describe('a closer look', () => {
	const mesh = face();
	const squares = squaresRound(mesh);
	it('has the face in the middle of its square, whole and upright', () => {
		for (const { x, y, scale } of squares) {
			const { left, right, top, bottom } = boundsOf(mesh);
			const box = [
				(left - x) * scale,
				(top - y) * scale,
				(right - left) * scale,
				(bottom - top) * scale
			];
			expect(isInMiddle(box)).toBe(true);
			expect(box[1]! + box[3]!).toBeLessThan(closeUp);
		}
	});
	it('is not taken for the neighbour’s', () => {
		expect(isInMiddle([closeUp - 150, 100, 150, 180])).toBe(false);
	});
	it('is brought back to where the face is in the picture', () => {
		const seen = squares.map((square) => {
			const { x, y, scale } = square;
			const there: Mesh = mesh.map(([px, py, pz]) => [
				(px - x) * scale,
				(py - y) * scale,
				pz * scale
			]);
			return inPicture(there, square);
		});
		for (const [i, point] of meanMesh(seen).entries())
			for (const axis of [0, 1, 2] as const) expect(point[axis]).toBeCloseTo(mesh[i]![axis]);
	});
	it('errs as little as the looks do together', () => {
		const moved = (by: number): Mesh => mesh.map(([x, y, z]) => [x + by, y - by, z]);
		expect(meanMesh([moved(3), moved(-3), moved(0)])[0]![0]).toBeCloseTo(mesh[0]![0]);
	});
});

describe('the chin', () => {
	it('lies below the lip, not where a beard moves the mesh’s own', () => {
		const shaved = face();
		const bearded = shaved.map((point, i): Mesh[number] =>
			i === middle.chin ? [200, 210, 0] : point
		);
		expect(chinOf(shaved)).toBeGreaterThan(190);
		expect(chinOf(bearded) - chinOf(shaved)).toBeLessThan(5.5);
	});
	it('reaches further down in a face that turns', () => {
		expect(chinOf(face(25))).toBeGreaterThan(chinOf(face()) + 0.3);
	});
});

describe('the cheeks', () => {
	it('lie alike on both sides of a face that does not turn', () => {
		const [left, right] = [cheek(face(), 'viewerLeft'), cheek(face(), 'viewerRight')];
		expect(200 - left.x).toBeCloseTo(right.x - 200);
	});
	it('of a face that turns: the nearer lies further out', () => {
		const [straight, turned] = [face(), face(25)];
		expect(cheek(turned, 'viewerLeft').x).toBeLessThan(cheek(straight, 'viewerLeft').x - 0.5);
		expect(cheek(turned, 'viewerRight').x).toBeCloseTo(cheek(straight, 'viewerRight').x);
	});
});

describe('the light on the cheeks', () => {
	const [width, height] = [400, 300];
	/** The face in even light, but for a spot of gloss this large on a cheek: a share of its radius. */
	function glossy(share: number) {
		const mesh = face();
		const { x, y, radius } = cheek(mesh, 'viewerLeft');
		const lit = plane(width, height, (i) => {
			const away = Math.hypot((i % width) + 0.5 - x, Math.floor(i / width) + 0.5 - y);
			return away < share * radius ? 0.9 : 0.18;
		});
		return light({
			width,
			height,
			development: 'camera',
			light: lit,
			tones: lit,
			person: lit,
			mesh,
			face: Array.from(lit.values.keys()),
			yardstick: 75
		});
	}
	it('is not what a spot of gloss makes of it', () => {
		expect(glossy(0).cheekStops).toBe(0);
		expect(glossy(0.6).cheekStops).toBe(0);
	});
	it('is what most of a cheek shows', () => {
		expect(glossy(0.9).cheekStops).toBeGreaterThan(2);
	});
});

describe('eyes in a turned head', () => {
	/** The face turned, both irises `aside` pixels from the middle of their eyes. */
	const looking = (turned: number, aside: number) =>
		faceDirection(
			face(turned).map((point, i) =>
				i === bySide.viewerLeft.iris
					? [180 + aside, 130, 0]
					: i === bySide.viewerRight.iris
						? [220 + aside, 130, 0]
						: point
			)
		);

	it('look where their irises are while it is turned a little', () => {
		const { faceYaw, gaze } = looking(20, -6);
		expect(faceYaw).toBeCloseTo(16, 0);
		expect(gaze.yaw).toBeLessThan(-10);
	});
	it.each([1, -1])('do not look past the lens when it is turned far (%i)', (side) => {
		const { faceYaw, gaze } = looking(45 * side, -6 * side);
		expect(Math.abs(faceYaw)).toBeGreaterThan(28);
		expect(gaze.yaw).toBe(0);
		expect(looking(45 * side, 3 * side).gaze.yaw * side).toBeGreaterThan(10);
	});
});
