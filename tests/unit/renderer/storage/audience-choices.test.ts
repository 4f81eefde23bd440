import { expect, test } from 'vitest';
import {
  type AudienceChoice,
  audienceChoiceOf,
  audienceChoices,
  proposedAudiences,
} from '#renderer/storage/audience-choices.ts';
import type { Dossier, MeetingSummary } from '#renderer/storage/workspace.ts';

const choices: readonly AudienceChoice[] = [
  { audience: 'styrelse', kind: 'board', name: '' },
  { audience: 'beredning', kind: 'preparatory', name: '' },
  { audience: 'lsg:mell', kind: 'group', name: 'LSG Mellerud' },
  { audience: 'lsg:orust', kind: 'group', name: 'LSG Orust' },
  { audience: 'closed:m1', kind: 'closed', name: 'Styrelsen 2026-03-12' },
];

test.each([
  ['ordförande', ['forbund', 'styrelse', 'beredning', 'lsg:mell', 'lsg:orust']],
  ['sekreterare', ['forbund', 'styrelse', 'beredning', 'lsg:mell', 'lsg:orust']],
  ['förbundschef', ['forbund', 'styrelse', 'beredning', 'lsg:mell', 'lsg:orust']],
  ['ledamot', ['forbund', 'styrelse']],
  ['ersättare', ['forbund', 'styrelse']],
  ['tjänsteman', ['forbund', 'beredning']],
  ['ledamot i LSG', ['forbund']],
  ['ledamot i LSG Orust', ['forbund', 'lsg:orust']],
  ['lokal samverkan Mellerud', ['forbund', 'lsg:mell']],
])('proposes what a %s needs, and never a closed meeting', (role, expected) => {
  expect(proposedAudiences(choices, role)).toEqual(expected);
});

test('proposes the only local group to its member', () => {
  expect(proposedAudiences(choices.slice(0, 3), 'ledamot i LSG')).toEqual(['forbund', 'lsg:mell']);
});

test('names the groups by the bodies and the closed meetings by body and day', () => {
  const bodies = [
    { id: 'b1', values: { kind: 'board', name: 'Styrelsen' } },
    { id: 'b2', values: { kind: 'localGroup', name: 'LSG Orust' } },
  ];
  const base = { all: () => bodies } as unknown as Dossier;
  const meetings = [
    { id: 'm1', body: 'b1', date: '2026-03-12' },
    { id: 'm2', body: 'b1', date: '2026-04-12' },
  ] as unknown as readonly MeetingSummary[];
  const made = audienceChoices(base, meetings, [{ audiences: ['forbund', 'closed:m1'] }]);
  expect(made.map(({ audience, name }) => [audience, name])).toEqual([
    ['styrelse', ''],
    ['beredning', ''],
    ['lsg:b2', 'LSG Orust'],
    ['closed:m1', 'Styrelsen 2026-03-12'],
  ]);
  expect(audienceChoiceOf(made, 'closed:elsewhere')).toEqual({
    audience: 'closed:elsewhere',
    kind: 'closed',
    name: '',
  });
  expect(audienceChoiceOf(made, 'forbund').kind).toBe('association');
});
