/**
 * The files made from each lesson's picture, static/pictures/<id>-<width>.<format>: widths by the
 * width of the master. Figures show them small; only what is cropped on the page needs more.
 */
export const lessonWidths: Readonly<Record<number, readonly number[]>> = {
	640: [400, 640],
	720: [240, 480, 720],
	1600: [480, 960, 1600]
};

/** Folders of what lessons show: records as the catalogue has them, and light layers. */
export const lessonRecordsFolder = 'src/lib/guide/records';
export const lightFolder = 'src/lib/guide/light';
