import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type BrowserHost, startBrowserHost } from '#main/browser-host/browser-host.ts';

let folder: string;
let host: BrowserHost;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'samsyn-host-'));
  writeFileSync(join(folder, 'index.html'), '<p>hej</p>');
  writeFileSync(join(folder, 'print.html'), '<p>utskrift</p>');
  host = await startBrowserHost(folder, 0);
});
afterAll(async () => {
  await host.close();
  rmSync(folder, { recursive: true, force: true });
});

function ask(path: string, headers: Record<string, string> = {}, method = 'GET') {
  const { hostname, port } = new URL(host.address);
  return new Promise<{ status: number; policy: string; body: string }>((resolve, reject) => {
    const sent = request({ hostname, port, path, method, headers }, (response) => {
      let body = '';
      response.on('data', (part) => {
        body += part;
      });
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          policy: String(response.headers['content-security-policy']),
          body,
        }),
      );
    });
    sent.on('error', reject);
    sent.end();
  });
}

test('serves the page on loopback with its policy', async () => {
  const answer = await ask('/');
  expect(host.address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
  expect(answer.status).toBe(200);
  expect(answer.body).toBe('<p>hej</p>');
  expect(answer.policy).toContain("script-src 'self'");
});

test('gives the print frame a policy without scripts', async () => {
  const { policy } = await ask('/print.html');
  expect(policy).toContain("style-src 'unsafe-inline'");
  expect(policy).not.toContain('script-src');
});

test.each(['exempel.invalid', 'localhost', '127.0.0.1', '127.0.0.1:1'])(
  'refuses the host name "%s"',
  async (name) => {
    expect((await ask('/', { host: name })).status).toBe(403);
  },
);

test('refuses requests that another site makes', async () => {
  const headers = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' };
  expect((await ask('/', headers)).status).toBe(403);
});

test.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])('refuses %s', async (method) => {
  expect((await ask('/', {}, method)).status).toBe(405);
});

test('knows nothing outside the build', async () => {
  expect((await ask('/../package.json')).status).toBe(404);
});
