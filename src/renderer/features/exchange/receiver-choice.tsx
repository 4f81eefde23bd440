import { type ReactNode, useId } from 'react';
import type { DeviceView, Dossier } from '#renderer/storage/workspace.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Checkbox } from '#renderer/ui/checkbox.tsx';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { Notice } from '#renderer/ui/notice.tsx';
import { audienceLabel } from './audience-label.ts';
import { isExactly, receiverGroups } from './receiver-groups.ts';

interface ReceiverChoiceProps {
  readonly devices: readonly DeviceView[];
  readonly base: Dossier;
  readonly chosen: ReadonlySet<string>;
  readonly onChange: (chosen: ReadonlySet<string>) => void;
}

/** Who can open the bundle: computers one by one by name, or all of a body at once. */
export function ReceiverChoice({ devices, base, chosen, onChange }: ReceiverChoiceProps): ReactNode {
  const translate = useTranslate();
  const id = useId();
  if (devices.length === 0) return <Notice tone="info" title={translate('exchange.noDevices')} />;
  const all = new Set(devices.map(({ device }) => device));
  const groups = [
    { key: 'all', label: translate('exchange.everyone'), devices: all },
    ...receiverGroups(devices).map(({ audience, devices: members }) => ({
      key: audience as string,
      label: audienceLabel(audience, base, translate),
      devices: members,
    })),
  ];
  return (
    <div className="stack">
      <div className="stack-tight">
        <p className="field-label" id={id}>
          {translate('exchange.tickBody')}
        </p>
        {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would nest in the one below it */}
        <div className="inline" role="group" aria-labelledby={id}>
          {groups.map((group) => (
            <Button
              key={group.key}
              variant="quiet"
              aria-pressed={isExactly(chosen, group.devices)}
              onPress={() => onChange(group.devices)}
              testId={`tick-${group.key}`}
            >
              {group.label}
            </Button>
          ))}
        </div>
      </div>
      <fieldset className="stack-tight">
        <legend className="field-label">{translate('exchange.receivers')}</legend>
        {devices.map(({ device, name, role }) => (
          <Checkbox
            key={device}
            label={translate('exchange.deviceOf', { name, role })}
            isSelected={chosen.has(device)}
            onChange={(isSelected) => {
              const next = new Set(chosen);
              if (isSelected) next.add(device);
              else next.delete(device);
              onChange(next);
            }}
          />
        ))}
      </fieldset>
    </div>
  );
}
