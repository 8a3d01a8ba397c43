import { Button, type TableColumnsType } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { BinRow } from '../../../shared/contract/bin.ts'
import { useProcedure } from '../../client/hooks.ts'
import { DataList } from '../../ui/data-list.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { useFormat } from '../../ui/use-format.ts'
import { useRestore } from './use-restore.ts'

/** What was removed, each of which can be put back. */
export function BinScreen(): ReactNode {
  const { t } = useTranslation('bin')
  const bin = useProcedure('bin.list', {})
  const columns = useBinColumns()
  return (
    <>
      <PageHeader title={t('title')} note={t('note')} />
      <Loaded query={bin}>
        {(rows) => (
          <DataList
            label={t('title')}
            rows={rows}
            columns={columns}
            rowKey={({ kind, id }) => `${kind} ${id}`}
            empty={<EmptyState title={t('empty.title')} text={t('empty.text')} />}
          />
        )}
      </Loaded>
    </>
  )
}

function useBinColumns(): TableColumnsType<BinRow> {
  const { t } = useTranslation(['bin', 'registers', 'common'])
  const format = useFormat()
  const { restore, isBusy } = useRestore()
  const kindOf = ({ kind }: BinRow): string =>
    kind === 'member' || kind === 'activity' ? t(`kinds.${kind}`) : t(`registers:names.${kind}`)
  return [
    { title: t('columns.kind'), width: '18%', render: (_, row) => kindOf(row) },
    {
      title: t('columns.what'),
      render: (_, { label, date }) =>
        [date === null ? null : format.date(date), label].filter(Boolean).join(' ') || '—',
    },
    { title: t('common:organization'), dataIndex: 'organization', width: '22%' },
    {
      title: t('columns.removedAt'),
      width: '18%',
      render: (_, { removedAt }) =>
        `${format.date(removedAt.slice(0, 10))} ${removedAt.slice(11, 16)}`,
    },
    {
      title: t('columns.restore'),
      width: '12%',
      render: (_, row) => (
        <Button size="small" disabled={isBusy} onClick={() => restore(row)}>
          {t('restore')}
        </Button>
      ),
    },
  ]
}
