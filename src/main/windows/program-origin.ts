/**
 * Scheme and host of the page. Frozen for ever: everything that the page has stored belongs to this origin, and under
 * another name it would be gone.
 */
export const programScheme = 'app';
export const programHost = 'samsyn';

/** Where the window starts. */
export const programAddress = `${programScheme}://${programHost}/index.html`;

/** Documents to print live under a name of their own, in a session of their own. */
export const printHost = 'samsyn-print';

/** Whether an address is the page itself: compared by parsed parts, never by how the text begins. */
export function isProgramAddress(address: string): boolean {
  const parsed = parseAddress(address);
  if (parsed === undefined) return false;
  const plain = parsed.username === '' && parsed.password === '' && parsed.port === '';
  return plain && parsed.protocol === `${programScheme}:` && parsed.host === programHost;
}

/** An address from outside; `undefined` when it is none. */
export function parseAddress(address: string): URL | undefined {
  try {
    return new URL(address);
  } catch {
    return undefined;
  }
}
