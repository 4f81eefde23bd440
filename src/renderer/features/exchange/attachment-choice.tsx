import type { ReactNode } from 'react';
import type { AttachmentToSend } from '#renderer/storage/workspace.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Checkbox } from '#renderer/ui/checkbox.tsx';
import { useFormat } from '#renderer/ui/context/format-context.ts';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';

interface AttachmentChoiceProps {
  readonly attachments: readonly AttachmentToSend[];
  /** Hashes of those that stay here. */
  readonly left: ReadonlySet<string>;
  readonly onChange: (left: ReadonlySet<string>) => void;
}

/** The attached files that would go along, with their sizes: each can be left for another time. */
export function AttachmentChoice({ attachments, left, onChange }: AttachmentChoiceProps): ReactNode {
  const translate = useTranslate();
  const format = useFormat();
  if (attachments.length === 0) return null;
  const size = (bytes: number): string =>
    translate('exchange.kilobytes', { size: format.number(Math.max(1, Math.round(bytes / 1000))) });
  const taken = attachments.filter(({ hash }) => !left.has(hash));
  const total = taken.reduce((sum, attachment) => sum + attachment.size, 0);
  return (
    <section className="stack-tight" data-testid="attachments-to-send">
      <fieldset className="stack-tight">
        <legend className="field-label">
          {translate('exchange.attachments', { count: taken.length, size: size(total) })}
        </legend>
        {attachments.map(({ hash, title, fileName, size: bytes }) => (
          <Checkbox
            key={hash}
            label={translate('exchange.attachment', { title: title || fileName, size: size(bytes) })}
            isSelected={!left.has(hash)}
            onChange={(isSelected) => {
              const next = new Set(left);
              if (isSelected) next.delete(hash);
              else next.add(hash);
              onChange(next);
            }}
          />
        ))}
      </fieldset>
      <div className="inline">
        <Button
          variant="quiet"
          onPress={() =>
            onChange(taken.length === 0 ? new Set() : new Set(attachments.map(({ hash }) => hash)))
          }
        >
          {translate(taken.length === 0 ? 'exchange.takeAttachments' : 'exchange.leaveAttachments')}
        </Button>
      </div>
      <p className="muted small">{translate('exchange.attachmentsHelp')}</p>
    </section>
  );
}
