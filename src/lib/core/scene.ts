/** The words of a scene that more than one place needs. */

/** What is worn over the hair. */
export const coverings = ['hijab', 'headwrap', 'beanie', 'hat'] as const;
