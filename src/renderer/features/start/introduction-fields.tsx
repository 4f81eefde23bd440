import type { MemberIntroduction } from '#renderer/storage/workspace.ts';
import { ComboBox } from '#renderer/ui/combo-box.tsx';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { TextField } from '#renderer/ui/text-field.tsx';

interface IntroductionFieldsProps {
  readonly introduction: MemberIntroduction;
  readonly onChange: (introduction: MemberIntroduction) => void;
}

const roles = ['chair', 'secretary', 'executive', 'member', 'substitute', 'official', 'groupMember'] as const;

/** Who sits at this computer. The others see the name beside what this person has changed. */
export function IntroductionFields({ introduction, onChange }: IntroductionFieldsProps) {
  const translate = useTranslate();
  return (
    <div className="fields">
      <TextField
        label={translate('start.name')}
        value={introduction.name}
        onChange={(name) => onChange({ ...introduction, name })}
        isRequired
        maxLength={120}
        testId="introduction-name"
      />
      <ComboBox
        label={translate('start.role')}
        value={introduction.role}
        suggestions={roles.map((role) => translate(`start.role.${role}`))}
        onChange={(role) => onChange({ ...introduction, role })}
        testId="introduction-role"
      />
    </div>
  );
}

export function isComplete(introduction: MemberIntroduction): boolean {
  return introduction.name.trim() !== '' && introduction.role.trim() !== '';
}
