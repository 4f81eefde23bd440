/** Messages of the attest area. */
export const attest = {} as const;
