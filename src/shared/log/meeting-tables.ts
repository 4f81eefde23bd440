/** Tables that belong to a meeting as a whole, not to one of its §§: frozen with the first ordinary part. */
export const meetingTables: ReadonlySet<string> = new Set(['attendance', 'guest']);
