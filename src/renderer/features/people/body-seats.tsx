import type { DragEvent } from 'react';
import type { StoredRecord } from '#renderer/storage/workspace.ts';
import { useCommit } from '#renderer/storage/workspace-context.ts';
import { Button, IconButton } from '#renderer/ui/button.tsx';
import { useFormat } from '#renderer/ui/context/format-context.ts';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { ArrowDown, ArrowUp, GripVertical, Pencil, Plus, Trash2 } from '#renderer/ui/icons.ts';
import { localDay } from '#renderer/ui/local-day.ts';
import { Table, type TableColumn } from '#renderer/ui/table.tsx';
import type { RecordId } from '#shared/base/id.ts';
import { byOrder } from '#shared/domain/recorded.ts';
import { type SeatKind, seatKinds } from '#shared/domain/seat/seat.ts';
import { reorder } from '#shared/log/order.ts';
import { BodyHeading } from './body-heading.tsx';
import { useAddSeat } from './use-add-seat.ts';
import { useRowDrag } from './use-row-drag.ts';

interface BodySeatsProps {
  readonly body: StoredRecord<'body'>;
  /** The seats of this body. */
  readonly seats: readonly StoredRecord<'seat'>[];
  readonly people: readonly StoredRecord<'person'>[];
  readonly members: readonly StoredRecord<'memberOrganisation'>[];
  readonly onEdit: (seat: RecordId) => void;
}

/** One body: its seats by kind, in order. */
export function BodySeats({ body, seats, people, members, onEdit }: BodySeatsProps) {
  const translate = useTranslate();
  const addSeat = useAddSeat(seats, onEdit);
  const today = localDay(new Date());
  const isOver = ({ values }: StoredRecord<'seat'>) => values.to !== null && values.to < today;
  const now = seats.filter((seat) => !isOver(seat));
  const over = seats.filter(isOver);
  return (
    <section className="section" aria-labelledby={`body-${body.id}`}>
      <BodyHeading body={body} seats={seats} />
      {seats.length === 0 ? <p className="muted">{translate('people.noSeats')}</p> : null}
      <SeatTables body={body} seats={now} people={people} members={members} onEdit={onEdit} />
      <div className="actions">
        {seatKinds.map((kind) => (
          <Button
            key={kind}
            variant="quiet"
            icon={<Plus aria-hidden />}
            onPress={() => void addSeat(body, kind, body.values.memberOrganisation)}
          >
            {translate(`people.add.${kind}`)}
          </Button>
        ))}
      </div>
      {over.length === 0 ? null : (
        <details>
          <summary className="former-seats">{translate('people.former', { count: over.length })}</summary>
          <SeatTables body={body} seats={over} people={people} members={members} onEdit={onEdit} />
        </details>
      )}
    </section>
  );
}

/** The given seats of one body, a table for each kind. */
function SeatTables({ body, seats, people, members, onEdit }: BodySeatsProps) {
  const translate = useTranslate();
  const kinds = seatKinds.filter((kind) => seats.some((seat) => seat.values.kind === kind));
  return kinds.map((kind) => (
    <SeatTable
      key={kind}
      caption={`${body.values.name}: ${translate(`people.kind.${kind}`)}`}
      seats={seats.filter((seat) => seat.values.kind === kind).toSorted(byOrder)}
      kind={kind}
      people={people}
      members={members}
      onEdit={onEdit}
    />
  ));
}

interface SeatTableProps {
  readonly caption: string;
  readonly seats: readonly StoredRecord<'seat'>[];
  readonly kind: SeatKind;
  readonly people: readonly StoredRecord<'person'>[];
  readonly members: readonly StoredRecord<'memberOrganisation'>[];
  readonly onEdit: (seat: RecordId) => void;
}

function SeatTable({ caption, seats, kind, people, members, onEdit }: SeatTableProps) {
  const translate = useTranslate();
  const format = useFormat();
  const commit = useCommit();
  const nameOf = (seat: StoredRecord<'seat'>) =>
    people.find((person) => person.id === seat.values.person)?.values.name ?? null;
  const memberOf = (seat: StoredRecord<'seat'>) =>
    members.find((member) => member.id === seat.values.memberOrganisation)?.values.name ?? '';
  const shownName = (seat: StoredRecord<'seat'>) => nameOf(seat) ?? translate('people.empty');

  const move = (seat: StoredRecord<'seat'>, target: number) => {
    const moves = reorder(
      seats.map((one) => ({ id: one.id, order: one.values.order })),
      seat.id,
      target,
    );
    void commit(
      seats.flatMap((one) => {
        const moved = moves.find((move) => move.id === one.id);
        return moved === undefined
          ? []
          : [{ type: 'set' as const, table: 'seat' as const, id: one.id, values: { order: moved.order } }];
      }),
      { announce: translate('people.moved', { name: shownName(seat), position: target + 1 }) },
    );
  };

  const drag = useRowDrag(
    seats.map(({ id }) => id),
    (id, index) => {
      const seat = seats.find((one) => one.id === id);
      if (seat !== undefined) move(seat, index);
    },
  );

  const columns: readonly TableColumn<StoredRecord<'seat'>>[] = [
    {
      key: 'name',
      header: translate(`people.kind.${kind}`),
      isRowHeader: true,
      cell: (seat) =>
        nameOf(seat) === null ? <span className="muted">{translate('people.empty')}</span> : shownName(seat),
    },
    { key: 'member', header: translate('people.member'), cell: memberOf },
    {
      key: 'office',
      header: translate('people.office'),
      cell: (seat) => (seat.values.office === null ? '' : translate(`domain.office.${seat.values.office}`)),
    },
    {
      key: 'term',
      header: translate('people.term'),
      isNarrow: true,
      cell: ({ values }) =>
        values.to === null
          ? translate('people.termFrom', { from: format.date(values.from) })
          : translate('people.termUntil', { to: format.date(values.to) }),
    },
    {
      key: 'acts',
      header: <span className="visually-hidden">{translate('people.acts')}</span>,
      align: 'end',
      isNarrow: true,
      cell: (seat) => (
        <SeatActs
          name={`${shownName(seat)} ${memberOf(seat)}`.trim()}
          index={seats.indexOf(seat)}
          count={seats.length}
          canMove={kind === 'substitute'}
          onDragStart={(event) => drag.begin(event, seat.id)}
          onDragEnd={drag.end}
          onMove={(target) => move(seat, target)}
          onEdit={() => onEdit(seat.id)}
          onRemove={() =>
            void commit([{ type: 'delete', table: 'seat', id: seat.id }], {
              announce: translate('people.seatRemoved'),
            })
          }
        />
      ),
    },
  ];
  const table = <Table caption={caption} columns={columns} rows={seats} rowKey={(seat) => seat.id} />;
  if (kind !== 'substitute') return table;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: takes what is dropped; the arrow buttons do the same by keyboard
    <div className="seat-order" onDragOver={drag.onDragOver} onDrop={drag.onDrop}>
      {table}
    </div>
  );
}

interface SeatActsProps {
  readonly name: string;
  readonly index: number;
  readonly count: number;
  readonly canMove: boolean;
  readonly onMove: (target: number) => void;
  readonly onDragStart: (event: DragEvent<HTMLElement>) => void;
  readonly onDragEnd: () => void;
  readonly onEdit: () => void;
  readonly onRemove: () => void;
}

function SeatActs(props: SeatActsProps) {
  const { name, index, count, canMove, onMove, onEdit, onRemove } = props;
  const translate = useTranslate();
  return (
    <span className="seat-acts">
      {canMove ? (
        <>
          <span
            className="seat-handle"
            draggable
            aria-hidden
            onDragStart={props.onDragStart}
            onDragEnd={props.onDragEnd}
          >
            <GripVertical />
          </span>
          <IconButton
            label={translate('people.moveUp', { name })}
            icon={<ArrowUp aria-hidden />}
            isDisabled={index === 0}
            onPress={() => onMove(index - 1)}
          />
          <IconButton
            label={translate('people.moveDown', { name })}
            icon={<ArrowDown aria-hidden />}
            isDisabled={index === count - 1}
            onPress={() => onMove(index + 1)}
          />
        </>
      ) : null}
      <IconButton
        label={translate('people.edit', { name })}
        icon={<Pencil aria-hidden />}
        onPress={onEdit}
        testId="edit-seat"
      />
      <IconButton
        label={translate('people.remove', { name })}
        icon={<Trash2 aria-hidden />}
        onPress={onRemove}
      />
    </span>
  );
}
