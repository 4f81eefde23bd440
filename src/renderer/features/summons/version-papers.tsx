import { type ReactNode, useState } from 'react';
import type { Dossier } from '#renderer/storage/workspace.ts';
import { Button } from '#renderer/ui/button.tsx';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { Download } from '#renderer/ui/icons.ts';
import { Notice } from '#renderer/ui/notice.tsx';
import { Select } from '#renderer/ui/select.tsx';
import type { AgendaDocument } from '#shared/publish/agenda-document.ts';
import { hashGroups } from '#shared/publish/hash-groups.ts';
import type { MailAttachment } from '#shared/publish/mail-draft.ts';
import { PackPanel } from './pack-panel.tsx';
import { documentOfVersion, type SentVersion } from './summons-model.ts';
import { type Paper, usePapers } from './use-papers.ts';
import { useVersionName } from './use-version-name.ts';

interface VersionPapersProps {
  readonly dossier: Dossier;
  readonly base: Dossier;
  readonly version: SentVersion;
  readonly versions: readonly SentVersion[];
  readonly onChoose: (version: string) => void;
}

/** The papers of one version: made from what was frozen, so that they read the same today and in ten years. */
export function VersionPapers(props: VersionPapersProps): ReactNode {
  const { version, versions, onChoose } = props;
  const translate = useTranslate();
  const nameOf = useVersionName();
  const document = documentOfVersion(version);
  return (
    <section className="card" aria-label={translate('summons.papers')} data-testid="version-papers">
      <h2 id={papersHeadingId} tabIndex={-1}>
        {translate('summons.papers')}
      </h2>
      {versions.length === 1 ? (
        <p>{nameOf(version)}</p>
      ) : (
        <Select
          label={translate('summons.chooseVersion')}
          value={version.record.id}
          options={versions.map((one) => ({ value: one.record.id, text: nameOf(one) }))}
          onChange={onChoose}
        />
      )}
      {document === undefined ? (
        <Notice tone="warning" title={translate('summons.unreadable')}>
          {translate('summons.unreadableHelp')}
        </Notice>
      ) : (
        <Papers {...props} document={document} />
      )}
    </section>
  );
}

/** Where the focus goes when a version has been frozen: its papers are what comes next. */
export const papersHeadingId = 'summons-papers';

interface PapersProps extends VersionPapersProps {
  readonly document: AgendaDocument;
}

const papers: readonly Paper[] = ['called', 'notified', 'word', 'calendar', 'mail'];

function Papers({ dossier, base, version, document }: PapersProps): ReactNode {
  const translate = useTranslate();
  const making = usePapers({ dossier, base, document, versionNumber: version.number });
  const [pack, setPack] = useState<MailAttachment>();
  return (
    <>
      <PackPanel document={document} onMade={setPack} />
      <ul className="papers">
        {papers.map((paper) => (
          <li key={paper} className="paper">
            <div>
              <strong>{translate(`summons.paper.${paper}`)}</strong>
              <p className="muted small">{translate(`summons.paperHelp.${paper}`)}</p>
            </div>
            <Button
              icon={<Download aria-hidden />}
              isPending={making.busy === paper}
              aria-label={translate('summons.savePaper', { name: translate(`summons.paper.${paper}`) })}
              onPress={() => making.make(paper, pack)}
              testId={`paper-${paper}`}
            >
              {translate('summons.save')}
            </Button>
          </li>
        ))}
      </ul>
      <p>
        <a className="text-link" href="#/exchange?place=send">
          {translate('summons.bundle')}
        </a>
      </p>
      <p className="muted small">
        {translate('summons.hash')}: <code>{hashGroups(version.record.values.hash)}</code>
        <br />
        {translate('summons.hashHelp')}
      </p>
    </>
  );
}
