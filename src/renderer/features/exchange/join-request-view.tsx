import { type ReactNode, useState } from 'react';
import { audienceChoices, proposedAudiences } from '#renderer/storage/audience-choices.ts';
import { useMembers } from '#renderer/storage/hooks.ts';
import type { DeviceView, Dossier } from '#renderer/storage/workspace.ts';
import { useWorkspace } from '#renderer/storage/workspace-context.ts';
import { audienceText } from '#renderer/ui/audience-text.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Checkbox } from '#renderer/ui/checkbox.tsx';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { GrantFields } from '#renderer/ui/grant-fields.tsx';
import { Select } from '#renderer/ui/select.tsx';
import type { RecordId } from '#shared/base/id.ts';
import type { Grant, JoinRequest } from './receiving-store.ts';

interface JoinRequestViewProps {
  readonly request: JoinRequest;
  readonly base: Dossier;
  readonly isWorking: boolean;
  readonly onGrant: (grant: Grant) => void;
  readonly onLeave: () => void;
}

/** Somebody asks to join: compare the six words, say who it is, and what the computer may read. */
export function JoinRequestView({
  request,
  base,
  isWorking,
  onGrant,
  onLeave,
}: JoinRequestViewProps): ReactNode {
  const translate = useTranslate();
  const [areCompared, setCompared] = useState(false);
  const [person, setPerson] = useState<RecordId | null>(() => personNamed(base, request.name));
  const [isAdministrator, setAdministrator] = useState(false);
  const members = useActiveOthers();
  const choices = audienceChoices(base);
  const [audiences, setAudiences] = useState(() => proposedAudiences(choices, request.role));
  const [replaces, setReplaces] = useState('');
  const earlier = members.filter(({ name }) => sameName(name, request.name));

  // A new computer of somebody who is in already: it takes over what the old one may do.
  function replace(device: string) {
    setReplaces(device);
    const old = members.find((member) => member.device === device);
    if (old === undefined) return;
    setPerson(old.person);
    setAdministrator(old.administrator);
    setAudiences(old.audiences);
  }

  return (
    <section
      className="exchange-panel"
      aria-label={translate('exchange.joinRequest')}
      data-testid="join-request"
    >
      <h2>{translate('exchange.joinFrom', { name: request.name, role: request.role })}</h2>
      <p>{translate('exchange.joinHelp', { name: request.name })}</p>
      <ol className="six-words" lang="sv">
        {request.words.map((word) => (
          <li key={word}>{word}</li>
        ))}
      </ol>
      <Checkbox
        label={translate('exchange.wordsCompared')}
        isSelected={areCompared}
        onChange={setCompared}
        testId="words-compared"
      />
      {members.length === 0 ? null : (
        <Select
          label={translate('exchange.replaces')}
          description={translate(
            earlier.length > 0 && replaces === '' ? 'exchange.replacesSameName' : 'exchange.replacesHelp',
          )}
          value={replaces}
          options={[
            { value: '', text: translate('exchange.replacesNone') },
            ...members.map(({ device, name, role }) => ({
              value: device,
              text: translate('exchange.deviceOf', { name, role }),
            })),
          ]}
          onChange={replace}
          testId="replaces"
        />
      )}
      <GrantFields
        persons={base.all('person').map(({ id, values }) => ({ id, name: values.name }))}
        person={person}
        onPerson={setPerson}
        choices={choices.map((choice) => ({
          value: choice.audience,
          text: audienceText(choice, translate),
        }))}
        audiences={audiences}
        onAudiences={setAudiences}
        isAdministrator={isAdministrator}
        onAdministrator={setAdministrator}
      />
      <div className="inline">
        <Button
          variant="primary"
          isDisabled={!areCompared}
          isPending={isWorking}
          onPress={() =>
            onGrant({
              person,
              administrator: isAdministrator,
              audiences,
              ...(replaces === '' ? {} : { replaces }),
            })
          }
          testId="grant"
        >
          {translate('exchange.letIn', { name: request.name })}
        </Button>
        <Button onPress={onLeave}>{translate('exchange.notNow')}</Button>
      </div>
    </section>
  );
}

/** Computers of others that are in: one of them may be the one that is replaced. */
function useActiveOthers(): readonly DeviceView[] {
  const members = useMembers(useWorkspace());
  return members.status === 'ready' ? members.value.filter(({ self, revoked }) => !self && !revoked) : [];
}

function sameName(left: string, right: string): boolean {
  return left.trim().toLocaleLowerCase('sv') === right.trim().toLocaleLowerCase('sv');
}

function personNamed(base: Dossier, name: string): RecordId | null {
  const wanted = name.trim().toLocaleLowerCase('sv');
  const found = base.all('person').find(({ values }) => values.name.toLocaleLowerCase('sv') === wanted);
  return found?.id ?? null;
}
