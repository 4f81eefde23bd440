/** Messages of the domain area. */
export const domain = {} as const;
