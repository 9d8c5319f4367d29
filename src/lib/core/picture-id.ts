/** Names of pictures, as records and kept rounds must write them. */
import * as v from 'valibot';

/** Opaque: they must say nothing about the picture. */
export const pictureId = v.pipe(v.string(), v.regex(/^[a-z0-9]{6}$/));
