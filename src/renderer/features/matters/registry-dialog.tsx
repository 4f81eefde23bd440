import { type ReactNode, useState } from 'react';
import { useCommit, useWorkspace } from '#renderer/storage/workspace-context.ts';
import { Button } from '#renderer/ui/button.tsx';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { Select } from '#renderer/ui/select.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { useRegistry } from './use-registry.ts';

/** Who gives registry numbers, and what they begin with. One computer only: two could give the same number. */
export function RegistryDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  const translate = useTranslate();
  const commit = useCommit();
  const { id: base, writer } = useWorkspace();
  const registry = useRegistry();
  const [issuer, setIssuer] = useState(registry.issuer?.device ?? '');
  const [prefix, setPrefix] = useState(registry.prefix);

  async function save(): Promise<void> {
    const id = registry.record ?? (await writer.naturalId(base, 'registry', ['registry']));
    const values = { issuer: issuer === '' ? null : issuer, prefix: prefix.trim() || null };
    const type = registry.record === null ? 'create' : 'set';
    const result = await commit([{ type, table: 'registry', id, values }], {
      announce: translate('matters.registrySaved'),
    });
    if (result.ok) onClose();
  }

  return (
    <Dialog
      title={translate('matters.registrySettings')}
      isOpen
      onClose={onClose}
      testId="registry-dialog"
      actions={
        <>
          <Button onPress={onClose}>{translate('common.cancel')}</Button>
          <Button variant="primary" onPress={() => void save()} testId="save-registry">
            {translate('matters.saveRegistry')}
          </Button>
        </>
      }
    >
      <p>{translate('matters.registryHelp')}</p>
      <Select
        label={translate('matters.issuer')}
        value={issuer}
        options={[
          ...(registry.issuer === undefined ? [{ value: '', text: translate('common.none') }] : []),
          ...registry.members.map(({ device, name, role }) => ({
            value: device,
            text: role === '' ? name : `${name}, ${role}`,
          })),
        ]}
        onChange={setIssuer}
      />
      <TextField
        label={translate('matters.prefix')}
        value={prefix}
        onChange={setPrefix}
        description={translate('matters.prefixHelp', { prefix: prefix.trim() })}
        maxLength={12}
      />
    </Dialog>
  );
}
