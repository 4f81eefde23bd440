import { expect, it } from 'vitest';
import { blockDifference } from '#renderer/editor/changes/block-difference.ts';

const year = 'Varje insats följs upp en gång om året.';
const twice = 'Varje insats följs upp två gånger om året.';
const report = 'Uppföljningen redovisas för styrelsen senast i mars.';
const survey = 'Deltagarenkäten är frivillig och svaren är anonyma.';

it('pairs a paragraph with what it was worded as before', () => {
  expect(blockDifference([year, report], [twice, survey, report])).toEqual([
    { type: 'changed', before: year, after: twice },
    { type: 'added', before: '', after: survey },
    { type: 'same', before: report, after: report },
  ]);
});

it('does not pair paragraphs that have little in common', () => {
  expect(blockDifference([report], [survey])).toEqual([
    { type: 'removed', before: report, after: '' },
    { type: 'added', before: '', after: survey },
  ]);
});
