import { type ReactNode, useState } from 'react';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { Notice } from '#renderer/ui/notice.tsx';
import { Select } from '#renderer/ui/select.tsx';
import type { AgendaContent } from '#shared/domain/agenda/agenda-content.ts';
import { agendaDifference } from '#shared/domain/agenda/agenda-difference.ts';
import { AgendaDifferenceView } from './agenda-difference-view.tsx';
import type { SummonsModel } from './summons-model.ts';
import { useVersionName } from './use-version-name.ts';

const now = 'now';

/** Any two versions beside each other, or one of them and the agenda as it is now. */
export function CompareVersions({ model }: { readonly model: SummonsModel }): ReactNode {
  const translate = useTranslate();
  const nameOf = useVersionName();
  const [older, newer] = [model.versions[1] ?? model.versions[0], model.versions[0]];
  const [before, setBefore] = useState<string>(older?.record.id ?? now);
  const [after, setAfter] = useState<string>(model.versions.length > 1 ? (newer?.record.id ?? now) : now);
  const options = [
    { value: now, text: translate('summons.now') },
    ...model.versions.map((version) => ({ value: version.record.id as string, text: nameOf(version) })),
  ];
  const contentOf = (id: string): AgendaContent | undefined =>
    id === now ? model.current : model.versions.find(({ record }) => record.id === id)?.content;
  const [left, right] = [contentOf(before), contentOf(after)];
  return (
    <details className="card" data-testid="compare-versions">
      <summary>{translate('summons.compare')}</summary>
      <div className="fields">
        <Select label={translate('summons.from')} value={before} options={options} onChange={setBefore} />
        <Select label={translate('summons.to')} value={after} options={options} onChange={setAfter} />
      </div>
      {left === undefined || right === undefined ? (
        <Notice tone="warning" title={translate('summons.unreadable')}>
          {translate('summons.unreadableHelp')}
        </Notice>
      ) : (
        <AgendaDifferenceView difference={agendaDifference(left, right)} />
      )}
    </details>
  );
}
