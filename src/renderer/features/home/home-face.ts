/** What a person mostly does here: prepare meetings, take the minutes, or read and look up. */
export const homeFaces = ['prepare', 'minutes', 'read'] as const;
export type HomeFace = (typeof homeFaces)[number];

/** The chosen face out of what is stored on this computer; `null` until one is chosen. */
export function parseFace(stored: unknown): HomeFace | null {
  return homeFaces.find((face) => face === stored) ?? null;
}

/** The face that a role suggests, in the words that people use of themselves; reading, where they say nothing. */
export function suggestedFace(role: string): HomeFace {
  const word = role.toLocaleLowerCase('sv');
  if (/sekreter|protokoll|nämndadm|administrat/.test(word)) return 'minutes';
  if (/ordförande|chef|ansvarig|samordn|beredning|tjänsteman|ekonom/.test(word) && !/^vice/.test(word)) {
    return 'prepare';
  }
  return 'read';
}
