import { useBase, useMembers } from '#renderer/storage/hooks.ts';
import type { DeviceView } from '#renderer/storage/workspace.ts';
import { useWorkspace } from '#renderer/storage/workspace-context.ts';
import type { RecordId } from '#shared/base/id.ts';
import { issuerOf, registryPrefix } from '#shared/domain/registry/registry-number.ts';

/** Who gives registry numbers, and how they begin. */
export interface RegistryView {
  /** The record of the settings; `null` until somebody has set them. */
  readonly record: RecordId | null;
  /** `undefined` when the chosen device has been shut out, and while it is read. */
  readonly issuer: DeviceView | undefined;
  readonly isIssuer: boolean;
  readonly prefix: string;
  readonly members: readonly DeviceView[];
  readonly isReady: boolean;
}

/** The registry as the association has set it, or as it is by itself. */
export function useRegistry(): RegistryView {
  const workspace = useWorkspace();
  const base = useBase(workspace);
  const loaded = useMembers(workspace);
  const members = loaded.status === 'ready' ? loaded.value : [];
  const settings = base.status === 'ready' ? base.value.all('registry')[0] : undefined;
  const name = base.status === 'ready' ? (base.value.all('association')[0]?.values.name ?? '') : '';
  const issuer = issuerOf(settings?.values.issuer ?? null, members);
  return {
    record: settings?.id ?? null,
    issuer,
    isIssuer: issuer?.self === true,
    prefix: settings?.values.prefix ?? registryPrefix(name),
    members: members.filter(({ revoked }) => !revoked),
    isReady: base.status === 'ready' && loaded.status === 'ready',
  };
}
