import { err, ok, type Result } from '#shared/base/result.ts';
import { largeLimits } from '#shared/bundle/bundle-limits.ts';
import { type BundleKeys, type OpenedBundle, openBundle } from '#shared/bundle/open-bundle.ts';
import { type Command, parseArguments, usage } from './arguments.ts';
import { type Check, checkBundle } from './check-bundle.ts';
import { checkProofFile } from './check-proof.ts';
import { explainOpenError } from './explain-open-error.ts';
import { exportBundle } from './export-bundle.ts';
import { inspectBundle } from './inspect-bundle.ts';
import { readContents } from './read-contents.ts';

/** The outside world of the command: files and two streams of lines. */
export interface CommandIo {
  readonly readFile: (path: string) => Promise<Uint8Array>;
  readonly write: (line: string) => void;
  readonly writeError: (line: string) => void;
}

/** Runs `samsyn inspect|verify|export-json FILE …`. Answers the exit code: 0 fine, 1 not fine, 2 not understood. */
export async function runSamsyn(args: readonly string[], io: CommandIo): Promise<number> {
  const command = parseArguments(args);
  if (!command.ok) {
    if (command.error !== null) io.writeError(command.error);
    for (const line of usage) io.writeError(line);
    return 2;
  }
  const proven = command.value.action === 'verify' ? await verifyProof(command.value, io) : undefined;
  if (proven !== undefined) return proven;
  const opened = await open(command.value, io);
  if (!opened.ok) {
    if (command.value.json) io.write(JSON.stringify({ ok: false, error: opened.error }, null, 2));
    else io.writeError(opened.error);
    return 1;
  }
  return run(command.value, opened.value, io);
}

/** `verify` of a sigillbevis or of a PDF; `undefined` for any other file, which is opened as a bundle. */
async function verifyProof(command: Command, io: CommandIo): Promise<number | undefined> {
  const file = await read(command.file, io);
  const checks = file.ok ? await checkProofFile(file.value) : undefined;
  if (checks === undefined) return undefined;
  return tellChecks(
    command,
    checks,
    'Sigillbeviset stämmer. Jämför de sex orden med den som äger nyckeln.',
    io,
  );
}

function tellChecks(command: Command, checks: readonly Check[], good: string, io: CommandIo): number {
  const isGood = checks.every(({ outcome }) => outcome !== 'wrong');
  if (command.json) {
    io.write(JSON.stringify({ ok: isGood, checks }, null, 2));
    return isGood ? 0 : 1;
  }
  const marks = { right: 'rätt ', note: 'obs  ', wrong: 'FEL  ' };
  for (const { outcome, text } of checks) io.write(`${marks[outcome]} ${text}`);
  io.write(isGood ? good : 'Filen är inte att lita på: se raderna med FEL.');
  return isGood ? 0 : 1;
}

async function run(command: Command, bundle: OpenedBundle, io: CommandIo): Promise<number> {
  const contents = await readContents(bundle);
  switch (command.action) {
    case 'inspect': {
      const report = inspectBundle(contents);
      if (command.json) io.write(JSON.stringify(report.data, null, 2));
      else for (const line of report.lines) io.write(line);
      return 0;
    }
    case 'verify':
      return tellChecks(command, await checkBundle(contents), 'Filen är hel och äkta.', io);
    case 'export-json':
      io.write(JSON.stringify(exportBundle(contents), null, 2));
      return 0;
  }
}

async function open(command: Command, io: CommandIo): Promise<Result<OpenedBundle, string>> {
  const file = await read(command.file, io);
  if (!file.ok) return file;
  const keys = await readKeys(command, io);
  if (!keys.ok) return keys;
  const opened = await openBundle(file.value, keys.value, largeLimits);
  return opened.ok ? opened : err(explainOpenError(opened.error));
}

async function readKeys(command: Command, io: CommandIo): Promise<Result<BundleKeys, string>> {
  let passphrase = command.passphrase;
  if (command.passphraseFile !== null) {
    const text = await read(command.passphraseFile, io);
    if (!text.ok) return text;
    passphrase = new TextDecoder().decode(text.value).trim();
  }
  let identities: readonly string[] = [];
  if (command.identityFile !== null) {
    const text = await read(command.identityFile, io);
    if (!text.ok) return text;
    const lines = new TextDecoder().decode(text.value).split(/\r?\n/);
    identities = lines.map((line) => line.trim()).filter((line) => line.startsWith('AGE-SECRET-KEY-'));
    if (identities.length === 0)
      return err(`${command.identityFile} innehåller ingen nyckel (AGE-SECRET-KEY-…).`);
  }
  return ok({ identities, ...(passphrase === null ? null : { passphrase }) });
}

async function read(path: string, io: CommandIo): Promise<Result<Uint8Array, string>> {
  try {
    return ok(await io.readFile(path));
  } catch {
    return err(`${path} går inte att läsa. Kontrollera att filen finns och att du har rätt till den.`);
  }
}
