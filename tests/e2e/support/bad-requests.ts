import type { DesktopBridge } from '#shared/ipc/desktop-api.ts';

declare const samsyn: DesktopBridge;

export interface BadAnswers {
  readonly count: number;
  /** What was not refused as a bad request. */
  readonly accepted: readonly string[];
}

/**
 * Runs in the page: calls one method with some 200 requests that are all wrong and collects what was not refused.
 * It uses nothing from outside itself.
 */
export async function badRequests(method: string): Promise<BadAnswers> {
  const workspace = 'abcdefghijkl-_12';
  const valid: Record<string, Record<string, unknown>> = {
    journalSize: { workspace },
    appendJournal: { workspace, at: 0, bytes: new Uint8Array(1) },
    readJournal: { workspace, from: 0, length: 1 },
    truncateJournal: { workspace, size: 0 },
    removeWorkspace: { workspace },
    writeVault: { bytes: new Uint8Array(1) },
    writeRecovery: { bytes: new Uint8Array(1) },
    saveFile: { kind: 'bundle', suggestedName: 'x', bytes: new Uint8Array(1) },
    openFile: { kind: 'bundle' },
    print: { html: '<p>', title: 'x' },
    folderState: { workspace, use: 'shared' },
    chooseFolder: { workspace, use: 'shared' },
    leaveFolder: { workspace, use: 'shared' },
    listFolder: { workspace, use: 'shared' },
    readFolderFile: { workspace, use: 'shared', name: 'x.samsyn' },
    writeFolderFile: { workspace, use: 'shared', name: 'x.samsyn', bytes: new Uint8Array(1) },
    removeFolderFile: { workspace, use: 'shared', name: 'x.samsyn' },
  };
  const odd: unknown[] = [
    undefined,
    null,
    true,
    -1,
    0.5,
    Number.NaN,
    Number.POSITIVE_INFINITY,
    2 ** 60,
    10n,
    [],
    [1, 2],
    {},
    new Map([['workspace', workspace]]),
    new Set([1]),
    new Date(0),
    new ArrayBuffer(4),
    new Float64Array(2),
    { length: 5, byteLength: 5 },
  ];
  const oddTexts = [
    '../../../../etc/x',
    '..%2f..%2f..%2f..',
    'a/b/c/d/e/f/g/h/i',
    '\u0000'.repeat(16),
    `${workspace}\n`,
    'å'.repeat(16),
  ];
  const base = valid[method] ?? {};
  const requests: unknown[] = odd.filter((value) => JSON.stringify(safe(value)) !== '{}' || method in valid);
  for (const field of Object.keys(base)) {
    for (const value of odd) requests.push({ ...base, [field]: value });
    requests.push(Object.fromEntries(Object.entries(base).filter(([name]) => name !== field)));
    if (field === 'workspace' || field === 'kind')
      for (const text of oddTexts) requests.push({ ...base, [field]: text });
    if (field === 'suggestedName' || field === 'title') requests.push({ ...base, [field]: 'x'.repeat(401) });
  }
  for (let index = 0; requests.length < 200; index += 1) {
    requests.push({ ...base, [`extra${index}`]: odd[index % odd.length] });
  }
  const accepted: string[] = [];
  const act = (samsyn as unknown as Record<string, (request: unknown) => Promise<unknown>>)[method];
  for (const [index, request] of requests.entries()) {
    const answer = (await act?.(request)) as { ok: boolean; error?: { type: string } } | undefined;
    if (answer?.ok !== false || answer.error?.type !== 'bad-request') {
      accepted.push(`${index}: ${JSON.stringify(safe(request))} → ${JSON.stringify(answer)}`);
    }
  }
  return { count: requests.length, accepted };

  function safe(value: unknown): unknown {
    return typeof value === 'bigint'
      ? String(value)
      : Object.prototype.toString.call(value) === '[object Object]'
        ? Object.fromEntries(Object.entries(value as object).map(([key, member]) => [key, safe(member)]))
        : value === undefined
          ? 'undefined'
          : Object.prototype.toString.call(value);
  }
}
