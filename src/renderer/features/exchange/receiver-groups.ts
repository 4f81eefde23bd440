import type { DeviceView } from '#renderer/storage/workspace.ts';
import type { Audience } from '#shared/log/operation.ts';

/** Devices that are ticked together: those that are granted one audience. */
export interface ReceiverGroup {
  readonly audience: Audience;
  readonly devices: ReadonlySet<string>;
}

const order: readonly string[] = ['styrelse', 'beredning'];

/** The audiences by which receivers can be ticked, the board first. All are in the association: that is no group. */
export function receiverGroups(
  devices: readonly Pick<DeviceView, 'device' | 'audiences'>[],
): readonly ReceiverGroup[] {
  const groups = new Map<Audience, Set<string>>();
  for (const { device, audiences } of devices) {
    for (const audience of audiences) {
      if (audience === 'forbund') continue;
      const group = groups.get(audience);
      if (group === undefined) groups.set(audience, new Set([device]));
      else group.add(device);
    }
  }
  return [...groups]
    .map(([audience, members]) => ({ audience, devices: members }))
    .sort((left, right) => rank(left.audience) - rank(right.audience));
}

function rank(audience: Audience): number {
  const place = order.indexOf(audience);
  return place < 0 ? order.length : place;
}

/** Whether exactly these are ticked. */
export function isExactly(chosen: ReadonlySet<string>, devices: ReadonlySet<string>): boolean {
  return chosen.size === devices.size && [...chosen].every((device) => devices.has(device));
}
