/** The files made from each finished picture: static/pictures/<id>-<width>.<format>. */
export const widths = [320, 480, 720, 960] as const;
export const formats = ['avif', 'webp'] as const;
