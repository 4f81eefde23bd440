import type { Recorded } from '#shared/domain/recorded.ts';

/** Whether a body keeps notes, which nobody attests and which have no §§, instead of minutes: local groups, beredning. */
export function keepsNotes(body: Recorded<'body'> | undefined): boolean {
  return body !== undefined && body.values.attestorCount === 0;
}
