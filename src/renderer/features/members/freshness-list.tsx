import type { DeviceView } from '#renderer/storage/workspace.ts';
import { useFormat } from '#renderer/ui/context/format-context.ts';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';

/** In sentences: what came last from each, and how much of ours each has said that it has. */
export function FreshnessList({ members }: { readonly members: readonly DeviceView[] }) {
  const translate = useTranslate();
  const format = useFormat();
  const others = members.filter(({ self, revoked }) => !self && !revoked);
  if (others.length === 0) return null;
  return (
    <section className="card" aria-labelledby="members-freshness">
      <h2 id="members-freshness">{translate('members.freshness')}</h2>
      <ul className="stack-tight" data-testid="member-freshness">
        {others.map(({ device, name, lastHeardAt, confirmedAt }) => (
          <li key={device}>
            {lastHeardAt === null
              ? translate('members.heardNever', { name })
              : translate('members.heard', { name, at: format.moment(lastHeardAt) })}{' '}
            {confirmedAt === null
              ? translate('members.confirmedNever')
              : translate('members.confirmed', { at: format.moment(confirmedAt) })}
          </li>
        ))}
      </ul>
      <p className="muted small">{translate('members.freshnessHelp')}</p>
    </section>
  );
}
