/** Messages of the minutes area. */
export const minutes = {} as const;
