import type { ReactNode } from 'react';
import { type AudienceChoice, audienceChoiceOf } from '#renderer/storage/audience-choices.ts';
import type { DeviceView, Dossier } from '#renderer/storage/workspace.ts';
import { audienceText } from '#renderer/ui/audience-text.ts';
import { Badge } from '#renderer/ui/badge.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { useFormat } from '#renderer/ui/context/format-context.ts';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { Pencil } from '#renderer/ui/icons.ts';
import { localDay } from '#renderer/ui/local-day.ts';

interface MemberDevicesProps {
  readonly members: readonly DeviceView[];
  readonly choices: readonly AudienceChoice[];
  readonly base: Dossier;
  /** `null`: only who may let others in changes anything. */
  readonly onChange: ((member: DeviceView) => void) | null;
}

/** One card a computer: those that are in first, then those that have been shut out. */
export function MemberDevices({ members, choices, base, onChange }: MemberDevicesProps) {
  const translate = useTranslate();
  const active = members.filter(({ revoked }) => !revoked);
  const gone = members.filter(({ revoked }) => revoked);
  const card = (member: DeviceView) => (
    <DeviceCard key={member.device} member={member} choices={choices} base={base} onChange={onChange} />
  );
  return (
    <>
      <section className="section" aria-labelledby="members-active">
        <h2 id="members-active">{translate('members.active', { count: active.length })}</h2>
        <ul className="member-cards" data-testid="member-devices">
          {active.map(card)}
        </ul>
      </section>
      {gone.length === 0 ? null : (
        <section className="section" aria-labelledby="members-gone">
          <h2 id="members-gone">{translate('members.gone')}</h2>
          <ul className="member-cards" data-testid="revoked-devices">
            {gone.map(card)}
          </ul>
        </section>
      )}
    </>
  );
}

interface DeviceCardProps extends Pick<MemberDevicesProps, 'choices' | 'base' | 'onChange'> {
  readonly member: DeviceView;
}

function DeviceCard({ member, choices, base, onChange }: DeviceCardProps) {
  const translate = useTranslate();
  const format = useFormat();
  const { name, role, self, administrator, revoked, person, revocationReason } = member;
  const personName = person === null ? undefined : base.get('person', person)?.values.name;
  return (
    <li className="card member-card" data-testid={`member-${name}`}>
      <div className="inline">
        <h3>{translate('exchange.deviceOf', { name, role })}</h3>
        {self ? <Badge tone="accent">{translate('exchange.thisComputer')}</Badge> : null}
        {administrator ? <Badge>{translate('exchange.administrator')}</Badge> : null}
        {revoked ? <Badge tone="danger">{translate('exchange.revoked')}</Badge> : null}
      </div>
      <dl className="member-facts">
        {personName === undefined ? null : <Fact label={translate('members.person')}>{personName}</Fact>}
        <Fact label={translate('members.reads')}>
          {member.audiences
            .map((audience) => audienceText(audienceChoiceOf(choices, audience), translate))
            .join(', ')}
        </Fact>
        <Fact label={translate('members.since')}>{format.date(localDay(new Date(member.grantedAt)))}</Fact>
        <Fact label={translate('exchange.columnWords')}>
          <span lang="sv">{member.words.join(' ')}</span>
        </Fact>
        {revocationReason === null ? null : (
          <Fact label={translate('members.reason')}>{revocationReason}</Fact>
        )}
      </dl>
      {onChange === null || revoked ? null : (
        <div className="actions">
          <Button
            icon={<Pencil aria-hidden />}
            onPress={() => onChange(member)}
            aria-label={translate('members.changeWhom', { name })}
          >
            {translate('members.change')}
          </Button>
        </div>
      )}
    </li>
  );
}

function Fact({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
