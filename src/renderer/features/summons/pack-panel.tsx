import { type ReactNode, useState } from 'react';
import { Button } from '#renderer/ui/button.tsx';
import { Checkbox } from '#renderer/ui/checkbox.tsx';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { Package } from '#renderer/ui/icons.ts';
import { Notice } from '#renderer/ui/notice.tsx';
import { Progress } from '#renderer/ui/progress.tsx';
import { type AgendaDocument, itemTitle } from '#shared/publish/agenda-document.ts';
import type { MailAttachment } from '#shared/publish/mail-draft.ts';
import type { MadePack } from './make-pack.ts';
import { type PackState, usePack } from './use-pack.ts';
import { inSwedish, paperName, useSavePaper } from './use-papers.ts';

interface PackPanelProps {
  readonly document: AgendaDocument;
  /** The pack is done and has been saved, or tried to be. */
  readonly onMade: (pack: MailAttachment) => void;
}

/** Everything in one PDF: what goes in, the work, and what had to be left beside. */
export function PackPanel({ document, onMade }: PackPanelProps): ReactNode {
  const translate = useTranslate();
  const save = useSavePaper();
  const { state, make, cancel } = usePack(document);
  const items = document.items.filter((item) => !item.withdrawn && item.documents.length > 0);
  const all = items.flatMap((item) => item.documents.map(({ hash }) => hash));
  const [leftOut, setLeftOut] = useState<ReadonlySet<string>>(new Set());
  const name = `${inSwedish('papers.packTitle')} ${paperName(document)}.pdf`;

  function toggle(hash: string, isIn: boolean): void {
    setLeftOut((before) => new Set(isIn ? [...before].filter((one) => one !== hash) : [...before, hash]));
  }

  async function savePack({ bytes }: MadePack): Promise<void> {
    onMade({ name, bytes });
    await save('pdf', name, bytes);
  }

  return (
    <div className="pack" data-testid="pack">
      <h3>{translate('summons.pack')}</h3>
      <p className="muted small">{translate('summons.packHelp')}</p>
      {items.length === 0 ? null : (
        <details>
          <summary>
            {translate('summons.packFiles', { count: all.length - countIn(all, leftOut), all: all.length })}
          </summary>
          {items.map((item) => (
            <fieldset key={item.id} className="stack-tight">
              <legend className="field-label" lang="sv">
                {itemTitle(item)}
              </legend>
              {item.documents.map(({ hash, fileName }) => (
                <Checkbox
                  key={hash}
                  label={fileName}
                  isSelected={!leftOut.has(hash)}
                  onChange={(isIn) => toggle(hash, isIn)}
                />
              ))}
            </fieldset>
          ))}
        </details>
      )}
      <PackStateView state={state} onSave={(pack) => void savePack(pack)} onCancel={cancel} />
      {state.type === 'working' ? null : (
        <Button
          variant={state.type === 'made' ? 'secondary' : 'primary'}
          icon={<Package aria-hidden />}
          onPress={() => void make(new Set(all.filter((hash) => !leftOut.has(hash))))}
          testId="make-pack"
        >
          {translate(state.type === 'made' ? 'summons.packAgain' : 'summons.makePack')}
        </Button>
      )}
    </div>
  );
}

interface PackStateViewProps {
  readonly state: PackState;
  readonly onSave: (pack: MadePack) => void;
  readonly onCancel: () => void;
}

function PackStateView({ state, onSave, onCancel }: PackStateViewProps): ReactNode {
  const translate = useTranslate();
  if (state.type === 'idle') return null;
  if (state.type === 'working') {
    return (
      <div className="stack-tight">
        <Progress label={translate(`summons.packStep.${state.progress.step}`)} value={state.progress.done} />
        <div>
          <Button onPress={onCancel}>{translate('common.cancel')}</Button>
        </div>
      </div>
    );
  }
  if (state.type === 'failed') {
    return (
      <Notice tone="danger" title={translate('summons.packFailed')} isAlert>
        {translate('summons.packFailedHelp')}
      </Notice>
    );
  }
  const { pack } = state;
  return (
    <Notice
      tone={pack.apart.length === 0 ? 'success' : 'warning'}
      title={translate('summons.packMade', { count: pack.pageCount })}
      isAlert
      testId="pack-made"
      actions={
        <Button variant="primary" onPress={() => onSave(pack)} testId="save-pack">
          {translate('summons.savePack')}
        </Button>
      }
    >
      {pack.apart.length === 0 ? null : (
        <>
          <p>{translate('summons.packApart')}</p>
          <ul>
            {pack.apart.map(({ label, document, content }) => (
              <li key={label}>
                {document.fileName}
                {content.type === 'apart' ? `: ${translate(`papers.reason.${content.reason}`)}` : null}
              </li>
            ))}
          </ul>
        </>
      )}
    </Notice>
  );
}

function countIn(all: readonly string[], some: ReadonlySet<string>): number {
  return all.filter((one) => some.has(one)).length;
}
