import type { ReactNode } from 'react';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import '../styles/editor.css';
import { type DifferencePart, wordDifference } from './word-difference.ts';

interface DifferenceViewProps {
  readonly before: string;
  readonly after: string;
  /** Which side to show: both, or only what one of them says with what differs marked. */
  readonly show?: 'both' | 'before' | 'after';
}

/** Two wordings in one text: what was taken away struck out, what was added underlined; both are also spoken. */
export function DifferenceView({ before, after, show = 'both' }: DifferenceViewProps): ReactNode {
  const translate = useTranslate();
  const hidden = show === 'before' ? 'added' : show === 'after' ? 'removed' : undefined;
  return (
    <span className="difference" lang="sv">
      {wordDifference(before, after)
        .filter(({ type }) => type !== hidden)
        .map((part, index) => (
          <Part
            // biome-ignore lint/suspicious/noArrayIndexKey: the parts have no identity but their place
            key={index}
            part={part}
            isOneSide={show !== 'both'}
            removed={translate('conflicts.removedText')}
            added={translate('conflicts.addedText')}
          />
        ))}
    </span>
  );
}

interface PartProps {
  readonly part: DifferencePart;
  readonly isOneSide: boolean;
  readonly removed: string;
  readonly added: string;
}

function Part({ part, isOneSide, removed, added }: PartProps): ReactNode {
  if (part.type === 'same') return part.text;
  if (isOneSide) return <mark>{part.text}</mark>;
  const spoken = part.type === 'removed' ? removed : added;
  const content = (
    <>
      <span className="visually-hidden">{spoken}</span>
      {part.text}
    </>
  );
  return part.type === 'removed' ? <del>{content}</del> : <ins>{content}</ins>;
}
