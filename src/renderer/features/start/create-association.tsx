import { type FormEvent, useState } from 'react';
import { useShelf } from '#renderer/storage/shelf-context.ts';
import type { MemberIntroduction } from '#renderer/storage/workspace.ts';
import { Button } from '#renderer/ui/button.tsx';
import { useFormat } from '#renderer/ui/context/format-context.ts';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { localDay } from '#renderer/ui/local-day.ts';
import { Notice } from '#renderer/ui/notice.tsx';
import { RadioGroup } from '#renderer/ui/radio-group.tsx';
import { foundAssociation } from '#shared/domain/association/found-association.ts';
import { type AssociationProfile, associationProfiles } from '#shared/domain/association/profiles.ts';
import { orderBetween } from '#shared/log/order.ts';
import { IntroductionFields, isComplete } from './introduction-fields.tsx';
import { ProfilePreview } from './profile-preview.tsx';

interface CreateAssociationProps {
  readonly onBack: () => void;
}

export function CreateAssociation({ onBack }: CreateAssociationProps) {
  const translate = useTranslate();
  const format = useFormat();
  const { shelf, enter } = useShelf();
  const [profile, setProfile] = useState<AssociationProfile | undefined>(associationProfiles[0]);
  const [introduction, setIntroduction] = useState<MemberIntroduction>({ name: '', role: '' });
  const [isMaking, setMaking] = useState(false);
  const [hasFailed, setFailed] = useState(false);

  async function create(event: FormEvent) {
    event.preventDefault();
    if (profile === undefined || isMaking || !isComplete(introduction)) return;
    setMaking(true);
    const result = await shelf.found(introduction, (ids) =>
      foundAssociation(profile, ids, orderBetween, localDay(new Date())),
    );
    if (result.ok) await enter(result.value);
    else {
      setFailed(true);
      setMaking(false);
    }
  }

  return (
    <form className="card" onSubmit={(event) => void create(event)}>
      <h2>{translate('start.choice.create')}</h2>
      <RadioGroup
        label={translate('start.profile')}
        value={profile?.id ?? ''}
        options={associationProfiles.map((one) => ({
          value: one.id,
          text: one.name,
          description: translate('start.profileSince', { date: format.date(one.startedOn) }),
        }))}
        onChange={(id) => setProfile(associationProfiles.find((one) => one.id === id))}
      />
      {profile === undefined ? null : <ProfilePreview profile={profile} />}
      <IntroductionFields introduction={introduction} onChange={setIntroduction} />
      <p className="muted small">{translate('start.nameHelp')}</p>
      {hasFailed ? <Notice tone="danger" title={translate('start.foundFailed')} isAlert /> : null}
      <div className="actions">
        <Button
          type="submit"
          variant="primary"
          isPending={isMaking}
          isDisabled={!isComplete(introduction)}
          testId="create-association"
        >
          {translate('start.create')}
        </Button>
        <Button onPress={onBack}>{translate('common.back')}</Button>
      </div>
    </form>
  );
}
