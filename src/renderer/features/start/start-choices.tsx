import type { WorkspaceEntry } from '#renderer/storage/workspace.ts';
import { Badge } from '#renderer/ui/badge.tsx';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';

interface StartChoicesProps {
  readonly entries: readonly WorkspaceEntry[];
  readonly onOpen: (entry: WorkspaceEntry) => void;
  readonly onChoose: (step: 'create' | 'join' | 'restore' | 'demo') => void;
}

const choices = ['create', 'join', 'restore', 'demo'] as const;

export function StartChoices({ entries, onOpen, onChoose }: StartChoicesProps) {
  const translate = useTranslate();
  const hasDemo = entries.some((entry) => entry.demo);
  return (
    <>
      {entries.length === 0 ? null : (
        <section className="section" aria-labelledby="start-here">
          <h2 id="start-here">{translate('start.here')}</h2>
          <ul className="rows">
            {entries.map((entry) => (
              <li key={entry.id}>
                <button type="button" className="row-link start-entry" onClick={() => onOpen(entry)}>
                  <span className="row-main">
                    {entry.name === '' ? translate('start.waitingName') : entry.name}
                  </span>
                  {entry.demo ? <Badge tone="accent">{translate('start.demoMark')}</Badge> : null}
                  {entry.state === 'waiting' ? (
                    <Badge tone="warning">{translate('start.waiting')}</Badge>
                  ) : null}
                  <span className="row-note">{entry.memberName}</span>
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section className="section" aria-labelledby="start-new">
        <h2 id="start-new">{translate(entries.length === 0 ? 'start.begin' : 'start.beginMore')}</h2>
        <ul className="start-choices">
          {choices
            .filter((choice) => choice !== 'demo' || !hasDemo)
            .map((choice) => (
              <li key={choice}>
                <button
                  type="button"
                  className="start-choice"
                  onClick={() => onChoose(choice)}
                  data-testid={`start-${choice}`}
                >
                  <strong>{translate(`start.choice.${choice}`)}</strong>
                  <span className="muted">{translate(`start.choice.${choice}.help`)}</span>
                </button>
              </li>
            ))}
        </ul>
      </section>
    </>
  );
}
