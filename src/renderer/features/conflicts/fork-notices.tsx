import type { ReactNode } from 'react';
import type { StreamForkView } from '#renderer/storage/workspace.ts';
import { useWorkspace } from '#renderer/storage/workspace-context.ts';
import { Button } from '#renderer/ui/button.tsx';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { Notice } from '#renderer/ui/notice.tsx';

interface ForkNoticesProps {
  readonly forks: readonly StreamForkView[];
}

/** A computer that exists twice: what that means, that nothing is lost, and whom to call. Once for each stream. */
export function ForkNotices({ forks }: ForkNoticesProps): ReactNode {
  const translate = useTranslate();
  const { writer } = useWorkspace();
  const unread = forks.filter(({ read }) => !read);
  const first = unread.filter(
    ({ author }, index) => unread.findIndex((other) => other.author.stream === author.stream) === index,
  );
  return first.map(({ author, self, from, to }) => {
    const name = author.name === '' ? translate('conflicts.unknownComputer') : author.name;
    return (
      <Notice
        key={author.stream}
        tone="danger"
        title={self ? translate('conflicts.forkOwn') : translate('conflicts.fork', { name })}
        isAlert
        testId="fork"
        actions={
          <Button onPress={() => void writer.markForkRead(author.stream)}>
            {translate('conflicts.forkRead')}
          </Button>
        }
      >
        <p>{translate('conflicts.forkHelp', { from, to })}</p>
        <p>{self ? translate('conflicts.forkOwnNext') : translate('conflicts.forkNext', { name })}</p>
      </Notice>
    );
  });
}
