import type { ReactNode } from 'react';
import type { DeviceView } from '#renderer/storage/workspace.ts';
import { Badge } from '#renderer/ui/badge.tsx';
import { useFormat } from '#renderer/ui/context/format-context.ts';
import { useTranslate } from '#renderer/ui/context/translate-context.ts';
import { Table, type TableColumn } from '#renderer/ui/table.tsx';

interface MemberTableProps {
  readonly members: readonly DeviceView[];
}

/** Every computer that belongs to the förbund: whose it is, and how fresh we know each other to be. */
export function MemberTable({ members }: MemberTableProps): ReactNode {
  const translate = useTranslate();
  const format = useFormat();
  const columns: readonly TableColumn<DeviceView>[] = [
    {
      key: 'name',
      header: translate('exchange.columnName'),
      isRowHeader: true,
      cell: ({ name, role, self, administrator, revoked }) => (
        <>
          {name}
          <span className="muted small"> {role}</span>{' '}
          {self ? <Badge tone="accent">{translate('exchange.thisComputer')}</Badge> : null}{' '}
          {administrator ? <Badge>{translate('exchange.administrator')}</Badge> : null}{' '}
          {revoked ? <Badge tone="danger">{translate('exchange.revoked')}</Badge> : null}
        </>
      ),
    },
    {
      key: 'heard',
      header: translate('exchange.columnHeard'),
      cell: ({ lastHeardAt, self }) =>
        self
          ? translate('common.noValue')
          : lastHeardAt === null
            ? translate('exchange.never')
            : format.moment(lastHeardAt),
    },
    {
      key: 'confirmed',
      header: translate('exchange.columnConfirmed'),
      cell: ({ confirmedAt, self }) =>
        self
          ? translate('common.noValue')
          : confirmedAt === null
            ? translate('exchange.unknown')
            : format.moment(confirmedAt),
    },
    {
      key: 'words',
      header: translate('exchange.columnWords'),
      cell: ({ words }) => <span lang="sv">{words.join(' ')}</span>,
    },
  ];
  return (
    <div className="exchange-panel exchange-wide">
      <Table
        caption={translate('exchange.members')}
        columns={columns}
        rows={members}
        rowKey={({ device }) => device}
        testId="members"
      />
      <p className="muted small">{translate('exchange.membersHelp')}</p>
    </div>
  );
}
