/** The pictures of the figures, by what they show. */
export const thumbnails = ['f6j9xt', 'w4c6tn', 'o2f8nc', 'b9w4kc'] as const;
export const cropPicture = 'b9w4kc';
export const directions = { left: 't2h6vd', camera: 'i6g8ce', right: 'z9f2lq' } as const;
export const expressions = {
	warm: 'b5k8wr',
	polite: 'z4n6jc',
	calm: 'f6j9xt',
	sad: 'j7v2ga'
} as const;
export const places = {
	paper: ['p3x7cq', 'p3x7cq', 'p3x7cq'],
	wall: ['o7t4vp', 'o7t4vp', 'o7t4vp'],
	office: ['o2f8nc', 'o2f8nc', 'o2f8nc'],
	park: ['d3t6ku', 'd3t6ku', 'd3t6ku'],
	workshop: ['l9d3bk', 'l9d3bk', 'i6g8ce']
} as const;
/** From stopped down to wide open. */
export const apertures = [8, 2.8, 1.4] as const;
