import { type ReactNode, useState } from 'react';
import { useGoverning } from '#renderer/storage/hooks.ts';
import { useWorkspace } from '#renderer/storage/workspace-context.ts';
import { Loading } from '#renderer/ui/loading.tsx';
import { localDay } from '#renderer/ui/local-day.ts';
import type { IsoDate } from '#shared/base/dates.ts';
import type { DossierId } from '#shared/base/id.ts';
import './styles/governing.css';
import { GoverningDocumentPage } from './governing-document.tsx';
import { InForcePage } from './in-force-page.tsx';
import { useGoverningFacts } from './use-governing-facts.ts';

interface GoverningPageProps {
  readonly selected: DossierId | null;
  /** The day to show; `null` for today. */
  readonly day: IsoDate | null;
}

/** What is in force, what was in force on any day, and how it came to change. */
export function GoverningPage({ selected, day }: GoverningPageProps): ReactNode {
  const documents = useGoverning(useWorkspace());
  const facts = useGoverningFacts();
  const today = localDay(new Date());
  const [shownDay, setShownDay] = useState(day ?? today);
  if (documents.status !== 'ready') return <Loading />;
  if (selected === null) {
    return (
      <InForcePage
        documents={documents.value}
        facts={facts}
        day={shownDay}
        today={today}
        onDay={setShownDay}
      />
    );
  }
  return (
    <GoverningDocumentPage
      key={selected}
      summary={documents.value.find(({ id }) => id === selected)}
      facts={facts}
      day={shownDay}
      today={today}
      onDay={setShownDay}
    />
  );
}
