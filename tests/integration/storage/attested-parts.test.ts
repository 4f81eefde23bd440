import { describe, expect, it } from 'vitest';
import type { Workspace } from '#renderer/storage/workspace.ts';
import type { IsoDate } from '#shared/base/dates.ts';
import type { DossierId, RecordId } from '#shared/base/id.ts';
import type { Objection } from '#shared/domain/minutes/objection.ts';
import { noticeState } from '#shared/domain/notice/notice-state.ts';
import type { MinutesSnapshot } from '#shared/log/minutes-snapshot.ts';
import { succeed } from '#tests/support/computer.ts';
import { freeze, holdMeeting, signAll } from '#tests/support/held-meeting.ts';

const day = (text: string) => text as IsoDate;

async function object(workspace: Workspace, meeting: DossierId, part: RecordId, person: RecordId) {
  const id = workspace.writer.newChildId(meeting);
  const values: Objection = {
    part,
    person,
    wording: 'Det var 450 tkr som beslutades.',
    raisedOn: day('2026-03-19'),
    answer: null,
    answeredOn: null,
    outcome: null,
  };
  succeed(await workspace.writer.commit([{ type: 'create', table: 'objection', id, values }]));
  return (outcome: Objection['outcome']) =>
    workspace.writer.commit([
      {
        type: 'set',
        table: 'objection',
        id,
        values: { answer: 'Anteckningarna säger 400 tkr.', answeredOn: day('2026-03-20'), outcome },
      },
    ]);
}

describe('an objection', () => {
  it('keeps a part from being signed until it is answered', async () => {
    const { workspace, request, meeting, attestor } = await holdMeeting();
    const seal = await freeze(workspace, request);
    const answer = await object(workspace, meeting, seal.part, attestor);
    const paper = { way: 'paper', signedOn: day('2026-03-20') } as const;
    const open = { ok: false, error: { type: 'objection-open', count: 1 } };
    expect(await workspace.writer.sign(seal.operation, attestor, paper)).toEqual(open);
    expect(await workspace.writer.prepareSeal(request)).toEqual(open);
    succeed(await answer('nextMeeting'));
    expect(await workspace.writer.sign(seal.operation, attestor, paper)).toEqual(open);
    succeed(await answer('explained'));
    succeed(await workspace.writer.sign(seal.operation, attestor, paper));
  });

  it('stands in the minutes with its answer when they do not agree', async () => {
    const { workspace, request, meeting, attestor } = await holdMeeting();
    const first = await freeze(workspace, request);
    const answer = await object(workspace, meeting, first.part, attestor);
    succeed(await answer('bothNoted'));
    const refused = await workspace.writer.sign(first.operation, attestor, {
      way: 'paper',
      signedOn: day('2026-03-20'),
    });
    expect(refused).toEqual({ ok: false, error: { type: 'objection-open', count: 1 } });
    const second = await freeze(workspace, request);
    await signAll(workspace, request, second);
    const [seal] = (await workspace.reader.dossier(meeting))!.seals;
    expect(seal).toMatchObject({ effective: true, verified: true });
    expect((seal!.snapshot as MinutesSnapshot).opinions).toEqual([
      {
        person: { id: attestor, name: 'Justeraren' },
        wording: 'Det var 450 tkr som beslutades.',
        answer: 'Anteckningarna säger 400 tkr.',
      },
    ]);
  });
});

it('remembers where and when each has signed, on paper and on a computer', async () => {
  const { workspace, request, meeting } = await holdMeeting();
  await signAll(workspace, request, await freeze(workspace, request));
  const [seal] = (await workspace.reader.dossier(meeting))!.seals;
  expect(seal!.signers).toMatchObject([
    { way: 'device', signedOn: '2026-03-02', place: null },
    { way: 'paper', signedOn: '2026-03-20', place: 'Förbundets kansli' },
  ]);
});

it('tells of every attested part with its notices', async () => {
  const { workspace, request, meeting, board } = await holdMeeting();
  const seal = await freeze(workspace, request);
  expect(await workspace.reader.noticeFacts()).toEqual([]);
  await signAll(workspace, request, seal);
  const id = workspace.writer.newChildId(meeting);
  const values = {
    part: seal.part,
    postedOn: day('2026-03-23'),
    boards: ['Trollhättans stads anslagstavla'],
    keptAt: 'Förbundets kansli',
    postedBy: null,
    removedOn: null,
    removedBy: null,
  };
  succeed(await workspace.writer.commit([{ type: 'create', table: 'publicNotice', id, values }]));
  const [fact, ...others] = await workspace.reader.noticeFacts();
  expect(others).toEqual([]);
  expect(fact).toEqual({
    meeting,
    body: board,
    date: '2026-03-12',
    part: seal.part,
    range: '§§ 12–13',
    attestedOn: '2026-03-20',
    notices: [{ id, values }],
  });
  const state = noticeState(
    { id: fact!.part, attestedOn: fact!.attestedOn },
    fact!.notices,
    day('2026-04-01'),
  );
  expect(state).toMatchObject({ step: 'posted', lastDay: '2026-04-13', problems: ['postedLate'] });
});

it('ties a correction to the § that it corrects, which stays as it was attested', async () => {
  const { workspace, request, meeting, items } = await holdMeeting();
  await signAll(workspace, request, await freeze(workspace, request));
  const id = workspace.writer.newChildId(meeting);
  const values = {
    corrects: items[1]!,
    place: 'Beslut',
    before: '400 tkr',
    after: '450 tkr',
    reason: 'Skrivfel.',
    madeBy: null,
    madeOn: day('2026-04-02'),
    decidedBy: null,
  };
  succeed(await workspace.writer.commit([{ type: 'create', table: 'correction', id, values }]));
  expect(await workspace.reader.corrections()).toEqual([
    { id, values, corrected: { meeting, date: '2026-03-12', number: 13, heading: 'Budget' }, decided: null },
  ]);
  expect((await workspace.reader.dossier(meeting))!.seals[0]).toMatchObject({
    effective: true,
    verified: true,
  });
});
