/** Lets the browser answer a touch, and draw, before more is done: starting a page is work enough. */
export const breath = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
