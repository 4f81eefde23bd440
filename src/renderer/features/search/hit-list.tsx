import { type KeyboardEvent, type ReactNode, useState } from 'react';
import { Button } from '#renderer/ui/button.tsx';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { MarkedText } from '#renderer/ui/marked-text.tsx';
import type { PlacedHit } from './hit-filter.ts';
import { useMeetingNames } from './use-meeting-names.ts';

interface HitListProps {
  readonly hits: readonly PlacedHit[];
}

/** So many are drawn at first, and more by so many. */
const step = 50;

/** The hits, the best first. Arrow keys go from one to the next; Enter opens. */
export function HitList({ hits }: HitListProps): ReactNode {
  const translate = useTranslate();
  const { lineOf } = useMeetingNames();
  const [count, setCount] = useState(step);
  return (
    <>
      <ul className="rows" onKeyDown={moveBetweenHits} data-testid="search-hits">
        {hits.slice(0, count).map(({ hit, kind, path }) => (
          <li key={hit.key}>
            <a className="row-link search-hit" href={`#${path}`}>
              <span className="row-main">{hit.title}</span>
              <span className="row-note">
                {[translate(`search.kind.one.${kind}`), lineOf(hit)]
                  .filter((part) => part !== '')
                  .join(' · ')}
              </span>
              <span className="search-snippet">
                <MarkedText parts={hit.snippet} />
              </span>
            </a>
          </li>
        ))}
      </ul>
      {hits.length > count ? (
        <Button variant="quiet" onPress={() => setCount(count + step)}>
          {translate('search.showMore')}
        </Button>
      ) : null}
    </>
  );
}

function moveBetweenHits(event: KeyboardEvent<HTMLElement>): void {
  const direction = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (direction === 0) return;
  const links = [...event.currentTarget.querySelectorAll<HTMLAnchorElement>('a')];
  const next = links[links.indexOf(document.activeElement as HTMLAnchorElement) + direction];
  if (next === undefined) return;
  event.preventDefault();
  next.focus();
}
