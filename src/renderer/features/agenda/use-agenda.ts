import { useEffect, useMemo, useRef, useState } from 'react';
import type { Dossier, StoredRecord, Workspace } from '#renderer/storage/workspace.ts';
import { type Commit, useCommit, useWorkspace } from '#renderer/storage/workspace-context.ts';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { flushEvent } from '#renderer/ui/use-draft.ts';
import type { DossierId } from '#shared/base/id.ts';
import type { Translate } from '#shared/i18n/translate.ts';
import { type AgendaActions, createAgendaActions } from './agenda-actions.ts';
import { type PendingAct, withActs, withoutStored } from './pending-acts.ts';

export type StoredAgendaItem = StoredRecord<'agendaItem'>;
export type AgendaAct = PendingAct<StoredAgendaItem>;

export interface Agenda {
  /** In the order shown, acts under way included. */
  readonly items: readonly StoredAgendaItem[];
  readonly actions: AgendaActions;
}

/** What the actions work with: the page as it is now. `items` and `acts` run ahead of what React has drawn. */
export interface AgendaDesk {
  readonly meeting: DossierId;
  readonly dossier: Dossier | undefined;
  items: readonly StoredAgendaItem[];
  acts: readonly AgendaAct[];
  readonly stored: readonly StoredAgendaItem[];
  readonly isStarted: boolean;
  readonly commit: Commit;
  readonly workspace: Workspace;
  readonly translate: Translate;
  readonly show: (acts: readonly AgendaAct[]) => void;
}

const noItems: readonly StoredAgendaItem[] = [];
const noActs: readonly AgendaAct[] = [];

/** The agenda and its actions. What is done shows at once and is stored behind. */
export function useAgenda(meeting: DossierId, dossier: Dossier | undefined): Agenda {
  const translate = useTranslate();
  const commit = useCommit();
  const workspace = useWorkspace();
  const stored = useMemo(() => dossier?.all('agendaItem') ?? noItems, [dossier]);
  const [acts, setActs] = useState(noActs);
  const items = useMemo(() => withActs(stored, acts), [stored, acts]);

  const isStarted = dossier?.get('meeting', meeting)?.values.state === 'started';
  const desk: AgendaDesk = {
    meeting,
    dossier,
    items,
    acts,
    stored,
    isStarted,
    commit,
    workspace,
    translate,
    show: setActs,
  };
  const latest = useRef(desk);
  latest.current = desk;

  useEffect(() => setActs((now) => withoutStored(now, stored)), [stored]);

  const actions = useMemo(() => createAgendaActions(latest), []);
  useEffect(() => {
    const store = () => actions.storeNow();
    document.addEventListener(flushEvent, store);
    window.addEventListener('pagehide', store);
    return () => {
      document.removeEventListener(flushEvent, store);
      window.removeEventListener('pagehide', store);
      store();
    };
  }, [actions]);
  return { items, actions };
}
