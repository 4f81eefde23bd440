import { type ReactNode, useState } from 'react';
import { DifferenceView } from '#renderer/editor/changes/difference-view.tsx';
import { useCommit } from '#renderer/storage/workspace-context.ts';
import { Button } from '#renderer/ui/button.tsx';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { DraftField } from '#renderer/ui/draft-field.tsx';
import { Pencil } from '#renderer/ui/icons.ts';
import { Notice } from '#renderer/ui/notice.tsx';
import type { RecordId } from '#shared/base/id.ts';
import type { MinuteItem } from '#shared/domain/minutes/minute-item.ts';
import type { WordedText } from './decision-view.ts';

interface WordedTextFieldProps {
  readonly item: RecordId;
  readonly title: string;
  /** Where the words are stored, and what they were written from. */
  readonly field: 'putOrder' | 'voteText';
  readonly text: WordedText;
}

/**
 * Sentences that are made from the data of the §. They follow it until somebody words them otherwise; from then on the words stay,
 * and a mark tells when the data has moved on.
 */
export function WordedTextField({ item, title, field, text }: WordedTextFieldProps): ReactNode {
  const translate = useTranslate();
  const commit = useCommit();
  const [isEditing, setEditing] = useState(false);
  const basisField = `${field}Basis` as const;
  const isStored = text.state !== 'generated';
  if (text.shown === '' && !isEditing) return null;

  const set = (words: string | null, basis: string | null) => {
    const values: Partial<MinuteItem> = { [field]: words, [basisField]: basis };
    return [{ type: 'set' as const, table: 'minuteItem' as const, id: item, values }];
  };
  const basis = text.state === 'own' && text.generated === '' ? null : text.generated;
  return (
    <section className="section-part" data-testid={`worded-${field}`}>
      <h3>{title}</h3>
      {isEditing ? (
        <DraftField
          label={translate('decide.wordsOf', { title })}
          hideLabel
          multiline
          rows={Math.max(3, text.shown.split('\n').length + 1)}
          autoFocus
          stored={text.shown}
          onSave={(words, options) => commit(set(words.trim() === '' ? null : words, basis), options)}
        />
      ) : (
        <div className="worded" lang="sv">
          {text.shown.split('\n').map((line, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the sentences have no identity but their place
            <p key={index}>{line}</p>
          ))}
        </div>
      )}
      {text.state === 'outdated' ? (
        <Outdated
          text={text}
          onUse={() => void commit(set(null, null), { announce: translate('decide.newUsed') })}
          onKeep={() => void commit(set(text.shown, text.generated))}
        />
      ) : null}
      <div className="inline">
        <Button
          variant="quiet"
          icon={<Pencil aria-hidden />}
          onPress={() => setEditing(!isEditing)}
          testId={`edit-${field}`}
        >
          {translate(isEditing ? 'decide.doneEditing' : 'decide.editText')}
        </Button>
        <span className="muted small">{translate(isStored ? 'decide.ownWords' : 'decide.fromData')}</span>
      </div>
    </section>
  );
}

interface OutdatedProps {
  readonly text: WordedText;
  readonly onUse: () => void;
  readonly onKeep: () => void;
}

/** The data says something else than when the words were written: both are there, and a person chooses. */
function Outdated({ text, onUse, onKeep }: OutdatedProps): ReactNode {
  const translate = useTranslate();
  const [isShown, setShown] = useState(false);
  return (
    <Notice
      tone="warning"
      title={translate('decide.dataMoved')}
      testId="data-moved"
      actions={
        <>
          <Button onPress={() => setShown(!isShown)}>
            {translate(isShown ? 'decide.hideDifference' : 'decide.showDifference')}
          </Button>
          <Button onPress={onUse}>{translate('decide.useNew')}</Button>
          <Button variant="quiet" onPress={onKeep}>
            {translate('decide.keepMine')}
          </Button>
        </>
      }
    >
      {isShown ? (
        <div className="worded">
          <DifferenceView before={text.shown} after={text.generated} />
        </div>
      ) : null}
    </Notice>
  );
}
