import { useLocation } from '@tanstack/react-router';
import { useState } from 'react';
import { matchesAll, wordsOf } from '#renderer/features/search/palette-search.ts';
import { useFoundCommands } from '#renderer/features/search/use-found-commands.tsx';
import { type Command, CommandList } from '#renderer/ui/command-list.tsx';
import { usePageCommands } from '#renderer/ui/context/page-commands-context.ts';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { useUndo } from './commit-provider.tsx';
import { meetingTabs } from './meeting-tabs.ts';

interface CommandPaletteProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  /** Goes to a page, and the focus with it. */
  readonly onGo: (path: string) => void;
  readonly onShortcuts: () => void;
}

/** "Sök eller gör": everything that can be reached or done, by a few letters. */
export function CommandPalette({ isOpen, onClose, onGo, onShortcuts }: CommandPaletteProps) {
  const translate = useTranslate();
  return (
    <Dialog title={translate('shell.searchOrDo')} isOpen={isOpen} onClose={onClose} testId="palette">
      <PaletteBody onClose={onClose} onGo={onGo} onShortcuts={onShortcuts} />
    </Dialog>
  );
}

function PaletteBody({ onClose, onGo, onShortcuts }: Omit<CommandPaletteProps, 'isOpen'>) {
  const translate = useTranslate();
  const [query, setQuery] = useState('');
  const words = wordsOf(query);
  const acts = [...usePageCommands(), ...useMeetingParts(onGo), ...useActs(onGo, onShortcuts)].filter(
    (command) => (words.length > 0 || command.isQuiet !== true) && matchesAll(command.text, words),
  );
  const found = useFoundCommands(query, onGo);
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

/** The parts of the meeting that is open, so that they are reached from anywhere in it. */
function useMeetingParts(onGo: (path: string) => void): readonly Command[] {
  const translate = useTranslate();
  const pathname = useLocation({ select: (location) => location.pathname });
  const meeting = /^\/meetings\/([^/]+)\//.exec(pathname)?.[1];
  if (meeting === undefined) return [];
  return meetingTabs.map((tab) => ({
    id: `tab-${tab}`,
    text: translate(`shell.tab.${tab}`),
    group: translate('shell.meetingTabs'),
    run: () => onGo(`/meetings/${meeting}/${tab}`),
  }));
}

function useActs(onGo: (path: string) => void, onShortcuts: () => void): readonly Command[] {
  const translate = useTranslate();
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
        ['shell.calendar', '/calendar'],
        ['shell.people', '/people'],
        ['shell.exchange', '/exchange'],
        ['shell.members', '/members'],
        ['shell.conflicts', '/conflicts'],
        ['shell.settings', '/settings'],
      ] as const
    ).map(([key, path]) => ({ id: key, text: translate(key), group, run: () => onGo(path) })),
    { id: 'undo', text: translate('shell.keys.undo'), note: 'Ctrl+Z', group, run: () => void undo() },
    { id: 'redo', text: translate('shell.keys.redo'), note: 'Ctrl+Y', group, run: () => void redo() },
    { id: 'keys', text: translate('shell.keys.title'), note: '?', group, run: onShortcuts },
  ];
}
