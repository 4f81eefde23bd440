import { err, ok, type Result } from '#shared/base/result.ts';
import type { DirectoryDevice } from '#shared/log/directory.ts';
import { naturalId } from '#shared/log/natural-id.ts';
import type { StreamId } from '#shared/log/operation.ts';
import { mayUse } from './audience-access.ts';
import type { Intention } from './change-operations.ts';
import type { Copy } from './copy.ts';
import { lastHeld } from './freshness.ts';
import type {
  Committed,
  GrantChoice,
  MemberActs,
  MemberError,
  RevocationPreview,
  WriteError,
} from './workspace.ts';
import { writeOperations } from './write-operations.ts';

/** What an administrator does with the members' devices. */
export function createMemberActs(copy: Copy): MemberActs {
  return {
    changeGrant: (device, choice) => changeGrant(copy, device, choice),
    previewRevocation: (device) => previewRevocation(copy, device),
    revoke: (device, reason) => revoke(copy, device, reason),
  };
}

async function changeGrant(
  copy: Copy,
  id: string,
  choice: GrantChoice,
): Promise<Result<Committed, MemberError>> {
  const device = deviceToChange(copy, id);
  if (!device.ok) return device;
  const { administrator, name, role, signingKey, recipient } = device.value;
  if (administrator && !choice.administrator && !hasOtherAdministrator(copy, id)) {
    return err({ type: 'last-administrator' });
  }
  const record = await naturalId(copy.id, 'device', [id]);
  return writeDirectory(copy, [
    {
      kind: 'grant',
      table: 'device',
      record,
      extra: { device: id, name, role, signingKey, recipient, ...choice },
    },
  ]);
}

async function revoke(copy: Copy, id: string, reason: string): Promise<Result<Committed, MemberError>> {
  const device = deviceToChange(copy, id);
  if (!device.ok) return device;
  if (id === copy.keys.device) return err({ type: 'own-device' });
  if (!hasOtherAdministrator(copy, id)) return err({ type: 'last-administrator' });
  return writeDirectory(copy, [await revocation(copy, id, reason)]);
}

/** The revocation of a device: what this copy holds of it stays, and nothing after. */
export async function revocation(copy: Copy, device: string, reason: string): Promise<Intention> {
  const record = await naturalId(copy.id, 'device', [device]);
  const extra = { device, cuts: cutsOf(copy, device) };
  return { kind: 'revoke', table: 'device', record, extra, ...(reason === '' ? {} : { reason }) };
}

function cutsOf(copy: Copy, device: string): Readonly<Record<StreamId, number>> {
  const rows = [...copy.live.streams.values()].filter((row) => row.device === device);
  return Object.fromEntries(rows.map((row) => [row.s, lastHeld(row)])) as Record<StreamId, number>;
}

async function previewRevocation(copy: Copy, id: string): Promise<Result<RevocationPreview, MemberError>> {
  const device = deviceToChange(copy, id);
  if (!device.ok) return device;
  const self = copy.live.directory?.devices.get(copy.keys.device);
  const cuts = Object.values(cutsOf(copy, id));
  return ok({
    keptOperations: cuts.reduce((sum, cut) => sum + cut, 0),
    unseenAudiences: device.value.everGranted.filter((audience) => !mayUse(self, audience)),
    isLastAdministrator: !hasOtherAdministrator(copy, id),
  });
}

function deviceToChange(copy: Copy, id: string): Result<DirectoryDevice, MemberError> {
  const refusal = refusalHere(copy);
  if (refusal !== undefined) return err(refusal);
  const device = copy.live.directory?.devices.get(id);
  if (device === undefined || device.revoked !== null) return err({ type: 'unknown-device' });
  return ok(device);
}

/** Why this device may not let others in or shut them out; `undefined` when it may. */
export function refusalHere(
  copy: Copy,
): Extract<WriteError, { type: 'not-allowed' | 'shut-out' }> | undefined {
  const self = copy.live.directory?.devices.get(copy.keys.device);
  if (self === undefined) return { type: 'not-allowed' };
  if (self.revoked !== null) return { type: 'shut-out' };
  return self.administrator ? undefined : { type: 'not-allowed' };
}

function hasOtherAdministrator(copy: Copy, id: string): boolean {
  const devices = [...(copy.live.directory?.devices.values() ?? [])];
  return devices.some(({ device, administrator }) => administrator && device !== id);
}

/** Writes grants and revocations in one commit. */
export function writeDirectory(
  copy: Copy,
  intentions: readonly Intention[],
): Promise<Result<Committed, WriteError>> {
  return writeOperations<WriteError>(copy, [{ id: copy.id }], ({ draft, place }) => {
    const operations = intentions.map((intention) => {
      const operation = place(copy.id, intention);
      draft(copy.id).add(operation);
      return operation;
    });
    return ok({ operations, undo: [] });
  });
}
