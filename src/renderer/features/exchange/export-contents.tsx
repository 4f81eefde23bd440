import type { ReactNode } from 'react';
import type { DeviceView, Dossier, ExportPreview } from '#renderer/storage/workspace.ts';
import { Button } from '#renderer/ui/button.tsx';
import { useFormat } from '#renderer/ui/context/format-context.ts';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { Notice } from '#renderer/ui/notice.tsx';
import { audienceLabel } from './audience-label.ts';
import { KindList, MeetingList } from './content-lists.tsx';

interface ExportContentsProps {
  readonly preview: ExportPreview;
  readonly receivers: readonly DeviceView[];
  readonly base: Dossier;
  /** Takes receivers out of the choice. */
  readonly onLeaveOut: (devices: readonly string[]) => void;
}

/** Exactly what will go, by meeting and by kind, who has everything already, and what stays here. */
export function ExportContents({ preview, receivers, base, onLeaveOut }: ExportContentsProps): ReactNode {
  const translate = useTranslate();
  const format = useFormat();
  const { operationCount, meetings, kinds } = preview;
  return (
    <section className="stack" aria-label={translate('exchange.contents')} data-testid="export-contents">
      <h2>{translate('exchange.contents')}</h2>
      {operationCount === 0 ? (
        <Notice tone="success" title={translate('exchange.nothingToSend')}>
          {translate('exchange.nothingToSendHelp')}
        </Notice>
      ) : (
        <p data-testid="export-count">
          {translate('exchange.changes', {
            count: operationCount,
            number: format.number(operationCount),
          })}
        </p>
      )}
      {operationCount === 0 ? null : <ReceiverNews preview={preview} receivers={receivers} />}
      <div className="news">
        <MeetingList title={translate('exchange.byMeeting')} meetings={meetings} />
        <KindList kinds={kinds} />
      </div>
      <Withheld preview={preview} receivers={receivers} base={base} onLeaveOut={onLeaveOut} />
    </section>
  );
}

function ReceiverNews({ preview, receivers }: Pick<ExportContentsProps, 'preview' | 'receivers'>): ReactNode {
  const translate = useTranslate();
  const rows = preview.receivers.flatMap(({ device, lacks, told }) => {
    const name = receivers.find((one) => one.device === device)?.name;
    if (name === undefined) return [];
    if (lacks === 0) return [{ device, text: translate('exchange.nothingFor', { name }) }];
    return told ? [] : [{ device, text: translate('exchange.allFor', { name }) }];
  });
  if (rows.length === 0) return null;
  return (
    <ul className="muted small" data-testid="receiver-news">
      {rows.map(({ device, text }) => (
        <li key={device}>{text}</li>
      ))}
    </ul>
  );
}

function Withheld({ preview, receivers, base, onLeaveOut }: ExportContentsProps): ReactNode {
  const translate = useTranslate();
  const format = useFormat();
  if (preview.withheld.length === 0) return null;
  const nameOf = (device: string) => receivers.find((one) => one.device === device)?.name ?? '';
  return (
    <Notice tone="info" title={translate('exchange.withheld')} testId="withheld">
      <ul className="stack-tight">
        {preview.withheld.map(({ audience, count, devices }) => {
          const names = devices.map(nameOf).join(', ');
          return (
            <li key={audience} className="stack-tight">
              <span>
                {translate('exchange.withheldPart', {
                  audience: audienceLabel(audience, base, translate),
                  count,
                  number: format.number(count),
                  names,
                })}
              </span>
              {devices.length === preview.receivers.length ? null : (
                <span>
                  <Button variant="quiet" onPress={() => onLeaveOut(devices)}>
                    {translate('exchange.leaveOut', { names })}
                  </Button>
                </span>
              )}
            </li>
          );
        })}
      </ul>
      <p>{translate('exchange.withheldHelp')}</p>
    </Notice>
  );
}
