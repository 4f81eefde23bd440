import { expect, test } from 'vitest';
import { createHandlers, type HandlerPorts } from '#main/ipc/create-handlers.ts';
import { programMenu } from '#main/menu/program-menu.ts';
import { sv } from '#shared/i18n/sv.ts';
import { createTranslate } from '#shared/i18n/translate.ts';
import { channels, type DesktopApi } from '#shared/ipc/desktop-api.ts';
import { hostLimits } from '#shared/ipc/request-schemas.ts';

function refuse(): never {
  throw new Error('A bad request reached what carries it out');
}

const ports: HandlerPorts = {
  hostInfo: refuse,
  journals: { size: refuse, append: refuse, read: refuse, truncate: refuse, remove: refuse },
  vault: { read: refuse, write: refuse },
  recovery: { read: refuse, write: refuse },
  userFiles: { save: refuse, open: refuse },
  waitingFile: { put: refuse, take: refuse },
  folders: {
    state: refuse,
    choose: refuse,
    leave: refuse,
    list: refuse,
    read: refuse,
    write: refuse,
    remove: refuse,
  },
  print: refuse,
};
const workspace = 'abcdefghijkl-_12';

/** As long as it says, without taking the memory. */
function claimsLength(length: number): Uint8Array {
  return new Proxy(new Uint8Array(1), {
    get: (bytes, member) => (member === 'length' ? length : Reflect.get(bytes, member, bytes)),
  });
}

test.each(Object.keys(channels) as (keyof DesktopApi)[])('%s refuses what is no request', async (method) => {
  const handlers = createHandlers(ports);
  for (const request of [
    undefined,
    null,
    1,
    'x',
    [],
    new Map(),
    new Date(),
    { unknown: 1 },
    () => undefined,
  ]) {
    const answer = await handlers[method](request);
    expect(answer).toMatchObject({ ok: false, error: { type: 'bad-request' } });
  }
});

test('refuses requests above the limits', async () => {
  const handlers = createHandlers(ports);
  const bytes = claimsLength(hostLimits.append + 1);
  const answers = [
    await handlers.appendJournal({ workspace, at: 0, bytes }),
    await handlers.saveFile({ kind: 'pdf', suggestedName: 'x', bytes: claimsLength(hostLimits.file + 1) }),
    await handlers.writeVault({ bytes: claimsLength(hostLimits.vault + 1) }),
    await handlers.readJournal({ workspace, from: 0, length: hostLimits.read + 1 }),
  ];
  for (const answer of answers) expect(answer).toMatchObject({ ok: false, error: { type: 'bad-request' } });
});

test('every command of the menu is sent to the page under its own name', () => {
  const sent: string[] = [];
  const menu = programMenu({
    translate: createTranslate(sv),
    send: (command) => sent.push(command),
    isMac: false,
  });
  const items = menu.flatMap(({ submenu }) => (Array.isArray(submenu) ? submenu : []));
  const commands = items.filter(({ id }) => id !== undefined);
  for (const { click } of commands) (click as () => void)();
  expect(sent).toEqual(commands.map(({ id }) => id));
  expect(sent.toSorted()).toEqual(
    [
      'new-meeting',
      'print',
      'receive',
      'redo',
      'send',
      'shortcuts',
      'undo',
      'zoom-in',
      'zoom-out',
      'zoom-reset',
    ].toSorted(),
  );
});
