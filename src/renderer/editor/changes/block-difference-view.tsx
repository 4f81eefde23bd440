import { type ReactNode, useMemo } from 'react';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import '../styles/editor.css';
import { type BlockDifference, blockDifference } from './block-difference.ts';
import { DifferenceView } from './difference-view.tsx';

interface BlockDifferenceViewProps {
  readonly before: readonly string[];
  readonly after: readonly string[];
  readonly show: 'both' | 'before' | 'after';
  /** Said when nothing differs. */
  readonly sameText: string;
}

/** Two documents compared paragraph by paragraph, and inside each by word. What differs is marked at its side too. */
export function BlockDifferenceView({ before, after, show, sameText }: BlockDifferenceViewProps): ReactNode {
  const translate = useTranslate();
  const blocks = useMemo(() => blockDifference(before, after), [before, after]);
  const isSame = blocks.every(({ type }) => type === 'same');
  const hidden = show === 'before' ? 'added' : show === 'after' ? 'removed' : undefined;
  return (
    <div className="block-differences" data-testid="block-differences">
      <p className="muted small">
        {isSame
          ? sameText
          : translate('governing.differenceCount', {
              count: blocks.filter(({ type }) => type !== 'same').length,
            })}
      </p>
      {blocks
        .filter(({ type }) => type !== hidden)
        .map((block, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two paragraphs may read the same
          <Block key={index} block={block} show={show} />
        ))}
    </div>
  );
}

function Block({
  block,
  show,
}: {
  readonly block: BlockDifference;
  readonly show: BlockDifferenceViewProps['show'];
}): ReactNode {
  return (
    <p className={`block-difference is-${block.type}`} lang="sv">
      {block.type === 'same' ? (
        block.after
      ) : (
        <DifferenceView before={block.before} after={block.after} show={show} />
      )}
    </p>
  );
}
