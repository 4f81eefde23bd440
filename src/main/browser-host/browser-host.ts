import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { answerProgramFile, type ProgramFiles, readProgramFiles } from '#main/windows/program-files.ts';

/** The page's data hangs on its origin, so the port is fixed for ever and a taken port is an error. */
export const browserHostPort = 47113;

export interface BrowserHost {
  readonly address: string;
  readonly close: () => Promise<void>;
}

/**
 * Serves the built page to browsers of this computer only: bound to loopback, other host names refused (a page on the
 * internet can point its own name at 127.0.0.1), nothing but GET, nothing but the files of the build.
 */
export function startBrowserHost(folder: string, port: number): Promise<BrowserHost> {
  const files = readProgramFiles(folder);
  const server = createServer((request, response) =>
    answer(files, hostsOf(server.address()), request, response),
  );
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      const taken = server.address() as AddressInfo;
      resolve({
        address: `http://127.0.0.1:${taken.port}/`,
        close: () =>
          new Promise((closed) => {
            server.close(() => closed());
            server.closeAllConnections();
          }),
      });
    });
  });
}

function hostsOf(address: AddressInfo | string | null): readonly string[] {
  if (address === null || typeof address === 'string') return [];
  return [`127.0.0.1:${address.port}`];
}

function answer(
  files: ProgramFiles,
  hosts: readonly string[],
  request: IncomingMessage,
  response: ServerResponse,
): void {
  const site = request.headers['sec-fetch-site'];
  const foreign = site !== undefined && site !== 'none' && site !== 'same-origin';
  if (
    !hosts.includes(request.headers.host ?? '') ||
    (foreign && request.headers['sec-fetch-mode'] !== 'navigate')
  ) {
    response.writeHead(403).end();
    return;
  }
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405).end();
    return;
  }
  const path = (request.url ?? '/').split(/[?#]/, 1)[0] ?? '/';
  const { status, headers, body } = answerProgramFile(files, path, "'self'");
  response.writeHead(status, { ...headers, 'content-length': String(body.length) });
  response.end(request.method === 'HEAD' ? undefined : body);
}
