/** Messages of the people area. */
export const people = {} as const;
