import { Button } from '#renderer/ui/button.tsx';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { Notice } from '#renderer/ui/notice.tsx';
import type { RecordId } from '#shared/base/id.ts';
import type { MissingSeat } from './missing-seats.ts';

interface MissingSeatsNoticeProps {
  readonly missing: readonly MissingSeat[];
  readonly onRepair: (member: RecordId, kind: MissingSeat['kind']) => void;
}

/** As many repairs as are shown at a time: the others follow when these are done. */
const shownRepairs = 4;

export function MissingSeatsNotice({ missing, onRepair }: MissingSeatsNoticeProps) {
  const translate = useTranslate();
  if (missing.length === 0) return null;
  const namesOf = (kind: MissingSeat['kind']) =>
    missing
      .filter((one) => one.kind === kind)
      .map((one) => one.member.values.name)
      .join(', ');
  const withoutMember = namesOf('member');
  const withoutSubstitute = namesOf('substitute');
  return (
    <Notice
      tone="warning"
      title={translate('people.missing.title')}
      actions={missing.slice(0, shownRepairs).map(({ member, kind }) => (
        <Button key={`${member.id}${kind}`} onPress={() => onRepair(member.id, kind)}>
          {translate(`people.addFor.${kind}`, { name: member.values.name })}
        </Button>
      ))}
      testId="missing-seats"
    >
      {withoutMember === '' ? null : <p>{translate('people.missing.member', { names: withoutMember })}</p>}
      {withoutSubstitute === '' ? null : (
        <p>{translate('people.missing.substitute', { names: withoutSubstitute })}</p>
      )}
    </Notice>
  );
}
