/** Messages of the common area. */
export const common = {} as const;
