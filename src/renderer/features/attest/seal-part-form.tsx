import { type ReactNode, useState } from 'react';
import { SnapshotView } from '#renderer/editor/snapshot-view.tsx';
import type { Dossier, MeetingSummary, SealPreparation, SealRequest } from '#renderer/storage/workspace.ts';
import { useWorkspace } from '#renderer/storage/workspace-context.ts';
import { Button } from '#renderer/ui/button.tsx';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { Notice } from '#renderer/ui/notice.tsx';
import { RadioGroup } from '#renderer/ui/radio-group.tsx';
import { useToast } from '#renderer/ui/toast.tsx';
import { isRecordId, type RecordId } from '#shared/base/id.ts';
import type { AttestPart } from './attest-parts.ts';
import { HashGroups } from './hash-groups.tsx';
import { type SealProblem, sealProblem } from './seal-problem.ts';
import { useFindings } from './use-findings.ts';

interface SealPartFormProps {
  readonly part: AttestPart;
  readonly dossier: Dossier;
  readonly base: Dossier;
  readonly meetings: readonly MeetingSummary[];
}

type Way = 'device' | 'paper';

/** Who signs and how, then the exact text with its hash, then the freezing. */
export function SealPartForm({ part, dossier, base, meetings }: SealPartFormProps): ReactNode {
  const translate = useTranslate();
  const findings = useFindings(part, dossier, base, meetings);
  const isBlocked = findings.some(({ severity }) => severity === 'block');
  const people = signersOf(dossier, base);
  const [ways, setWays] = useState<ReadonlyMap<RecordId, Way>>(new Map());
  const signers = people.map(({ person }) => ({ person, way: ways.get(person) ?? 'paper' }));
  const sealing = useSealing({ meeting: dossier.id, kind: part.kind, items: part.items, signers });
  return (
    <>
      <section className="stack">
        <h3>{translate('attest.signers')}</h3>
        {people.length === 0 ? <p>{translate('attest.noSigners')}</p> : null}
        {people.map(({ person, name, role }) => (
          <RadioGroup<Way>
            key={person}
            label={translate('attest.signer', { name, role: translate(`attest.role.${role}`) })}
            value={ways.get(person) ?? 'paper'}
            isInline
            options={[
              { value: 'paper', text: translate('attest.wayPaper') },
              { value: 'device', text: translate('attest.wayDevice') },
            ]}
            onChange={(way) => {
              setWays(new Map(ways).set(person, way));
              sealing.reset();
            }}
          />
        ))}
      </section>
      {sealing.problem === undefined ? null : (
        <Notice tone="danger" title={sealing.problem.title} isAlert testId="seal-problem">
          {sealing.problem.help}{' '}
          {sealing.problem.link === undefined ? null : (
            <a href={`${sealing.problem.link}?selected=${dossier.id}`}>{translate('minutes.conflictLink')}</a>
          )}
        </Notice>
      )}
      {sealing.preparation === undefined ? (
        <div className="inline">
          <Button
            variant="primary"
            isDisabled={isBlocked || people.length === 0}
            isPending={sealing.isWorking}
            onPress={() => void sealing.prepare()}
            testId="prepare-seal"
          >
            {translate('attest.prepare')}
          </Button>
          {isBlocked ? <span className="muted">{translate('attest.blocked')}</span> : null}
        </div>
      ) : (
        <section className="stack" data-testid="seal-preparation">
          <h3>{translate('attest.exactly')}</h3>
          <p>{translate('attest.exactlyHelp')}</p>
          <SnapshotView snapshot={sealing.preparation.snapshot} />
          <HashGroups hash={sealing.preparation.hash} />
          <div className="inline">
            <Button
              variant="primary"
              isPending={sealing.isWorking}
              onPress={() => void sealing.seal()}
              testId="seal"
            >
              {translate('attest.freeze')}
            </Button>
            <Button variant="quiet" onPress={sealing.reset}>
              {translate('attest.notYet')}
            </Button>
          </div>
        </section>
      )}
    </>
  );
}

interface SignerChoice {
  readonly person: RecordId;
  readonly name: string;
  readonly role: 'chair' | 'attestor';
}

function signersOf(dossier: Dossier, base: Dossier): readonly SignerChoice[] {
  const values = dossier.get('meeting', dossier.id)?.values;
  if (values === undefined) return [];
  const nameOf = (person: RecordId): string => base.get('person', person)?.values.name ?? '';
  const attestors = values.attestors.filter(isRecordId).filter((person) => person !== values.chair);
  return [
    ...(values.chair === null
      ? []
      : [{ person: values.chair, name: nameOf(values.chair), role: 'chair' } as const]),
    ...attestors.map((person) => ({ person, name: nameOf(person), role: 'attestor' }) as const),
  ];
}

function useSealing(request: SealRequest) {
  const { writer } = useWorkspace();
  const translate = useTranslate();
  const showToast = useToast();
  const [preparation, setPreparation] = useState<SealPreparation>();
  const [problem, setProblem] = useState<SealProblem>();
  const [isWorking, setWorking] = useState(false);

  async function prepare(): Promise<void> {
    setWorking(true);
    setProblem(undefined);
    const result = await writer.prepareSeal(request);
    setWorking(false);
    if (result.ok) setPreparation(result.value);
    else setProblem(sealProblem(result.error, translate));
  }

  async function seal(): Promise<void> {
    if (preparation === undefined) return;
    setWorking(true);
    const result = await writer.seal(request, preparation.hash);
    setWorking(false);
    setPreparation(undefined);
    if (result.ok) showToast({ text: translate('attest.frozen') });
    else setProblem(sealProblem(result.error, translate));
  }

  function reset(): void {
    setPreparation(undefined);
    setProblem(undefined);
  }

  return { preparation, problem, isWorking, prepare, seal, reset };
}
