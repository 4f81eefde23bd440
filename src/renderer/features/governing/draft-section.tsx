import { lazy, type ReactNode, Suspense, useState } from 'react';
import type { GoverningSummary } from '#renderer/storage/workspace.ts';
import { useCommit } from '#renderer/storage/workspace-context.ts';
import { Button } from '#renderer/ui/button.tsx';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { DraftField } from '#renderer/ui/draft-field.tsx';
import { Loading } from '#renderer/ui/loading.tsx';
import type { IsoDate } from '#shared/base/dates.ts';
import { isDecided, type KnownVersion } from '#shared/domain/governing/version-chain.ts';
import { AdoptDialog } from './adopt-dialog.tsx';
import { hasDrafts } from './has-drafts.ts';
import type { GoverningFacts } from './use-governing-facts.ts';

// The editor is large: the page shows before it is here.
const DraftText = lazy(async () => ({ default: (await import('./draft-text.tsx')).DraftText }));

interface DraftSectionProps {
  readonly summary: GoverningSummary;
  readonly facts: GoverningFacts;
  readonly today: IsoDate;
}

/** The proposals of a next version: written here, and adopted by the § that decides them. */
export function DraftSection({ summary, facts, today }: DraftSectionProps): ReactNode {
  if (!hasDrafts(summary)) return null;
  return summary.versions
    .filter((version) => !isDecided(version))
    .map((draft) => <Draft key={draft.id} draft={draft} summary={summary} facts={facts} today={today} />);
}

interface DraftProps {
  readonly draft: KnownVersion;
  readonly summary: GoverningSummary;
  readonly facts: GoverningFacts;
  readonly today: IsoDate;
}

function Draft({ draft, summary, facts, today }: DraftProps): ReactNode {
  const translate = useTranslate();
  const commit = useCommit();
  const [isAdopting, setAdopting] = useState(false);
  return (
    <section className="card stack" aria-labelledby={`draft-${draft.id}`} data-testid="draft-version">
      <h2 id={`draft-${draft.id}`}>{translate('governing.draftTitle', { label: draft.label })}</h2>
      <p className="muted small">{translate('governing.draftHelp')}</p>
      <DraftField
        label={translate('governing.label')}
        stored={draft.label}
        onSave={(label, options) =>
          commit([{ type: 'set', table: 'governingVersion', id: draft.id, values: { label } }], options)
        }
      />
      <Suspense fallback={<Loading />}>
        <DraftText version={draft.id} />
      </Suspense>
      <div className="actions">
        <Button variant="primary" onPress={() => setAdopting(true)} testId="adopt-version">
          {translate('governing.adopt')}
        </Button>
        <Button
          variant="quiet"
          onPress={() =>
            void commit([{ type: 'delete', table: 'governingVersion', id: draft.id }], {
              announce: translate('governing.draftRemoved'),
            })
          }
        >
          {translate('governing.removeDraft')}
        </Button>
      </div>
      {isAdopting ? (
        <AdoptDialog
          draft={draft}
          summary={summary}
          facts={facts}
          today={today}
          onClose={() => setAdopting(false)}
        />
      ) : null}
    </section>
  );
}
