import { useFormat } from '#renderer/ui/context/format-context.ts';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import type { AssociationProfile } from '#shared/domain/association/profiles.ts';

/** What will be made: the members and the bodies, before anything is written. */
export function ProfilePreview({ profile }: { readonly profile: AssociationProfile }) {
  const translate = useTranslate();
  const format = useFormat();
  return (
    <div className="profile-preview" data-testid="profile-preview">
      <section className="stack-tight">
        <h3>{translate('start.members', { count: profile.members.length })}</h3>
        <ul>
          {profile.members.map((member) => (
            <li key={member.name}>
              {member.name}
              {member.kind === 'municipality' ? (
                <span className="muted"> {translate('domain.memberKind.municipality').toLowerCase()}</span>
              ) : null}
            </li>
          ))}
        </ul>
      </section>
      <section className="stack-tight">
        <h3>{translate('start.bodies', { count: profile.bodies.length })}</h3>
        <ul>
          {profile.bodies.map((body) => (
            <li key={body.name}>{body.name}</li>
          ))}
        </ul>
        {profile.population === null ? null : (
          <p className="muted small">
            {translate('start.population', { number: format.number(profile.population) })}
          </p>
        )}
      </section>
      <p className="muted small profile-seats">{translate('start.seatsHelp')}</p>
    </div>
  );
}
