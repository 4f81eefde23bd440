import { expect, it } from 'vitest';
import { runSamsyn } from '#main/cli/run-samsyn.ts';
import { createComputer, meetingWithItems, smallAssociation, succeed } from '#tests/support/computer.ts';

it('finds a bundle of the real store whole, from the founding to the last §', async () => {
  const shelf = createComputer().shelf();
  const workspace = succeed(
    await shelf.found({ name: 'Sekreteraren', role: 'sekreterare' }, smallAssociation),
  );
  const board = (await workspace.reader.base()).all('body')[0]!.id;
  const { changes, meeting } = meetingWithItems(workspace, board, ['Verksamhetsplan', 'Budget']);
  succeed(await workspace.writer.commit(changes));
  const passphrase = 'kanot segel björk lampa sten';
  const { bytes } = succeed(await workspace.exchange.exportBundle({ type: 'passphrase', passphrase }));

  const lines: string[] = [];
  const io = {
    readFile: async () => bytes,
    write: (line: string) => void lines.push(line),
    writeError: (line: string) => void lines.push(line),
  };
  const code = await runSamsyn(['verify', 'a.samsyn', '--passphrase', passphrase], io);
  expect(lines.filter((line) => line.startsWith('FEL'))).toEqual([]);
  expect(lines.at(-1)).toBe('Filen är hel och äkta.');
  expect(code).toBe(0);

  lines.length = 0;
  await runSamsyn(['inspect', 'a.samsyn', '--passphrase', passphrase], io);
  expect(lines).toContain('Packad av: Sekreteraren (sekreterare)');

  lines.length = 0;
  await runSamsyn(['export-json', 'a.samsyn', '--passphrase', passphrase], io);
  const data = JSON.parse(lines.join('\n')) as {
    readonly dossiers: readonly {
      readonly id: string;
      readonly records: readonly { readonly table: string }[];
    }[];
  };
  const records = data.dossiers.find(({ id }) => id === meeting)?.records ?? [];
  expect(records.filter(({ table }) => table === 'minuteItem')).toHaveLength(2);
  await workspace.close();
});

it('hears what two members’ devices say of each other’s streams', async () => {
  const secretaryComputer = createComputer(Date.parse('2026-03-02T08:00:00Z'), 1);
  const chairComputer = createComputer(Date.parse('2026-03-02T09:00:00Z'), 2);
  const introduction = { name: 'Sekreteraren', role: 'sekreterare' };
  const secretary = succeed(await secretaryComputer.shelf().found(introduction, smallAssociation));
  const board = (await secretary.reader.base()).all('body')[0]!.id;
  const { changes, meeting } = meetingWithItems(secretary, board, ['Budget']);
  succeed(await secretary.writer.commit(changes));
  const chairShelf = chairComputer.shelf();
  const request = succeed(await chairShelf.requestToJoin({ name: 'Ordföranden', role: 'ordförande' }));
  secretaryComputer.use();
  const asked = succeed(await secretary.exchange.preview(request.bytes));
  if (asked.type !== 'join-request') throw new Error('expected a join request');
  const audiences = ['forbund', 'styrelse', 'beredning'] as const;
  const grant = { person: null, administrator: false, audiences };
  succeed(await secretary.exchange.grant(asked.token, grant));
  const passphrase = 'kanot segel björk lampa sten';
  const invitation = succeed(await secretary.exchange.exportBundle({ type: 'passphrase', passphrase }));
  chairComputer.use();
  const preview = succeed(await chairShelf.previewInvitation(invitation.bytes, passphrase));
  if (preview.type !== 'changes') throw new Error('expected changes');
  const chair = succeed(await chairShelf.acceptInvitation(preview.token));
  const values = { place: 'Ordförandens rum' };
  succeed(await chair.writer.commit([{ type: 'set', table: 'meeting', id: meeting, values }]));
  const answer = succeed(await chair.exchange.exportBundle({ type: 'passphrase', passphrase }));

  const lines: string[] = [];
  const io = {
    readFile: async () => answer.bytes,
    write: (line: string) => void lines.push(line),
    writeError: (line: string) => void lines.push(line),
  };
  const code = await runSamsyn(['verify', 'a.samsyn', '--passphrase', passphrase], io);
  expect(lines.filter((line) => line.startsWith('FEL'))).toEqual([]);
  expect(lines.some((line) => line.endsWith('vittnesmål om andras ändringar stämmer.'))).toBe(true);
  expect(lines.some((line) => line.includes('insläppta i Samordningsförbundet Provdalen'))).toBe(true);
  expect(code).toBe(0);
  await chair.close();
  secretaryComputer.use();
  await secretary.close();
});
