/** Messages of the conflicts area. */
export const conflicts = {} as const;
