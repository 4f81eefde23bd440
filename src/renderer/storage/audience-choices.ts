import type { DossierId } from '#shared/base/id.ts';
import type { Audience } from '#shared/log/operation.ts';
import type { DeviceView, Dossier, MeetingSummary } from './workspace.ts';

/** One circle of readers, with what names it on screen. */
export interface AudienceChoice {
  readonly audience: Audience;
  readonly kind: 'association' | 'board' | 'preparatory' | 'group' | 'closed';
  /** The group's name or the closed meeting's; empty for the fixed circles and for a meeting that is not here. */
  readonly name: string;
}

/** The circles that a member can be granted: the fixed ones, each local group, and each closed meeting that is here. */
export function audienceChoices(
  base: Dossier,
  meetings: readonly MeetingSummary[] = [],
  members: readonly Pick<DeviceView, 'audiences'>[] = [],
): readonly AudienceChoice[] {
  const bodies = base.all('body');
  const groups = bodies
    .filter(({ values }) => values.kind === 'localGroup')
    .map(({ id, values }): AudienceChoice => ({ audience: `lsg:${id}`, kind: 'group', name: values.name }));
  const granted = new Set(members.flatMap(({ audiences }) => audiences));
  const closed = meetings
    .filter(({ id }) => granted.has(closedAudience(id)))
    .map(({ id, body, date }): AudienceChoice => {
      const name = bodies.find(({ id }) => id === body)?.values.name ?? '';
      return { audience: closedAudience(id), kind: 'closed', name: `${name} ${date}`.trim() };
    });
  return [
    { audience: 'styrelse', kind: 'board', name: '' },
    { audience: 'beredning', kind: 'preparatory', name: '' },
    ...groups,
    ...closed,
  ];
}

/** The readers of a closed meeting: those who have been granted it by name. */
export function closedAudience(meeting: DossierId): Audience {
  return `closed:${meeting}`;
}

/** How a granted audience is named, also where it is none of the choices. */
export function audienceChoiceOf(choices: readonly AudienceChoice[], audience: Audience): AudienceChoice {
  const known = choices.find((choice) => choice.audience === audience);
  if (known !== undefined) return known;
  if (audience === 'forbund') return { audience, kind: 'association', name: '' };
  return { audience, kind: audience.startsWith('lsg:') ? 'group' : 'closed', name: '' };
}

/**
 * What somebody is proposed to read, by the role that he has written himself: the board for its members, all for those who
 * prepare and pass on, one's own local group. A proposal only: the administrator sees it and decides.
 */
export function proposedAudiences(choices: readonly AudienceChoice[], role: string): readonly Audience[] {
  const words = role.toLocaleLowerCase('sv');
  const isGroup = /\blsg\b|lokal|local group/.test(words);
  if (isGroup) {
    const groups = choices.filter(({ kind }) => kind === 'group');
    const own = groups.filter(({ name }) =>
      name
        .toLocaleLowerCase('sv')
        .split(/\s+/)
        .some((part) => part.length > 3 && words.includes(part)),
    );
    const only = groups.length === 1 ? groups : [];
    return ['forbund', ...(own.length === 0 ? only : own).map(({ audience }) => audience)];
  }
  const isOfficial = /tjänsteman|beredning|official/.test(words);
  const passesOn = /ordf|sekr|chef|chair|secret|executive/.test(words);
  const kinds: readonly AudienceChoice['kind'][] = passesOn
    ? ['board', 'preparatory', 'group']
    : isOfficial
      ? ['preparatory']
      : ['board'];
  const open = choices.filter(({ kind }) => kinds.includes(kind));
  return ['forbund', ...open.map(({ audience }) => audience)];
}
