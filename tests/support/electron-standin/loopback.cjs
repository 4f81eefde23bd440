const http = require('node:http');
const { readHost } = require('./addresses.cjs');

/** Answers Chromium's requests through the handlers that the program gave to `protocol.handle`. */
function startLoopback(findHandler) {
  const server = http.createServer((request, response) => {
    answer(findHandler, request, response).catch((error) => {
      process.stderr.write(`electron stand-in: protocol handler failed: ${error.stack}\n`);
      response.writeHead(500).end();
    });
  });
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}

async function answer(findHandler, request, response) {
  const place = readHost(request.headers.host);
  const handler = place && findHandler(place.partition, place.scheme);
  if (!handler) {
    response.writeHead(502).end();
    return;
  }
  const address = `${place.scheme}://${place.host}${request.url}`;
  const answered = await handler(new Request(address, { method: request.method }));
  const body = Buffer.from(await answered.arrayBuffer());
  response.writeHead(answered.status, Object.fromEntries(answered.headers));
  response.end(request.method === 'HEAD' ? undefined : body);
}

module.exports = { startLoopback };
