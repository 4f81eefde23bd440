import type { Operation } from './operation.ts';

/** The grants that made administrators: who let in whom, and by which operations. */
export interface GrantChains {
  readonly add: (by: string, device: string, grant: Operation) => void;
  /**
   * Administrators whom no chain of grants leads to from the founder without those of one device that do not count. Each
   * answer takes as long as there are administrators, however many grants there are.
   */
  readonly undoneWithout: (by: string, counts: (grant: Operation) => boolean) => ReadonlySet<string>;
}

/** Begins with the founder alone. */
export function createGrantChains(founder: string): GrantChains {
  const grants = new Map<string, Map<string, Operation[]>>();

  function reached(leadsOn: (by: string, given: readonly Operation[]) => boolean): Set<string> {
    const found = new Set([founder]);
    // A set is walked with what is added on the way.
    for (const by of found) {
      for (const [device, given] of grants.get(by) ?? [])
        if (!found.has(device) && leadsOn(by, given)) found.add(device);
    }
    return found;
  }

  return {
    add: (by, device, grant) => {
      const own = grants.get(by) ?? new Map<string, Operation[]>();
      grants.set(by, own);
      const given = own.get(device);
      if (given === undefined) own.set(device, [grant]);
      else given.push(grant);
    },
    undoneWithout: (without, counts) => {
      const left = reached((by, given) => by !== without || given.some(counts));
      return new Set([...reached(() => true)].filter((device) => !left.has(device)));
    },
  };
}
