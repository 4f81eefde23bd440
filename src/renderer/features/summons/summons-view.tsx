import { type ReactNode, useMemo, useState } from 'react';
import type { Dossier } from '#renderer/storage/workspace.ts';
import { AbsencePanel } from './absence-panel.tsx';
import { CompareVersions } from './compare-versions.tsx';
import { RunSheetPanel } from './run-sheet-panel.tsx';
import { SendingPanel } from './sending-panel.tsx';
import { summonsModel } from './summons-model.ts';
import { papersHeadingId, VersionPapers } from './version-papers.tsx';

interface SummonsViewProps {
  readonly dossier: Dossier;
  readonly base: Dossier;
}

/** Sending, the papers of what was sent, what differs between versions, who cannot come, and the chair's run sheet. */
export function SummonsView({ dossier, base }: SummonsViewProps): ReactNode {
  const model = useMemo(() => summonsModel(dossier, base), [dossier, base]);
  const [chosen, setChosen] = useState<string | null>(null);
  const version = model.versions.find(({ record }) => record.id === chosen) ?? model.versions[0];
  const sent = (id: string) => {
    setChosen(id);
    focusWhenDrawn(papersHeadingId);
  };
  return (
    <div className="summons">
      <SendingPanel dossier={dossier} base={base} model={model} onSent={sent} />
      {version === undefined ? null : (
        <VersionPapers
          key={version.record.id}
          dossier={dossier}
          base={base}
          version={version}
          versions={model.versions}
          onChoose={setChosen}
        />
      )}
      {model.versions.length === 0 ? null : <CompareVersions key={model.versions.length} model={model} />}
      <AbsencePanel dossier={dossier} base={base} />
      <RunSheetPanel dossier={dossier} base={base} />
    </div>
  );
}

/** How many frames the dialog has to close and the papers to be drawn. */
const mostFrames = 60;

/** The dialog gives the focus back to what opened it first: the heading takes it after that. */
function focusWhenDrawn(id: string, framesLeft = mostFrames): void {
  requestAnimationFrame(() => {
    const heading = document.getElementById(id);
    const isClosed = document.querySelector('[role="dialog"]') === null;
    if (heading !== null && isClosed) setTimeout(() => heading.focus());
    else if (framesLeft > 0) focusWhenDrawn(id, framesLeft - 1);
  });
}
