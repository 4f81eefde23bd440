import type { Dossier } from '#renderer/storage/workspace.ts';
import type { RecordId } from '#shared/base/id.ts';
import type { Translate } from '#shared/i18n/translate.ts';
import type { Audience } from '#shared/log/operation.ts';

/** What an audience is called: whose papers they are. A local group has its own name. */
export function audienceLabel(audience: Audience, base: Dossier, translate: Translate): string {
  switch (audience) {
    case 'forbund':
      return translate('exchange.audience.forbund');
    case 'styrelse':
      return translate('exchange.audience.styrelse');
    case 'beredning':
      return translate('exchange.audience.beredning');
    default: {
      const [kind, id] = audience.split(':');
      const name = base.get('body', id as RecordId)?.values.name;
      if (kind === 'lsg' && name !== undefined) return name;
      return translate(kind === 'lsg' ? 'exchange.audience.lsg' : 'exchange.audience.closed');
    }
  }
}
