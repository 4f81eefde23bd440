import type { Protocol } from 'electron';
import { answerProgramFile, type ProgramFiles } from './program-files.ts';
import { parseAddress, programHost, programScheme } from './program-origin.ts';

/** The privileges that IndexedDB, workers and fetch need; `standard` and `secure` are not optional. */
export const programSchemePrivileges = {
  scheme: programScheme,
  privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
} as const;

/** Answers `app://samsyn/…` from the fixed list of built files; every other host or path is 404. */
export function serveProgram(protocol: Protocol, files: ProgramFiles): void {
  protocol.handle(programScheme, (request) => {
    const address = parseAddress(request.url);
    const path = address?.host === programHost ? address.pathname : '/not-here';
    const { status, headers, body } = answerProgramFile(files, path, "'none'");
    return new Response(request.method === 'HEAD' ? null : new Uint8Array(body), {
      status,
      headers: { ...headers },
    });
  });
}
