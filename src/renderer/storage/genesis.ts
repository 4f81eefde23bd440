import type { DeviceKeys } from '#shared/log/device-keys.ts';
import type { ShelfPorts } from './copy.ts';
import type { MemberIntroduction } from './workspace.ts';

/** What the founding operation carries; its hash is the workspace's id, so chance makes each founding its own. */
export function genesisExtra(
  ports: Pick<ShelfPorts, 'random'>,
  introduction: MemberIntroduction,
  keys: DeviceKeys,
): Readonly<Record<string, unknown>> {
  return {
    device: keys.device,
    memberName: introduction.name,
    role: introduction.role,
    person: null,
    signingKey: keys.signingPublic,
    recipient: keys.recipient,
    administrator: true,
    audiences: ['forbund', 'styrelse', 'beredning'],
    nonce: ports.random(16),
  };
}
