import type { Finding } from './finding.ts';
import { clausesOf } from './item-texts.ts';
import type { MinutesFacts } from './minutes-facts.ts';
import { raise } from './raise.ts';

/** D1: what was decided for the board before the meeting has been reported to it. */
export function checkDelegatedReported(facts: MinutesFacts): readonly Finding[] {
  const { id, values } = facts.meeting;
  return facts.unreported
    .filter(({ body, decidedOn }) => body === values.body && decidedOn <= values.date)
    .map((decision) =>
      raise(
        'D1',
        'warn',
        decision.id,
        decision.kind === 'urgentChair' ? 'urgentUnreported' : 'delegatedUnreported',
        { heading: decision.heading, date: decision.decidedOn },
        { record: id, field: 'delegated' },
      ),
    );
}

const handing =
  /(?<!\p{L})(?:deleger\p{L}*|(?:uppdra|överlåta|ge|bemyndiga)\p{L}*\s+(?:åt |till )?\p{L}+(?: \p{L}+){0,2} (?:att|rätt att)\s+(?:besluta|fastställa|anta|bestämma))(?!\p{L})/iu;
const heart =
  /(?<!\p{L})(?:förbundets |verksamhetens )?(?:mål\p{L}*|inriktning\p{L}*|omfattning\p{L}*|kvalitet\p{L}*|budget\p{L}*|verksamhetsplan\p{L}*)(?!\p{L})/iu;

/** D2: what concerns goals, direction, extent and quality is the board's own and is not delegated (KL 6:38). */
export function checkDelegable(facts: MinutesFacts): readonly Finding[] {
  return facts.items.flatMap((item) =>
    clausesOf(facts, item.id).flatMap((clause) => {
      const { wording } = clause.values;
      const start = handing.exec(wording);
      const word = start === null ? undefined : heart.exec(wording.slice(start.index))?.[0];
      if (word === undefined || /anmäl|rapport|förslag/iu.test(wording)) return [];
      const values = { item: facts.labelOf(item.id), text: word.trim() };
      return [
        raise('D2', 'warn', clause.id, 'delegatesHeart', values, { record: clause.id, field: 'wording' }),
      ];
    }),
  );
}
