/** What a page asks its worker to keep. */
export interface Wish {
	/** Address of the list of files in the page's language: see routes/offline. */
	readonly list: string;
	/** The scripts that the page was loaded with: they tell its build. */
	readonly scripts: readonly string[];
	/** Addresses of the pictures of the next rounds. */
	readonly pictures: readonly string[];
}

/** The files of one build, in one language. */
export interface FileList {
	/** Another for every other list. */
	readonly name: string;
	readonly files: readonly string[];
	/** Their names say nothing of the build: kept last, so that there are none without their scripts. */
	readonly pages: readonly string[];
}
