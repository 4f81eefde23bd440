import { useMemo, useState } from 'react';
import { useBase, useDecisions, useMeetings } from '#renderer/storage/hooks.ts';
import { useWorkspace } from '#renderer/storage/workspace-context.ts';
import { type Command, CommandList } from '#renderer/ui/command-list.tsx';
import { useFormat } from '#renderer/ui/context/format-context.ts';
import { useNavigation } from '#renderer/ui/context/navigation-context.ts';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { useUndo } from './commit-provider.tsx';
import { decisionText, matchesAll, meetingText, wordsOf } from './palette-search.ts';
import { valueOr } from './value-or.ts';

interface CommandPaletteProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly onShortcuts: () => void;
}

/** "Sök eller gör": everything that can be reached or done, by a few letters. */
export function CommandPalette({ isOpen, onClose, onShortcuts }: CommandPaletteProps) {
  const translate = useTranslate();
  return (
    <Dialog title={translate('shell.searchOrDo')} isOpen={isOpen} onClose={onClose} testId="palette">
      <PaletteBody onClose={onClose} onShortcuts={onShortcuts} />
    </Dialog>
  );
}

function PaletteBody({ onClose, onShortcuts }: Omit<CommandPaletteProps, 'isOpen'>) {
  const translate = useTranslate();
  const [query, setQuery] = useState('');
  const words = wordsOf(query);
  const acts = useActs(onShortcuts).filter((command) => matchesAll(command.text, words));
  const found = useFound(words);
  const commands = [...acts, ...found].map((command) => ({
    ...command,
    run: () => {
      onClose();
      command.run();
    },
  }));
  return (
    <CommandList
      label={translate('shell.paletteLabel')}
      query={query}
      onQueryChange={setQuery}
      commands={commands}
      emptyText={translate('shell.paletteEmpty')}
    />
  );
}

function useActs(onShortcuts: () => void): readonly Command[] {
  const translate = useTranslate();
  const navigate = useNavigation();
  const { undo, redo } = useUndo();
  const group = translate('shell.groupActs');
  return [
    ...(
      [
        ['shell.home', '/'],
        ['shell.meetings', '/meetings'],
        ['shell.newMeeting', '/meetings?create=true'],
        ['shell.matters', '/matters'],
        ['shell.register', '/register'],
        ['shell.governing', '/governing'],
        ['shell.people', '/people'],
        ['shell.exchange', '/exchange'],
        ['shell.conflicts', '/conflicts'],
        ['shell.settings', '/settings'],
      ] as const
    ).map(([key, path]) => ({ id: key, text: translate(key), group, run: () => navigate(path) })),
    { id: 'undo', text: translate('shell.keys.undo'), note: 'Ctrl+Z', group, run: () => void undo() },
    { id: 'redo', text: translate('shell.keys.redo'), note: 'Ctrl+Y', group, run: () => void redo() },
    { id: 'keys', text: translate('shell.keys.title'), note: '?', group, run: onShortcuts },
  ];
}

const mostShown = 8;

function useFound(words: readonly string[]): readonly Command[] {
  const translate = useTranslate();
  const format = useFormat();
  const navigate = useNavigation();
  const workspace = useWorkspace();
  const base = useBase(workspace);
  const meetings = valueOr(useMeetings(workspace), []);
  const decisions = valueOr(useDecisions(workspace), []);
  const nameOf = useMemo(() => {
    const bodies = base.status === 'ready' ? base.value.all('body') : [];
    const names = new Map(bodies.map((body) => [body.id, body.values.name]));
    return (id: (typeof bodies)[number]['id']) => names.get(id) ?? '';
  }, [base]);
  if (words.length === 0) return [];
  const foundMeetings = meetings
    .filter((meeting) =>
      matchesAll(meetingText(meeting, nameOf(meeting.body), format.date(meeting.date)), words),
    )
    .slice(0, mostShown)
    .map((meeting) => ({
      id: meeting.id,
      text: `${nameOf(meeting.body)} ${format.date(meeting.date)}`,
      note: meeting.place,
      group: translate('shell.meetings'),
      run: () => navigate(`/meetings/${meeting.id}/${meeting.state === 'started' ? 'minutes' : 'agenda'}`),
    }));
  const foundDecisions = decisions
    .filter((decision) =>
      matchesAll(decisionText(decision, nameOf(decision.body), format.date(decision.date)), words),
    )
    .slice(0, mostShown)
    .map((decision) => ({
      id: decision.minuteItem,
      text: decision.number === null ? decision.heading : `§ ${decision.number} ${decision.heading}`,
      note: `${nameOf(decision.body)} ${format.date(decision.date)}`,
      group: translate('shell.register'),
      run: () => navigate(`/register?selected=${decision.minuteItem}`),
    }));
  return [...foundMeetings, ...foundDecisions];
}
