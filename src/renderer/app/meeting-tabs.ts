/** The parts of a meeting, in the order of its tabs. */
export const meetingTabs = ['agenda', 'summons', 'minutes', 'attest', 'notice', 'outputs'] as const;
export type MeetingTab = (typeof meetingTabs)[number];
