import { type ReactNode, useState } from 'react';
import type { MatterSummary } from '#renderer/storage/workspace.ts';
import { useCommit } from '#renderer/storage/workspace-context.ts';
import { Button } from '#renderer/ui/button.tsx';
import { useNavigation } from '#renderer/ui/context/navigation-context.ts';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { Trash2 } from '#renderer/ui/icons.ts';
import { AddToAgendaDialog } from './add-to-agenda-dialog.tsx';
import { ForwardDialog } from './forward-dialog.tsx';

/** What can be done with a matter as a whole. */
export function MatterActs({ summary }: { readonly summary: MatterSummary }): ReactNode {
  const translate = useTranslate();
  const [open, setOpen] = useState<'agenda' | 'forward' | null>(null);
  const close = () => setOpen(null);
  const commit = useCommit();
  const navigate = useNavigation();
  async function remove(): Promise<void> {
    const announce = translate('matters.removed', { heading: summary.heading });
    const result = await commit([{ type: 'delete', table: 'matter', id: summary.id }], { announce });
    if (result.ok) navigate('/matters');
  }
  // Whoever was asked last has the matter now.
  const holder = summary.referrals.toSorted((left, right) =>
    left.forwardedOn < right.forwardedOn ? 1 : -1,
  )[0];
  return (
    <div className="inline">
      <Button variant="primary" onPress={() => setOpen('agenda')} testId="matter-to-agenda">
        {translate('matters.toAgenda')}
      </Button>
      <Button onPress={() => setOpen('forward')} testId="matter-forward">
        {translate('matters.forward')}
      </Button>
      <Button
        variant="quiet"
        icon={<Trash2 aria-hidden />}
        onPress={() => void remove()}
        testId="remove-matter"
      >
        {translate('matters.remove')}
      </Button>
      {open === 'agenda' ? <AddToAgendaDialog summary={summary} onClose={close} /> : null}
      {open === 'forward' ? (
        <ForwardDialog
          matter={summary}
          question={{ heading: summary.heading, wording: holder?.wording ?? summary.heading }}
          from={holder?.to ?? summary.openedBy}
          proposal={summary.proposal ?? ''}
          onClose={close}
        />
      ) : null}
    </div>
  );
}
