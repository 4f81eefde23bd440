import type { Motion } from '#shared/domain/voting/voting.ts';

/** What a yrkande asks for, as one choice: its kind, and what a formal one or one for the base proposal says more. */
export const motionChoices = [
  'substantive',
  'forBase',
  'additional',
  'remittal',
  'postponement',
  'adjournment',
  'nomination',
] as const;
export type MotionChoice = (typeof motionChoices)[number];

/** The choice that a yrkande stands for. */
export function choiceOf({ kind, procedure, forBase }: Motion): MotionChoice {
  if (kind === 'procedural') return procedure ?? 'remittal';
  return kind === 'substantive' && forBase ? 'forBase' : kind;
}

/** What is stored when a choice is made. A yrkande without own words gets those that belong to the choice. */
export function valuesOf(choice: MotionChoice, before: Pick<Motion, 'wording'>): Partial<Motion> {
  const isOwn = before.wording.trim() !== '' && !Object.values(standardWordings).includes(before.wording);
  const wording = isOwn ? {} : { wording: standardWordings[choice] };
  switch (choice) {
    case 'remittal':
    case 'postponement':
    case 'adjournment':
      return { kind: 'procedural', procedure: choice, forBase: false, ...wording };
    case 'forBase':
      return { kind: 'substantive', procedure: null, forBase: true, ...wording };
    default:
      return { kind: choice, procedure: null, forBase: false, ...wording };
  }
}

/** Swedish content of the minutes, not interface text. */
const standardWordings: Readonly<Record<MotionChoice, string>> = {
  substantive: '',
  forBase: 'bifall till förslaget',
  additional: '',
  remittal: 'återremiss',
  postponement: 'att ärendet bordläggs',
  adjournment: 'ajournering',
  nomination: '',
};
