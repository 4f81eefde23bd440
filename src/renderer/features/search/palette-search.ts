import type { MeetingSummary } from '#renderer/storage/workspace.ts';

/** The words of a query, in lower case. */
export function wordsOf(query: string): readonly string[] {
  return query
    .toLocaleLowerCase('sv')
    .split(/\s+/)
    .filter((word) => word !== '');
}

/** Whether each word stands somewhere in the text. */
export function matchesAll(text: string, words: readonly string[]): boolean {
  const lower = text.toLocaleLowerCase('sv');
  return words.every((word) => lower.includes(word));
}

export function meetingText(meeting: MeetingSummary, body: string, date: string): string {
  return `${body} ${date} ${meeting.date} ${meeting.place}`;
}
