/** Words that the program makes from the data of a §, and what somebody has written in their place. */
export interface GeneratedTextInput {
  /** What is stored, or `null` while nobody has touched the generated words. */
  readonly text: string | null;
  /** The generated words that `text` was written from, or `null` for words that came from nowhere else. */
  readonly basis: string | null;
  /** What the data of today says. */
  readonly generated: string;
}

/**
 * What is shown and printed. `generated`: follows the data. `kept`: stored, and the data says what it said then. `outdated`: stored,
 * and the data has changed since; the stored words stay until somebody takes the new ones. `own`: never was generated.
 */
export interface GeneratedText {
  readonly shown: string;
  readonly state: 'generated' | 'kept' | 'outdated' | 'own';
}

/** Chooses between stored and generated words: what somebody has written is never replaced by itself. */
export function chooseText({ text, basis, generated }: GeneratedTextInput): GeneratedText {
  if (text === null || text.trim() === '') return { shown: generated, state: 'generated' };
  if (basis === null) return { shown: text, state: 'own' };
  return { shown: text, state: basis === generated ? 'kept' : 'outdated' };
}
