import { parseArgs } from 'node:util';
import { err, ok, type Result } from '#shared/base/result.ts';

/** What the user asked for. */
export interface Command {
  readonly action: 'inspect' | 'verify' | 'export-json';
  readonly file: string;
  readonly passphrase: string | null;
  readonly passphraseFile: string | null;
  readonly identityFile: string | null;
  readonly json: boolean;
}

/** How the command is used, a line each. */
export const usage: readonly string[] = [
  'Så här används kommandot:',
  '  npm run samsyn -- inspect FIL       vad filen innehåller, från vem',
  '  npm run samsyn -- verify FIL        kontrollerar varje underskrift, kedja och kontrollsumma:',
  '                                      ett paket, ett sigillbevis eller en PDF med sigillbevis',
  '  npm run samsyn -- export-json FIL   allt innehåll som JSON',
  'Tillval:',
  '  --passphrase FRAS        lösenfrasen, om filen har en',
  '  --passphrase-file FIL    läs lösenfrasen ur en fil',
  '  --identity FIL           en fil med din nyckel (AGE-SECRET-KEY-…)',
  '  --json                   svara med JSON (inspect och verify)',
];

/** Reads the command line. `null` as error means that the user asked for help. */
export function parseArguments(args: readonly string[]): Result<Command, string | null> {
  const parsed = parseOptions(args);
  if (!parsed.ok) return parsed;
  const { values, positionals } = parsed.value;
  const [action, file, ...surplus] = positionals;
  if (action === undefined || values.help === true) return err(null);
  if (action !== 'inspect' && action !== 'verify' && action !== 'export-json') {
    return err(`Kommandot ${action} finns inte.`);
  }
  if (file === undefined) return err('Ange vilken fil det gäller.');
  if (surplus.length > 0) return err('Ange bara en fil.');
  return ok({
    action,
    file,
    passphrase: values.passphrase ?? null,
    passphraseFile: values['passphrase-file'] ?? null,
    identityFile: values.identity ?? null,
    json: values.json === true,
  });
}

function parseOptions(args: readonly string[]): Result<ReturnType<typeof parseStrictly>, string> {
  try {
    return ok(parseStrictly(args));
  } catch {
    // Node's own parser answers in English, with a hint that is not for this command's users.
    return err('Ett tillval är fel skrivet eller finns inte.');
  }
}

function parseStrictly(args: readonly string[]) {
  return parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      passphrase: { type: 'string' },
      'passphrase-file': { type: 'string' },
      identity: { type: 'string' },
      json: { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
    },
  });
}
