/** Everybody's first round: its first question stands on the home page before any script runs. */
export const openingSeed = 'plate';
