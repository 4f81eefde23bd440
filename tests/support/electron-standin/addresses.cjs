// Chromium lets nobody answer for a scheme of one's own, so `app://samsyn/x` travels as
// `http://samsyn.app.localhost/x` (in partition 2: `samsyn.app.p2.localhost`): a secure origin, without a port, served
// by the program's own protocol handler over loopback.

/** The address that Chromium is given for an address of the program. */
function toChromium(address, partition = 0) {
  const found = /^([a-z][a-z0-9+.-]*):\/\/([a-z0-9-]+)(\/.*)?$/i.exec(address);
  if (!found || /^(https?|file|ws|wss|about|data|blob)$/i.test(found[1])) return address;
  const place = partition === 0 ? '' : `.p${partition}`;
  return `http://${found[2]}.${found[1]}${place}.localhost${found[3] ?? '/'}`;
}

/** The program's address behind one of Chromium's; other addresses come back as they are. */
function toProgram(address) {
  const found = /^http:\/\/([a-z0-9-]+)\.([a-z][a-z0-9+-]*)(?:\.p(\d+))?\.localhost(?::\d+)?(\/.*)?$/i.exec(
    address,
  );
  return found ? `${found[2]}://${found[1]}${found[4] ?? '/'}` : address;
}

/** Reads a Host header: which scheme, host and partition a request is for. */
function readHost(host) {
  const found = /^([a-z0-9-]+)\.([a-z][a-z0-9+-]*)(?:\.p(\d+))?\.localhost(?::\d+)?$/i.exec(host ?? '');
  return found ? { host: found[1], scheme: found[2], partition: Number(found[3] ?? 0) } : undefined;
}

module.exports = { toChromium, toProgram, readHost };
