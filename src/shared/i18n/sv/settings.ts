/** Messages of the settings area. */
export const settings = {} as const;
