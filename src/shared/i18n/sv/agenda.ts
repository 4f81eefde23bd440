/** Messages of the agenda area. */
export const agenda = {} as const;
