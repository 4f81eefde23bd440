/** A hash as people read it aloud: groups of four, `9f3a 11c2 …`. */
export function hashGroups(hash: string): string {
  return (hash.match(/.{1,4}/g) ?? []).join(' ');
}
