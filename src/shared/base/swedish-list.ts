/** Words in a row as Swedish writes them: "A, B och C". */
export function swedishList(words: readonly string[]): string {
  if (words.length < 2) return words[0] ?? '';
  return `${words.slice(0, -1).join(', ')} och ${words.at(-1)}`;
}

/** A name in the genitive: "Anna Bergs", "Lars", "Ledamot E:s". */
export function genitive(name: string): string {
  const last = name.trim().split(/\s+/).at(-1) ?? '';
  if (/[sxzß]$/i.test(last) && last.length > 1) return name;
  return /^[\p{Lu}\p{N}]+$/u.test(last) ? `${name}:s` : `${name}s`;
}
