import type { ReactNode } from 'react';
import type { RecordId } from '#shared/base/id.ts';
import { Checkbox } from './checkbox.tsx';
import { CheckboxGroup } from './checkbox-group.tsx';
import { useTranslate } from './context/translate-context.ts';
import { Select } from './select.tsx';

export interface GrantFieldsProps<Audience extends string> {
  readonly persons: readonly { readonly id: RecordId; readonly name: string }[];
  readonly person: RecordId | null;
  readonly onPerson: (person: RecordId | null) => void;
  readonly choices: readonly { readonly value: Audience; readonly text: string }[];
  readonly audiences: readonly Audience[];
  readonly onAudiences: (audiences: readonly Audience[]) => void;
  readonly isAdministrator: boolean;
  readonly onAdministrator: (isAdministrator: boolean) => void;
  /** What the choice of readers means, between the choice and what follows. */
  readonly children?: ReactNode;
}

/** What a computer is granted: whose it is, what it may read, and whether it may let others in. */
export function GrantFields<Audience extends string>(props: GrantFieldsProps<Audience>) {
  const translate = useTranslate();
  return (
    <>
      <Select
        label={translate('exchange.joinPerson')}
        description={translate('exchange.joinPersonHelp')}
        value={props.person ?? ''}
        options={[
          { value: '', text: translate('exchange.noPerson') },
          ...props.persons.map(({ id, name }) => ({ value: id as string, text: name })),
        ]}
        onChange={(value) => props.onPerson(value === '' ? null : (value as RecordId))}
      />
      <CheckboxGroup
        label={translate('exchange.mayRead')}
        description={translate('members.alwaysOpen')}
        options={props.choices}
        selected={props.audiences}
        onChange={props.onAudiences}
      />
      {props.children}
      <Checkbox
        label={translate('exchange.makeAdministrator')}
        isSelected={props.isAdministrator}
        onChange={props.onAdministrator}
        testId="member-administrator"
      />
    </>
  );
}
