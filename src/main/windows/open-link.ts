import { parseAddress } from './program-origin.ts';

/** The address as it may be handed to the system's browser or mail program; `undefined` for every other scheme. */
export function linkForSystem(
  address: string,
): { readonly address: string; readonly shown: string } | undefined {
  const parsed = parseAddress(address);
  if (parsed === undefined || address.length > 2000) return undefined;
  if (parsed.protocol === 'mailto:') return { address: parsed.href, shown: parsed.pathname };
  if (parsed.protocol !== 'https:' && parsed.protocol !== 'http:') return undefined;
  if (parsed.username !== '' || parsed.password !== '') return undefined;
  return { address: parsed.href, shown: parsed.host };
}

export interface LinkPorts {
  readonly confirm: (shown: string) => Promise<boolean>;
  readonly open: (address: string) => Promise<void>;
}

/** The only way out of the program: one question at a time, naming where the link goes. */
export function createOpenLink(ports: LinkPorts): (address: string) => Promise<void> {
  let asking = false;
  return async (address) => {
    const link = linkForSystem(address);
    if (link === undefined || asking) return;
    asking = true;
    try {
      if (await ports.confirm(link.shown)) await ports.open(link.address);
    } finally {
      asking = false;
    }
  };
}
