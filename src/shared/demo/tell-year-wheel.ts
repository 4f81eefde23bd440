import type { IsoDate } from '#shared/base/dates.ts';
import { commonTasks } from '#shared/domain/year-wheel/common-tasks.ts';
import { type DemoHistory, scribeAt } from './demo-history.ts';
import { orderKey } from './order-key.ts';

/** What the example's board handles each year, as its meetings show. */
const handled: ReadonlySet<string> = new Set([
  'Internkontrollplan',
  'Årsredovisning',
  'Medlemssamråd',
  'Verksamhetsplan',
  'Budget',
  'Sammanträdesplan',
]);

/** The board's årshjul, put in on a day: the usual matters that its meetings have handled before. */
export function tellYearWheel(history: DemoHistory, date: IsoDate): void {
  const scribe = scribeAt(history, date, '10:00', 0, 'forbund');
  const tasks = commonTasks('board').filter(({ heading }) => handled.has(heading));
  for (const [index, { heading, itemType, proposal, dueOn, leadWeeks, source }] of tasks.entries()) {
    scribe.add({
      type: 'create',
      table: 'yearWheelTask',
      id: history.random.childId(history.association),
      values: {
        body: history.board,
        heading,
        itemType,
        proposal: proposal.length === 0 ? null : proposal.join('\n'),
        dueOn,
        leadWeeks,
        from: date,
        source,
        active: true,
        order: orderKey(index),
      },
    });
  }
}
