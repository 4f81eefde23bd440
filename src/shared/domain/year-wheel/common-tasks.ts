import type { ItemType } from '#shared/domain/agenda/agenda-item.ts';
import type { BodyKind } from '#shared/domain/body/body.ts';

/** A matter that most förbund handle each year. */
export interface CommonTask {
  readonly heading: string;
  readonly itemType: ItemType;
  readonly proposal: readonly string[];
  /** `MM-DD`. */
  readonly dueOn: string;
  readonly leadWeeks: number;
  readonly source: string | null;
  /** Whether it is put in unless the user takes it away: what only some förbund must do is not. */
  readonly isUsual: boolean;
}

// Record content, kept in Swedish whatever language the screens speak. The days are those of real förbund and, where a
// source is named, of the law.
const boardTasks: readonly CommonTask[] = [
  task('Delegationsordning och firmatecknare', 'decision', '02-28', 8, {
    proposal: ['att fastställa delegationsordningen', 'att utse firmatecknare'],
  }),
  task('Internkontrollplan', 'decision', '02-28', 8, { proposal: ['att anta internkontrollplanen'] }),
  task('Årsredovisning', 'decision', '03-31', 10, {
    proposal: [
      'att godkänna årsredovisningen',
      'att överlämna årsredovisningen till revisorerna och medlemmarna',
    ],
    source: 'FinsamL: inom tre månader efter årets slut',
  }),
  task('Kvartalsrapport 1', 'information', '04-30', 6, {
    proposal: ['att godkänna kvartalsrapporten och lägga den till handlingarna'],
  }),
  task('Framställan om medel', 'decision', '04-30', 8, {
    proposal: ['att göra framställan om medel för nästa år'],
  }),
  task('Revisionsberättelse', 'reported', '06-30', 10, {
    proposal: ['att lägga revisionsberättelsen till handlingarna'],
    source: 'FinsamL: varje medlem prövar ansvarsfriheten',
  }),
  task('Uppföljning av insatser', 'information', '09-30', 8, { proposal: ['att notera informationen'] }),
  task('Delårsrapport', 'decision', '09-30', 8, {
    proposal: ['att godkänna delårsrapporten'],
    source: 'Bara om förbundsordningen kräver det',
    isUsual: false,
  }),
  task('Medlemssamråd', 'reported', '10-31', 8, {
    proposal: ['att lägga anteckningarna från medlemssamrådet till handlingarna'],
    source: 'FinsamL: samråd med medlemmarna före budgeten',
  }),
  task('Verksamhetsplan', 'decision', '11-30', 8, {
    proposal: ['att fastställa verksamhetsplanen med mål'],
  }),
  task('Budget', 'decision', '11-30', 8, {
    proposal: ['att fastställa budgeten'],
    source: 'FinsamL: senast 30 november, efter samråd med medlemmarna',
  }),
  task('Insatsbeslut', 'decision', '12-31', 8, {
    proposal: ['att bevilja medel till insatserna för nästa år'],
  }),
  task('Tilldelning av statliga medel', 'reported', '12-31', 6, {
    proposal: ['att lägga meddelandet till handlingarna'],
  }),
  task('Uppföljning av internkontroll', 'information', '12-31', 8, {
    proposal: ['att godkänna uppföljningen av internkontrollen'],
  }),
  task('Sammanträdesplan', 'decision', '12-31', 8, {
    proposal: ['att fastställa sammanträdesplanen för nästa år'],
  }),
];

const consultationTasks: readonly CommonTask[] = [
  task('Samråd om verksamhetsplan och budget', 'information', '10-31', 8, {
    source: 'FinsamL: samråd med medlemmarna före budgeten',
  }),
];

const groupTasks: readonly CommonTask[] = [
  task('Beredning av verksamhetsplan och budget', 'information', '10-15', 6, {}),
  task('Mötesdagar för nästa år', 'information', '12-15', 6, {}),
];

/** The recurring matters that a new årshjul is offered, by kind of body, in the order of the year. */
export function commonTasks(kind: BodyKind): readonly CommonTask[] {
  if (kind === 'board') return boardTasks;
  if (kind === 'memberConsultation') return consultationTasks;
  return kind === 'preparatoryGroup' || kind === 'localGroup' ? groupTasks : [];
}

function task(
  heading: string,
  itemType: ItemType,
  dueOn: string,
  leadWeeks: number,
  more: Partial<Pick<CommonTask, 'proposal' | 'source' | 'isUsual'>>,
): CommonTask {
  return { heading, itemType, dueOn, leadWeeks, proposal: [], source: null, isUsual: true, ...more };
}
