import { type FormEvent, type ReactNode, useState } from 'react';
import type { Dossier } from '#renderer/storage/workspace.ts';
import { useCommit, useWorkspace } from '#renderer/storage/workspace-context.ts';
import { Button } from '#renderer/ui/button.tsx';
import { CheckboxGroup } from '#renderer/ui/checkbox-group.tsx';
import { useFormat } from '#renderer/ui/context/format-context.ts';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { TextField } from '#renderer/ui/text-field.tsx';
import { type IsoDate, isIsoDate } from '#shared/base/dates.ts';
import type { RecordId } from '#shared/base/id.ts';
import { rulesOf } from '#shared/domain/body/settings-at.ts';
import { appealDates } from '#shared/domain/notice/appeal-dates.ts';
import { mayPostOn } from '#shared/domain/notice/notice-state.ts';
import type { PartToAnnounce } from './notice-parts.ts';
import { PersonChoice } from './person-choice.tsx';

interface PostNoticeFormProps {
  readonly part: PartToAnnounce;
  readonly dossier: Dossier;
  readonly base: Dossier;
  readonly today: IsoDate;
}

/** Notes that the justering of a part has been announced: on which day, on which boards, by whom. */
export function PostNoticeForm({ part, dossier, base, today }: PostNoticeFormProps): ReactNode {
  const translate = useTranslate();
  const format = useFormat();
  const commit = useCommit();
  const { writer, self } = useWorkspace();
  const known = noticeBoards(dossier, base, today);
  const [day, setDay] = useState<string>(today);
  const [boards, setBoards] = useState<readonly string[]>(known);
  const [other, setOther] = useState('');
  const [keptAt, setKeptAt] = useState(() => lastKeptAt(dossier));
  const [person, setPerson] = useState<RecordId | null>(self.person);
  const all = [...boards, other.trim()].filter((board) => board !== '');
  const mayPost = isIsoDate(day) && mayPostOn(part.attestedOn, day, today);

  async function post(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (!isIsoDate(day) || !mayPost || all.length === 0) return;
    const values = {
      part: part.id,
      postedOn: day,
      boards: all,
      keptAt: keptAt.trim(),
      postedBy: person,
      removedOn: null,
      removedBy: null,
    };
    await commit([{ type: 'create', table: 'publicNotice', id: writer.newChildId(dossier.id), values }], {
      announce: translate('notice.noted', { date: format.date(day) }),
    });
  }

  return (
    <form className="stack notice-form" onSubmit={(event) => void post(event)} data-testid="post-notice">
      <h3>{translate('notice.postTitle')}</h3>
      <p className="muted">{translate('notice.postHelp')}</p>
      <div className="fields">
        <TextField
          label={translate('notice.postedOn')}
          type="date"
          value={day}
          onChange={setDay}
          {...(mayPost ? {} : { error: translate('notice.wrongDay', { date: attestedText(part, format) }) })}
          testId="posted-on"
        />
        <PersonChoice
          label={translate('notice.postedBy')}
          base={base}
          value={person}
          onChange={setPerson}
          testId="posted-by"
        />
        <TextField label={translate('notice.keptAt')} value={keptAt} onChange={setKeptAt} maxLength={200} />
      </div>
      {known.length === 0 ? null : (
        <CheckboxGroup
          label={translate('notice.boards')}
          options={known.map((board) => ({ value: board, text: board }))}
          selected={boards}
          onChange={setBoards}
        />
      )}
      <TextField
        label={translate(known.length === 0 ? 'notice.board' : 'notice.otherBoard')}
        value={other}
        onChange={setOther}
        maxLength={200}
        testId="notice-board"
      />
      {isIsoDate(day) && mayPost ? <p>{translate('notice.then', datesText(day, format))}</p> : null}
      <div className="inline">
        <Button
          type="submit"
          variant="primary"
          isDisabled={!mayPost || all.length === 0}
          testId="note-posted"
        >
          {translate('notice.notePosted')}
        </Button>
        {all.length === 0 ? <span className="muted">{translate('notice.boardMissing')}</span> : null}
      </div>
    </form>
  );
}

type Format = ReturnType<typeof useFormat>;

function datesText(day: IsoDate, format: Format) {
  const { lastDay, earliestRemoval } = appealDates(day);
  return { lastDay: format.date(lastDay), removal: format.date(earliestRemoval) };
}

function attestedText({ attestedOn }: PartToAnnounce, format: Format): string {
  return attestedOn === null ? '' : format.date(attestedOn);
}

/** The boards that the body and the association have said, each once. */
function noticeBoards(dossier: Dossier, base: Dossier, today: IsoDate): readonly string[] {
  const body = dossier.get('meeting', dossier.id)?.values.body;
  const own = body === undefined ? [] : (rulesOf(base, body, today)?.noticeBoards ?? []);
  const common = base.all('association')[0]?.values.noticeBoard ?? null;
  return [...new Set([...own, ...(common === null ? [] : [common])])].filter((board) => board.trim() !== '');
}

function lastKeptAt(dossier: Dossier): string {
  return dossier.all('publicNotice').at(-1)?.values.keptAt ?? '';
}
