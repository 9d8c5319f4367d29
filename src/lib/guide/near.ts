/** Calls once, when the element comes near the window. */
export const whenNear =
	(then: () => void, margin = '600px') =>
	(element: Element): (() => void) => {
		const observer = new IntersectionObserver(
			(entries) => {
				if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
				observer.disconnect();
				then();
			},
			{ rootMargin: margin }
		);
		observer.observe(element);
		return () => observer.disconnect();
	};
