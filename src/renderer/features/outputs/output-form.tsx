import { type ReactNode, useMemo } from 'react';
import { Button } from '#renderer/ui/button.tsx';
import { CheckboxGroup } from '#renderer/ui/checkbox-group.tsx';
import { ComboBox } from '#renderer/ui/combo-box.tsx';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { Download, Printer } from '#renderer/ui/icons.ts';
import { Notice } from '#renderer/ui/notice.tsx';
import { usePrintRequest } from '#renderer/ui/print-event.ts';
import { RadioGroup } from '#renderer/ui/radio-group.tsx';
import { Select } from '#renderer/ui/select.tsx';
import type { RecordId } from '#shared/base/id.ts';
import { itemNumber } from '#shared/publish/minutes/item-blocks.ts';
import { type MeetingOutput, meetingOutputs } from '#shared/publish/minutes/meeting-paper.ts';
import type { MinutesDocument } from '#shared/publish/minutes/minutes-document.ts';
import { type WebObstacle, webObstacles } from '#shared/publish/minutes/web-obstacles.ts';
import { inSwedish, type OutputFormat, type OutputWish, outputFormats } from './outputs-model.ts';

interface OutputFormProps {
  readonly document: MinutesDocument;
  readonly wish: OutputWish;
  readonly onChange: (wish: OutputWish) => void;
  readonly isBusy: boolean;
  readonly isShownByBrowser: boolean;
  /** The browser prints PDF by itself: no file of it passes through the program. */
  readonly printsItself: boolean;
  readonly onSave: () => void;
}

/** What, as what, to whom; and the one button that does it. */
export function OutputForm(props: OutputFormProps): ReactNode {
  const { document, wish, onChange, isBusy, isShownByBrowser, printsItself, onSave } = props;
  const translate = useTranslate();
  const obstacles = useMemo(
    () => (wish.output === 'webMinutes' ? webObstacles(document) : []),
    [document, wish.output],
  );
  const isBlocked = obstacles.length > 0 || (wish.output === 'extract' && wish.items.length === 0);
  const isPrint = wish.format === 'pdf' && printsItself;
  usePrintRequest(() => {
    if (!isBlocked) onSave();
  });
  return (
    <section className="output-form stack" aria-label={translate('outputs.title')}>
      <RadioGroup<MeetingOutput>
        label={translate('outputs.what')}
        value={wish.output}
        options={meetingOutputs.map((value) => ({
          value,
          text: translate(`outputs.kind.${value}`),
        }))}
        onChange={(output) => onChange({ ...wish, output })}
      />
      <p className="muted small" role="status">
        {translate(`outputs.help.${wish.output}`)}
      </p>
      {wish.output === 'extract' ? (
        <div className="output-items">
          <CheckboxGroup<RecordId>
            label={translate('outputs.items')}
            options={document.items.map((item) => ({
              value: item.id,
              text: `${itemNumber(item.number, document.bodyKind, inSwedish)} ${item.heading}`,
            }))}
            selected={wish.items}
            onChange={(items) => onChange({ ...wish, items })}
          />
        </div>
      ) : null}
      <RadioGroup<OutputFormat>
        label={translate('outputs.format')}
        value={wish.format}
        options={outputFormats.map((value) => ({ value, text: translate(`outputs.format.${value}`) }))}
        onChange={(format) => onChange({ ...wish, format })}
        isInline
      />
      {isPrint ? null : <Receiver document={document} wish={wish} onChange={onChange} />}
      <Obstacles obstacles={obstacles} />
      {isShownByBrowser ? <Notice tone="info" title={translate('outputs.printed')} /> : null}
      <div className="actions">
        <Button
          variant="primary"
          icon={isPrint ? <Printer aria-hidden /> : <Download aria-hidden />}
          isPending={isBusy}
          isDisabled={isBlocked}
          onPress={onSave}
          testId="save-output"
        >
          {translate(
            isPrint ? 'outputs.print' : wish.recipient.trim() === '' ? 'outputs.save' : 'outputs.saveAndLog',
          )}
        </Button>
      </div>
    </section>
  );
}

const channels = ['email', 'letter', 'handed', 'web'] as const;

function Receiver({
  document,
  wish,
  onChange,
}: Pick<OutputFormProps, 'document' | 'wish' | 'onChange'>): ReactNode {
  const translate = useTranslate();
  const suggestions = [...new Set(document.items.flatMap(({ dispatchTo }) => dispatchTo))];
  return (
    <div className="stack-tight">
      <ComboBox
        label={translate('outputs.recipient')}
        value={wish.recipient}
        suggestions={suggestions}
        onChange={(recipient) => onChange({ ...wish, recipient })}
        testId="output-recipient"
      />
      {wish.recipient.trim() === '' ? null : (
        <>
          <p className="muted small">{translate('outputs.recipientHelp')}</p>
          <Select<string>
            label={translate('outputs.channel')}
            value={wish.channel}
            options={[
              { value: '', text: '–' },
              ...channels.map((one) => ({
                // What is noted is a word of the minutes: Swedish.
                value: inSwedish(`outputs.channel.${one}`).toLowerCase(),
                text: translate(`outputs.channel.${one}`),
              })),
            ]}
            onChange={(channel) => onChange({ ...wish, channel })}
          />
        </>
      )}
    </div>
  );
}

function Obstacles({ obstacles }: { readonly obstacles: readonly WebObstacle[] }): ReactNode {
  const translate = useTranslate();
  if (obstacles.length === 0) return null;
  return (
    <Notice tone="danger" title={translate('outputs.blocked')} isAlert testId="web-blocked">
      <p>{translate('outputs.blockedHelp')}</p>
      <ul>
        {obstacles.map(({ number, masked }) => (
          <li key={`${number} ${masked}`}>
            {number === null
              ? translate('outputs.blockedCover', { masked })
              : translate('outputs.blockedAt', { number, masked })}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
