import { type ReactNode, useState } from 'react';
import { mayUse } from '#renderer/storage/audience-access.ts';
import {
  type AudienceChoice,
  audienceChoiceOf,
  audienceChoices,
} from '#renderer/storage/audience-choices.ts';
import { useMembers } from '#renderer/storage/hooks.ts';
import type { DecisionSummary, Dossier } from '#renderer/storage/workspace.ts';
import { useWorkspace } from '#renderer/storage/workspace-context.ts';
import { audienceText } from '#renderer/ui/audience-text.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Checkbox } from '#renderer/ui/checkbox.tsx';
import { useFormat } from '#renderer/ui/context/format-context.ts';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { Select } from '#renderer/ui/select.tsx';
import { extractText } from '#shared/domain/dispatch/extract-text.ts';
import type { Translate } from '#shared/i18n/translate.ts';
import type { Audience } from '#shared/log/operation.ts';
import { useShareDecision } from './use-share-decision.ts';

interface ShareDecisionProps {
  readonly decision: DecisionSummary;
  readonly meeting: Dossier;
  readonly base: Dossier;
}

/** Where a decision has been shown, and showing it to more: an act of its own, never a side effect. */
export function ShareDecision({ decision, meeting, base }: ShareDecisionProps): ReactNode {
  const translate = useTranslate();
  const format = useFormat();
  const [isOpen, setOpen] = useState(false);
  const circles = useWiderCircles(meeting, base);
  const shown = meeting.all('dispatch').filter(({ values }) => values.source === decision.minuteItem);
  const named = audienceChoices(base);
  if (circles.length === 0 && shown.length === 0) return null;
  return (
    <section className="stack-tight" data-testid="decision-dispatches">
      <h3>{translate('register.shown')}</h3>
      {shown.length === 0 ? (
        <p className="muted">{translate('register.shownToNone')}</p>
      ) : (
        <ul>
          {shown.map(({ id, values, changedBy }) => (
            <li key={id}>
              {translate('register.shownTo', {
                circle: circleText(audienceChoiceOf(named, values.recipient as Audience), translate),
                date: format.date(values.sentOn),
                name: changedBy.name,
              })}
            </li>
          ))}
        </ul>
      )}
      {circles.length === 0 ? null : (
        <div>
          <Button onPress={() => setOpen(true)} testId="share-decision">
            {translate('register.share')}
          </Button>
        </div>
      )}
      {isOpen ? (
        <ShareDialog
          decision={decision}
          background={meeting.text(decision.minuteItem)?.plain ?? ''}
          circles={circles}
          onClose={() => setOpen(false)}
        />
      ) : null}
    </section>
  );
}

/** The circles that this computer writes for, other than the decision's own. */
function useWiderCircles(meeting: Dossier, base: Dossier): readonly AudienceChoice[] {
  const members = useMembers(useWorkspace());
  const self = members.status === 'ready' ? members.value.find((member) => member.self) : undefined;
  if (self === undefined || self.revoked || meeting.audience === 'forbund') return [];
  const everybody: AudienceChoice = { audience: 'forbund', kind: 'association', name: '' };
  return [everybody, ...audienceChoices(base)].filter(
    ({ audience }) => audience !== meeting.audience && mayUse(self, audience),
  );
}

/** A circle as receivers: here the open one is everybody. */
function circleText(choice: AudienceChoice, translate: Translate): string {
  return choice.kind === 'association' ? translate('register.everybody') : audienceText(choice, translate);
}

interface ShareDialogProps {
  readonly decision: DecisionSummary;
  readonly background: string;
  readonly circles: readonly AudienceChoice[];
  readonly onClose: () => void;
}

function ShareDialog({ decision, background, circles, onClose }: ShareDialogProps): ReactNode {
  const translate = useTranslate();
  const share = useShareDecision(decision);
  const [circle, setCircle] = useState<Audience>(circles[0]?.audience ?? 'forbund');
  const [withBackground, setWithBackground] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const { bodyKind, clauses } = decision;
  const content = extractText({ bodyKind, clauses, background: withBackground ? background : null });
  const chosen = circleText(audienceChoiceOf(circles, circle), translate);

  async function send() {
    setBusy(true);
    const isDone = await share(circle, content);
    setBusy(false);
    if (isDone) onClose();
  }

  return (
    <Dialog
      title={translate('register.shareTitle')}
      isOpen
      onClose={onClose}
      testId="share-dialog"
      actions={
        <>
          <Button onPress={onClose}>{translate('common.cancel')}</Button>
          <Button variant="primary" isPending={isBusy} onPress={() => void send()} testId="confirm-share">
            {translate('register.shareConfirm', { circle: chosen })}
          </Button>
        </>
      }
    >
      <Select
        label={translate('register.shareWith')}
        value={circle}
        options={circles.map((choice) => ({
          value: choice.audience,
          text: circleText(choice, translate),
        }))}
        onChange={setCircle}
      />
      {background.trim() === '' ? null : (
        <Checkbox
          label={translate('register.shareBackground')}
          isSelected={withBackground}
          onChange={setWithBackground}
        />
      )}
      <section className="stack-tight" aria-label={translate('register.sharePreview')}>
        <h3>{translate('register.sharePreview')}</h3>
        <div className="share-preview" lang="sv" data-testid="share-preview">
          <strong>{decision.heading}</strong>
          <p>{content}</p>
        </div>
      </section>
      {decision.attested ? null : <Notice tone="warning" title={translate('register.shareUnattested')} />}
      <p className="muted small">{translate('register.shareHelp')}</p>
    </Dialog>
  );
}
