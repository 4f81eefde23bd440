import { describe, expect, it } from 'vitest';
import { resultChanges } from '#renderer/features/minutes/result-changes.ts';
import type { RecordId } from '#shared/base/id.ts';
import { type MinuteResult, newMinuteItem } from '#shared/domain/minutes/minute-item.ts';
import { orderBetween } from '#shared/log/order.ts';

const item = (result: MinuteResult | null) => ({
  id: 'item' as RecordId,
  values: newMinuteItem({ heading: 'Budget', result, order: 'a0' }),
});
const clause = (wording: string) => ({
  id: 'clause' as RecordId,
  values: { minuteItem: 'item' as RecordId, wording, order: 'a0' },
});
const proposal = 'Bakgrund.\natt fastställa budgeten';
let next = 0;
const common = {
  proposal,
  orderBetween,
  newId: () => {
    next += 1;
    return `new${next}` as RecordId;
  },
};

describe('resultChanges', () => {
  it('writes the proposal when it is approved', () => {
    const changes = resultChanges({ ...common, item: item(null), clauses: [], result: 'approved' });
    expect(changes).toMatchObject([
      { type: 'set', id: 'item', values: { result: 'approved' } },
      { type: 'create', table: 'decisionClause', values: { wording: 'att fastställa budgeten' } },
    ]);
  });

  it('exchanges the standard clause of the earlier result', () => {
    const changes = resultChanges({
      ...common,
      item: item('rejected'),
      clauses: [clause('att avslå förslaget')],
      result: 'postponed',
    });
    expect(changes.map(({ type }) => type)).toEqual(['set', 'delete', 'create']);
  });

  it('leaves a clause that someone has worded by hand', () => {
    const changes = resultChanges({
      ...common,
      item: item('approved'),
      clauses: [clause('att fastställa budgeten med ändring')],
      result: 'rejected',
    });
    expect(changes).toEqual([
      { type: 'set', table: 'minuteItem', id: 'item', values: { result: 'rejected' } },
    ]);
  });

  it('takes the result back when it is pressed again', () => {
    const changes = resultChanges({
      ...common,
      item: item('rejected'),
      clauses: [clause('att avslå förslaget')],
      result: 'rejected',
    });
    expect(changes).toMatchObject([{ values: { result: null } }, { type: 'delete' }]);
  });
});
