import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { Notice } from '#renderer/ui/notice.tsx';
import type { MissingSeat } from './missing-seats.ts';

export function MissingSeatsNotice({ missing }: { readonly missing: readonly MissingSeat[] }) {
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
    <Notice tone="warning" title={translate('people.missing.title')} testId="missing-seats">
      {withoutMember === '' ? null : <p>{translate('people.missing.member', { names: withoutMember })}</p>}
      {withoutSubstitute === '' ? null : (
        <p>{translate('people.missing.substitute', { names: withoutSubstitute })}</p>
      )}
    </Notice>
  );
}
