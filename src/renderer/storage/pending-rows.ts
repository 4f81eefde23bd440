import type { Operation, StreamId } from '#shared/log/operation.ts';
import { encodeOperations } from '#shared/log/storage-codec.ts';
import { ownedBytes } from './dossier-cache.ts';
import type { PendingRow } from './samsyn-database.ts';

/** Whether an operation changes who may read and write. */
export function isDirectoryOperation(operation: Operation): boolean {
  return operation.kind === 'genesis' || operation.kind === 'grant' || operation.kind === 'revoke';
}

/** The row of an own operation that waits for its segment. */
export function pendingRow(operation: Operation): PendingRow {
  return {
    q: pendingKey(operation.stream, operation.sequence),
    bytes: ownedBytes(encodeOperations([operation])),
  };
}

/** The key of a waiting operation: sorts by sequence within its stream. */
export function pendingKey(stream: StreamId, sequence: number): string {
  return `${stream}.${String(sequence).padStart(10, '0')}`;
}
