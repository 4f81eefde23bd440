/** Messages of the register area. */
export const register = {} as const;
