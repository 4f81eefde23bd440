import { type ReactNode, useState } from 'react';
import type { Dossier, StoredRecord } from '#renderer/storage/workspace.ts';
import { Badge } from '#renderer/ui/badge.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { useFormat } from '#renderer/ui/context/format-context.ts';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { isOpenObjection, objectionsTo } from '#shared/domain/minutes/objection-state.ts';
import { AnswerObjection } from './answer-objection.tsx';
import type { SealedPart } from './attest-parts.ts';
import { RaiseObjection } from './raise-objection.tsx';

interface ObjectionsProps {
  readonly part: SealedPart;
  readonly dossier: Dossier;
}

/** What those who are to attest a part object to, and what came of it. Nothing can be objected to once it is attested. */
export function Objections({ part, dossier }: ObjectionsProps): ReactNode {
  const translate = useTranslate();
  const [isRaising, setRaising] = useState(false);
  const { seal } = part;
  const objections = objectionsTo(seal.part, dossier.all('objection'));
  const mayRaise = !seal.effective && !seal.edited;
  if (objections.length === 0 && !mayRaise) return null;
  return (
    <section className="stack-tight" aria-label={translate('attest.objection.title')}>
      {objections.length === 0 ? null : (
        <>
          <h3>{translate('attest.objection.title')}</h3>
          <ul className="signers">
            {objections.map((objection) => (
              <ObjectionRow
                key={objection.id}
                objection={objection}
                name={seal.signers.find(({ person }) => person === objection.values.person)?.name ?? ''}
                isClosed={seal.effective}
              />
            ))}
          </ul>
        </>
      )}
      {mayRaise ? (
        <div className="inline">
          <Button variant="quiet" onPress={() => setRaising(true)} testId="raise-objection">
            {translate('attest.objection.raise')}
          </Button>
        </div>
      ) : null}
      {isRaising ? <RaiseObjection part={part} dossier={dossier} onClose={() => setRaising(false)} /> : null}
    </section>
  );
}

interface ObjectionRowProps {
  readonly objection: StoredRecord<'objection'>;
  readonly name: string;
  readonly isClosed: boolean;
}

function ObjectionRow({ objection, name, isClosed }: ObjectionRowProps): ReactNode {
  const translate = useTranslate();
  const format = useFormat();
  const [isAnswering, setAnswering] = useState(false);
  const { wording, raisedOn, answer, answeredOn, outcome } = objection.values;
  return (
    <li className="signer" data-testid="objection">
      <div className="signer-name stack-tight">
        <p>
          <strong>{name}</strong>{' '}
          <span className="muted small">
            {translate('attest.objection.raisedOn', { date: format.date(raisedOn) })}
          </span>
        </p>
        <p className="objection-text">{wording}</p>
        {answer === null ? null : (
          <p className="objection-text">
            <span className="muted small">
              {translate('attest.objection.answered', {
                date: answeredOn === null ? '' : format.date(answeredOn),
              })}
            </span>{' '}
            {answer}
          </p>
        )}
      </div>
      <Badge tone={isOpenObjection(objection) ? 'warning' : 'neutral'}>
        {outcome === null
          ? translate('attest.objection.unanswered')
          : translate(`domain.objectionOutcome.${outcome}`)}
      </Badge>
      {isClosed ? null : (
        <Button onPress={() => setAnswering(true)} testId="answer-objection">
          {translate(answer === null ? 'attest.objection.answer' : 'attest.objection.change')}
        </Button>
      )}
      {isAnswering ? (
        <AnswerObjection objection={objection} name={name} onClose={() => setAnswering(false)} />
      ) : null}
    </li>
  );
}
