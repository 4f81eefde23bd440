import type { MessageKey, sv } from './sv.ts';

/** The languages of the interface. Swedish is the source. */
export type Language = 'sv' | 'en';

type PlaceholdersOf<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? (Name extends `${infer Counted}|${string}` ? Counted : Name) | PlaceholdersOf<Rest>
  : never;

/** The values that a message needs, read from its Swedish text. */
export type MessageValues<Key extends MessageKey> = {
  readonly [Name in PlaceholdersOf<(typeof sv)[Key]>]: string | number;
};

/** The arguments of a translator for a message: none when it has no placeholder. */
export type MessageArguments<Key extends MessageKey> = [PlaceholdersOf<(typeof sv)[Key]>] extends [never]
  ? []
  : [values: MessageValues<Key>];

/** Gives the text of a message in the chosen language. */
export type Translate = <Key extends MessageKey>(key: Key, ...values: MessageArguments<Key>) => string;

/**
 * Makes a translator over a catalogue. `{name}` is replaced by a value; `{count|punkt|punkter}` by the singular for 1
 * and the plural for anything else.
 */
export function createTranslate(catalogue: Readonly<Record<MessageKey, string>>): Translate {
  return (key, ...rest) => {
    const values = (rest[0] ?? {}) as Readonly<Record<string, string | number>>;
    return catalogue[key].replace(/\{([^{}|]+)(?:\|([^{}|]*)\|([^{}|]*))?\}/g, (_whole, name, one, many) => {
      const value = values[name];
      if (one === undefined) return String(value ?? '');
      return Number(value) === 1 ? one : many;
    });
  };
}
