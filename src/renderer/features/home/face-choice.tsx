import type { ReactNode } from 'react';
import { Button } from '#renderer/ui/button.tsx';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { type HomeFace, homeFaces } from './home-face.ts';

interface FaceChoiceProps {
  readonly suggested: HomeFace;
  readonly onChoose: (face: HomeFace) => void;
}

/** Asked once: what the first page should show. It can be changed at any time. */
export function FaceChoice({ suggested, onChoose }: FaceChoiceProps): ReactNode {
  const translate = useTranslate();
  return (
    <section className="card stack" aria-labelledby="face-choice" data-testid="face-choice">
      <h2 id="face-choice">{translate('home.faceQuestion')}</h2>
      <ul className="face-choices">
        {homeFaces.map((face) => (
          <li key={face} className="stack-tight">
            <Button
              variant={face === suggested ? 'primary' : 'secondary'}
              onPress={() => onChoose(face)}
              testId={`face-${face}`}
            >
              {translate(`home.face.${face}`)}
            </Button>
            <span className="muted small">{translate(`home.faceHelp.${face}`)}</span>
          </li>
        ))}
      </ul>
      <p className="muted small">{translate('home.faceChange')}</p>
    </section>
  );
}
