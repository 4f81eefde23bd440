import { liveQuery, type Subscription } from 'dexie';
import type { Workspace } from './workspace.ts';

/** Something that is read from the database: not there yet, there, or known not to exist. */
export type Loadable<Value> =
  | { readonly status: 'loading' }
  | { readonly status: 'ready'; readonly value: Value }
  | { readonly status: 'missing' };

/** One live query that any number of components look at: a change runs it once, however many show it. */
export interface SharedQuery<Value> {
  readonly subscribe: (listener: () => void) => () => void;
  /** What was read last. Throws what the query threw, so that it lands in the error boundary. */
  readonly current: () => Loadable<Value>;
}

const loading = { status: 'loading' } as const;
const missing = { status: 'missing' } as const;

const queries = new WeakMap<Workspace, Map<string, SharedQuery<unknown>>>();

/** The query of this name over a workspace. The name says all that the reading depends on. */
export function sharedQuery<Value>(
  workspace: Workspace,
  name: string,
  read: () => Promise<Value | undefined>,
): SharedQuery<Value> {
  const known = queries.get(workspace) ?? new Map<string, SharedQuery<unknown>>();
  queries.set(workspace, known);
  // A name always stands for one kind of value.
  const found = known.get(name) as SharedQuery<Value> | undefined;
  if (found !== undefined) return found;
  const made = createQuery(read, {
    onFirst: (query) => known.set(name, query),
    onLast: (query) => {
      if (known.get(name) === query) known.delete(name);
    },
  });
  known.set(name, made);
  return made;
}

interface Moments {
  readonly onFirst: (query: SharedQuery<unknown>) => void;
  readonly onLast: (query: SharedQuery<unknown>) => void;
}

function createQuery<Value>(read: () => Promise<Value | undefined>, moments: Moments): SharedQuery<Value> {
  const listeners = new Set<() => void>();
  let subscription: Subscription | undefined;
  let state: Loadable<Value> = loading;
  let failure: { readonly error: unknown } | undefined;

  function show(next: Loadable<Value>, failed?: { readonly error: unknown }): void {
    state = next;
    failure = failed;
    for (const listener of listeners) listener();
  }

  const query: SharedQuery<Value> = {
    subscribe: (listener) => {
      listeners.add(listener);
      if (subscription === undefined) {
        moments.onFirst(query);
        subscription = liveQuery(read).subscribe({
          next: (value) => show(value === undefined ? missing : { status: 'ready', value }),
          error: (error: unknown) => show(loading, { error }),
        });
      }
      return () => {
        listeners.delete(listener);
        if (listeners.size > 0) return;
        subscription?.unsubscribe();
        subscription = undefined;
        state = loading;
        failure = undefined;
        moments.onLast(query);
      };
    },
    current: () => {
      if (failure !== undefined) throw failure.error;
      return state;
    },
  };
  return query;
}
