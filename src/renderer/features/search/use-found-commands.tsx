import { useMeetings } from '#renderer/storage/hooks.ts';
import { useWorkspace } from '#renderer/storage/workspace-context.ts';
import type { Command } from '#renderer/ui/command-list.tsx';
import { useFormat } from '#renderer/ui/context/format-context.ts';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { MarkedText } from '#renderer/ui/marked-text.tsx';
import { groupBy } from '#shared/base/group-by.ts';
import { addressed } from './hit-address.ts';
import { matchesAll, meetingText, wordsOf } from './palette-search.ts';
import { useMeetingNames } from './use-meeting-names.ts';
import { useSearch } from './use-search.ts';

/** So many meetings, and so many of what the search finds, are shown under the commands. */
const mostMeetings = 4;
const mostHits = 24;

/** What a query finds, as lines of the palette: meetings by day and place, then what the search finds by kind. */
export function useFoundCommands(query: string, onGo: (path: string) => void): readonly Command[] {
  const translate = useTranslate();
  const format = useFormat();
  const workspace = useWorkspace();
  const loaded = useMeetings(workspace);
  const meetings = loaded.status === 'ready' ? loaded.value : [];
  const { hits, total } = useSearch(workspace.search, query, mostHits);
  const { nameOf, lineOf } = useMeetingNames();
  const words = wordsOf(query);
  if (words.length === 0) return [];
  const foundMeetings = meetings
    .filter((meeting) =>
      matchesAll(meetingText(meeting, nameOf(meeting.body), format.date(meeting.date)), words),
    )
    .slice(0, mostMeetings)
    .map((meeting) => ({
      id: meeting.id,
      text: `${nameOf(meeting.body)} ${format.date(meeting.date)}`,
      note: meeting.place,
      group: translate('shell.meetings'),
      run: () => onGo(`/meetings/${meeting.id}/${meeting.state === 'started' ? 'minutes' : 'agenda'}`),
    }));
  const byKind = groupBy(addressed(hits), ({ kind }) => kind);
  const found = [...byKind].flatMap(([kind, ofKind]) =>
    ofKind.map(({ hit, path }) => ({
      id: hit.key,
      text: hit.title,
      note: lineOf(hit),
      detail: <MarkedText parts={hit.snippet} />,
      group: translate(`search.kind.${kind}`),
      run: () => onGo(path),
    })),
  );
  const all = {
    id: 'all-hits',
    text: translate('search.showAll', { count: total }),
    group: translate('search.title'),
    run: () => onGo(`/search?q=${encodeURIComponent(query.trim())}`),
  };
  return [...foundMeetings, ...found, ...(total > 0 ? [all] : [])];
}
