/**
 * What a host says with every file. scripts/serve.js sends these; static/_headers (Netlify,
 * Cloudflare Pages) and nginx.conf repeat them, and a test compares the three.
 */

/** Abilities of a browser that a page about pictures has no use for. */
const unused = [
	'accelerometer',
	'camera',
	'display-capture',
	'geolocation',
	'gyroscope',
	'magnetometer',
	'microphone',
	'midi',
	'payment',
	'usb'
];

export const headers = {
	// the page's own policy is in its <meta>; a meta tag cannot say this one
	'Content-Security-Policy': "frame-ancestors 'none'",
	'Cross-Origin-Embedder-Policy': 'require-corp',
	'Cross-Origin-Opener-Policy': 'same-origin',
	'Cross-Origin-Resource-Policy': 'same-origin',
	'Permissions-Policy': unused.map((feature) => `${feature}=()`).join(', '),
	'Referrer-Policy': 'no-referrer',
	'Strict-Transport-Security': 'max-age=63072000; includeSubDomains',
	'X-Content-Type-Options': 'nosniff',
	'X-Frame-Options': 'DENY'
};

/**
 * A worker obeys the policy it comes with, not the page's: this one may compile WebAssembly and
 * fetch from its own host, and nothing else.
 */
export const workers = '/_app/immutable/workers/';
export const workerPolicy =
	"default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; frame-ancestors 'none'";

/** Folders whose files never change under their name. */
export const immutable = ['/_app/immutable/', '/pictures/'];
export const forever = 'public, max-age=31536000, immutable';
