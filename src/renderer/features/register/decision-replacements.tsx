import { type ReactNode, useState } from 'react';
import type { DecisionSummary } from '#renderer/storage/workspace.ts';
import { useCommit, useWorkspace } from '#renderer/storage/workspace-context.ts';
import { Button } from '#renderer/ui/button.tsx';
import { useFormat } from '#renderer/ui/context/format-context.ts';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import type { RecordId } from '#shared/base/id.ts';
import type { ReplacementExtent } from '#shared/domain/decision/replacement.ts';
import { decisionNumber } from './decision-number.ts';
import type { RegisterEntry } from './register-entries.ts';
import { ReplaceDialog } from './replace-dialog.tsx';
import type { Register } from './use-register.ts';

interface DecisionReplacementsProps {
  readonly entry: RegisterEntry;
  readonly register: Register;
}

/** Which decisions this one took the place of, and which took its place. */
export function DecisionReplacements({ entry, register }: DecisionReplacementsProps): ReactNode {
  const translate = useTranslate();
  const [isOpen, setOpen] = useState(false);
  const { decision, replacedBy } = entry;
  return (
    <section className="stack-tight" data-testid="decision-replacements">
      <h3>{translate('register.replacements')}</h3>
      {decision.replaces.length + replacedBy.length === 0 ? (
        <p className="muted">{translate('register.noReplacements')}</p>
      ) : null}
      <ul className="stack-tight">
        {decision.replaces.map(({ replaced, extent }) => (
          <li key={replaced} className="inline">
            <span>
              {translate('register.replaces')}{' '}
              <DecisionName id={replaced} extent={extent} register={register} />
            </span>
            <TakeBack decision={decision} replaced={replaced} />
          </li>
        ))}
        {replacedBy.map((one) => (
          <li key={one.decision}>
            {translate('register.replacedBy')}{' '}
            <DecisionName id={one.decision} extent={one.extent} register={register} />
          </li>
        ))}
      </ul>
      <div>
        <Button onPress={() => setOpen(true)} testId="replace-decision">
          {translate('register.replace')}
        </Button>
      </div>
      {isOpen ? (
        <ReplaceDialog decision={decision} register={register} onClose={() => setOpen(false)} />
      ) : null}
    </section>
  );
}

interface DecisionNameProps {
  readonly id: RecordId;
  readonly extent: ReplacementExtent;
  readonly register: Register;
}

function DecisionName({ id, extent, register }: DecisionNameProps): ReactNode {
  const translate = useTranslate();
  const format = useFormat();
  const found = register.byId.get(id)?.decision;
  const part =
    extent === 'part' ? ` (${translate('domain.replacementExtent.part').toLocaleLowerCase('sv')})` : '';
  if (found === undefined) return `${translate('register.notHere')}${part}`;
  return (
    <>
      <a href={`#/register?selected=${id}`}>
        {decisionNumber(found, '')} {found.heading}, {format.date(found.date)}
      </a>
      {part}
    </>
  );
}

interface TakeBackProps {
  readonly decision: DecisionSummary;
  readonly replaced: RecordId;
}

function TakeBack({ decision, replaced }: TakeBackProps): ReactNode {
  const translate = useTranslate();
  const commit = useCommit();
  const { writer } = useWorkspace();
  return (
    <Button
      variant="quiet"
      onPress={() =>
        void writer.naturalId(decision.meeting, 'replacement', [decision.minuteItem, replaced]).then((id) =>
          commit([{ type: 'delete', table: 'replacement', id }], {
            announce: translate('register.replacementRemoved'),
          }),
        )
      }
    >
      {translate('register.removeReplacement')}
    </Button>
  );
}
