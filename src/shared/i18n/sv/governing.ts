/** Messages of the governing area. */
export const governing = {} as const;
