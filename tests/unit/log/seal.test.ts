import { expect, it } from 'vitest';
import { projectDossier } from '#shared/log/dossier.ts';
import type { Operation } from '#shared/log/operation.ts';
import { canonicalBytes, snapshotHash, snapshotOf } from '#shared/log/seal.ts';
import { sealExtra, sealScope, verifySeal } from '#shared/log/seal-scope.ts';
import {
  child,
  frozen,
  meeting,
  meetingOperations,
  operation,
  signed,
} from '#tests/property/log/seal-story.ts';

const names = (id: string) => ({ [child('seat')]: 'Ledamot ett', body: 'Styrelsen' })[id] ?? null;

it('writes the minutes out as plain data, in order and with names', () => {
  const snapshot = snapshotOf(projectDossier(meetingOperations), [child('two'), child('one')], names);
  expect(snapshot.meeting).toMatchObject({
    id: meeting,
    body: { id: 'body', name: 'Styrelsen' },
    place: 'Partille',
    chair: { id: child('chair'), name: null },
    attestors: [{ id: child('attestor'), name: null }],
  });
  expect(snapshot.attendance).toEqual([
    {
      seat: { id: child('seat'), name: 'Ledamot ett' },
      present: true,
      mode: 'onSite',
      serving: true,
      replaces: null,
    },
  ]);
  expect(snapshot.items.map(({ number, heading, clauses }) => [number, heading, clauses])).toEqual([
    [84, 'Punkt one', ['att bifalla förslaget']],
    [85, 'Punkt two', ['att bifalla förslaget']],
  ]);
  expect(snapshot.items[0]).toMatchObject({
    background: {
      type: 'doc',
      content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Bakgrund.' }] }],
    },
    votes: [{ seat: { id: child('seat'), name: 'Ledamot ett' }, choice: 'yes' }],
  });
});

it('numbers a paragraph by its place among all paragraphs of the meeting', () => {
  const snapshot = snapshotOf(projectDossier(meetingOperations), [child('two')], names);
  expect(snapshot.items.map(({ number }) => number)).toEqual([85]);
});

it('hashes the same minutes to the same hash, and others to another', async () => {
  const state = projectDossier(meetingOperations);
  const one = await snapshotHash(snapshotOf(state, [child('one')], names));
  expect(one).toMatch(/^[0-9a-f]{64}$/);
  expect(await snapshotHash(snapshotOf(state, [child('one')], names))).toBe(one);
  expect(await snapshotHash(snapshotOf(state, [child('two')], names))).not.toBe(one);
});

it('freezes the meeting with ordinary minutes, only the paragraph with an immediate part', () => {
  const state = projectDossier(meetingOperations);
  expect(sealScope(state, child('part'), [child('one')], 'immediate')).toEqual(
    [child('clause-one'), child('one'), child('part'), child('vote')].sort(),
  );
  expect(sealScope(state, child('part'), [child('one')], 'ordinary')).toEqual(
    [child('attendance'), child('clause-one'), child('one'), child('part'), child('vote'), meeting].sort(),
  );
});

it('leaves to an earlier seal what it has frozen', async () => {
  const first = await frozen(meetingOperations);
  const sealed = [
    ...meetingOperations,
    first,
    signed(first, 1, 70, child('chair')),
    signed(first, 2, 70, child('attestor')),
  ];
  const scope = sealScope(projectDossier(sealed), child('other-part'), [child('three')], 'ordinary');
  expect(scope).toEqual([child('other-part'), child('three')].sort());
});

it('keeps out a record that was made under a seal, with all that was done to it later', async () => {
  const seal = await frozen(meetingOperations);
  const signatures = [signed(seal, 1, 70, child('chair')), signed(seal, 2, 70, child('attestor'))];
  const made = operation(1, 90, 'new', 'vote', child('late-vote'), {
    fields: { minuteItem: child('one'), seat: child('seat'), choice: 'no' },
  });
  const later = operation(1, 91, 'set', 'vote', child('late-vote'), { fields: { choice: 'abstain' } });
  const state = projectDossier([...meetingOperations, seal, ...signatures, made, later]);
  expect(state.records.has(child('late-vote'))).toBe(false);
  expect(state.late).toEqual([made, later]);
});

it('alarms when the snapshot is not what the sealed operations say', async () => {
  const seal = await frozen(meetingOperations);
  const [honest] = projectDossier([...meetingOperations, seal]).seals;
  expect(await verifySeal([...meetingOperations, seal], honest!)).toBe(true);
  const state = projectDossier(meetingOperations.map((made) => changed(made)));
  const extra = await sealExtra(
    state,
    { kind: 'ordinary', part: child('part'), items: honest!.items, signers: honest!.signers },
    names,
  );
  const forged = operation(1, 61, 'seal', 'minutesPart', child('part'), { extra: { ...extra } });
  const all = [...meetingOperations, forged];
  expect(await verifySeal(all, projectDossier(all).seals[0]!)).toBe(false);
  const relabelled = { ...honest!, hash: 'a'.repeat(64) };
  expect(await verifySeal([...meetingOperations, seal], relabelled)).toBe(false);
});

it('takes a malformed seal for no seal', async () => {
  const seal = await frozen(meetingOperations);
  const broken = [
    { hash: 'short' },
    { scope: ['bbbbbbbbbbbbbbbb'] },
    { signers: [] },
    { signers: [{ person: 'x', way: 'device' }] },
    { vv: { stream: 1 } },
    { snapshot: new Uint8Array([0xff]) },
    { kind: 'secret' },
  ];
  for (const change of broken) {
    const made = { ...seal, extra: { ...seal.extra, ...change } };
    expect(projectDossier([...meetingOperations, made]).seals).toEqual([]);
  }
});

it('counts only the signatures that it is told to trust', async () => {
  const seal = await frozen(meetingOperations);
  const signatures = [signed(seal, 1, 70, child('chair')), signed(seal, 2, 70, child('attestor'))];
  const all = [...meetingOperations, seal, ...signatures];
  expect(projectDossier(all).seals[0]?.effective).toBe(true);
  expect(projectDossier(all, ({ stream }) => stream !== signatures[1]!.stream).seals[0]?.effective).toBe(
    false,
  );
});

it('refuses to make canonical what has more than one way to be written', () => {
  expect(() => canonicalBytes(0.5)).toThrow();
  expect(() => canonicalBytes(-0)).toThrow();
  expect(() => canonicalBytes(undefined)).toThrow();
  expect(() => canonicalBytes({ a: undefined })).toThrow();
  expect(() => canonicalBytes('\udc00')).toThrow();
  expect(canonicalBytes({ b: 1, a: -1, aa: 24 })).toEqual(
    new Uint8Array([0xa3, 0x61, 0x61, 0x20, 0x61, 0x62, 0x01, 0x62, 0x61, 0x61, 0x18, 0x18]),
  );
});

function changed(made: Operation): Operation {
  return made.table === 'decisionClause'
    ? { ...made, fields: { ...made.fields, wording: 'att avslå' } }
    : made;
}

it('seals what the attached files were called and held, in the version in use', async () => {
  const file = (time: number, name: string, hash: string, replaces: string | null) => {
    const owner = child('one');
    const shown = { title: name, fileName: `${name}.pdf`, mediaType: 'application/pdf', order: 'a0' };
    return operation(1, time, 'new', 'document', child(name), {
      fields: { ...shown, owner, size: 3, hash, replaces },
    });
  };
  const first = [...meetingOperations, file(900, 'plan', 'a'.repeat(64), null)];
  const before = snapshotOf(projectDossier(first), [child('one')], names);
  expect(before.items[0]?.documents).toEqual([{ title: 'plan', fileName: 'plan.pdf', hash: 'a'.repeat(64) }]);
  const second = [...first, file(901, 'plan-2', 'b'.repeat(64), child('plan'))];
  const after = snapshotOf(projectDossier(second), [child('one')], names);
  expect(after.items[0]?.documents.map(({ title }) => title)).toEqual(['plan-2']);
  expect(await snapshotHash(after)).not.toBe(await snapshotHash(before));
});
