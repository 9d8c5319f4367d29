import { about } from '$lib/words/about.ts';

/** One thing the app owes to somebody, and the terms it came under. */
interface Source {
	readonly name: string;
	readonly link?: string;
	readonly licence?: string;
	readonly gives: () => string;
}

/** Names and licences are the same in every language; what a thing gives is a message. */
export const credits: readonly { title: () => string; sources: readonly Source[] }[] = [
	{
		title: () => 'Two Thirds',
		sources: [
			{
				name: 'CC0 1.0',
				link: 'https://creativecommons.org/publicdomain/zero/1.0/',
				gives: () => about.credits_pictures()
			},
			{
				name: 'MIT',
				link: 'https://opensource.org/license/mit',
				gives: () => about.credits_code()
			}
		]
	},
	{
		title: () => about.credits_article_title(),
		sources: [{ name: 'Nick Cole Photography', gives: () => about.credits_article() }]
	},
	{
		title: () => about.credits_scenes_title(),
		sources: [
			{
				name: 'ICT-FaceKit',
				link: 'https://github.com/USC-ICT/ICT-FaceKit',
				licence: 'MIT',
				gives: () => about.credits_heads()
			},
			{
				name: 'MakeHuman',
				link: 'https://github.com/makehumancommunity/makehuman',
				licence: 'CC0 1.0',
				gives: () => about.credits_bodies()
			},
			{
				name: 'Blender',
				link: 'https://www.blender.org',
				licence: 'GPL',
				gives: () => about.credits_light()
			},
			{
				name: 'Open Image Denoise',
				link: 'https://www.openimagedenoise.org',
				licence: 'Apache-2.0',
				gives: () => about.credits_denoise()
			}
		]
	},
	{
		title: () => about.credits_app_title(),
		sources: [
			{
				name: 'Archivo',
				link: 'https://github.com/Omnibus-Type/Archivo',
				licence: 'OFL-1.1',
				gives: () => about.credits_font()
			},
			{
				name: 'Svelte, SvelteKit',
				link: 'https://svelte.dev',
				licence: 'MIT',
				gives: () => about.credits_pages()
			},
			{
				name: 'Tailwind CSS',
				link: 'https://tailwindcss.com',
				licence: 'MIT',
				gives: () => about.credits_styles()
			},
			{
				name: 'Paraglide',
				link: 'https://paraglidejs.com',
				licence: 'MIT',
				gives: () => about.credits_words()
			},
			{
				name: 'Human, TensorFlow.js, MediaPipe',
				link: 'https://github.com/vladmandic/human',
				licence: 'MIT, Apache-2.0',
				gives: () => about.credits_faces()
			},
			{
				name: 'Valibot',
				link: 'https://valibot.dev',
				licence: 'MIT',
				gives: () => about.credits_records()
			},
			{
				name: 'ts-fsrs',
				link: 'https://github.com/open-spaced-repetition/ts-fsrs',
				licence: 'MIT',
				gives: () => about.credits_practice()
			}
		]
	}
];
