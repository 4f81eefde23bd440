/** The ways to look at time, in the order of their tabs. */
export const calendarViews = ['month', 'year', 'wheel', 'plan'] as const;
export type CalendarViewName = (typeof calendarViews)[number];
