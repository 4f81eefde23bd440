import type { Brand } from './brand.ts';
import { toBase64Url } from './bytes.ts';

/**
 * Names one record for ever, on every member's machine.
 * A root record (a meeting, a governing document, the association) has 16 random base64url characters;
 * everything that belongs to it is `<root>.<16 characters>`, so that the dossier of a record can be read from its id alone.
 */
export type RecordId = Brand<string, 'RecordId'>;

/** The id of a root record, which also names the dossier: the root and all records that belong to it. */
export type DossierId = RecordId & Brand<string, 'RecordId'>;

/** Fills and returns 12 fresh random bytes. Only the composition roots supply it. */
export type RandomBytes = (length: number) => Uint8Array;

const recordIdPattern = /^[A-Za-z0-9_-]{16}(\.[A-Za-z0-9_-]{16})?$/;

/** Whether a string from outside has the shape of a record id. */
export function isRecordId(value: unknown): value is RecordId {
  return typeof value === 'string' && recordIdPattern.test(value);
}

/** Makes the id of a new root record. */
export function newRootId(random: RandomBytes): DossierId {
  return toBase64Url(random(12)) as DossierId;
}

/** Makes the id of a new record inside a dossier. */
export function newChildId(dossier: DossierId, random: RandomBytes): RecordId {
  return `${dossier}.${toBase64Url(random(12))}` as RecordId;
}

/** The dossier that a record belongs to. */
export function dossierOf(record: RecordId): DossierId {
  return record.slice(0, 16) as DossierId;
}
