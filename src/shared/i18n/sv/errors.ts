/** Messages of the errors area. */
export const errors = {} as const;
