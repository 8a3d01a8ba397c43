import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { BinRow } from '../../../shared/contract/bin.ts'
import { useProcedure } from '../../client/hooks.ts'
import { compareWords } from '../../ui/compare.ts'
import { DataList } from '../../ui/data-list.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import type { ListColumn } from '../../ui/list-column.ts'
import { ShownActions } from '../../ui/shown-actions.tsx'
import { useFormat } from '../../ui/use-format.ts'
import { useList } from '../../ui/use-list.ts'
import { useRestore } from './use-restore.ts'

/** What was removed, each of which can be put back. */
export function BinScreen(): ReactNode {
  const { t } = useTranslation('bin')
  const bin = useProcedure('bin.list', {})
  return (
    <>
      <PageHeader title={t('title')} note={t('note')} />
      <Loaded query={bin}>{(rows) => <Removed rows={rows} />}</Loaded>
    </>
  )
}

function Removed({ rows }: { readonly rows: readonly BinRow[] }): ReactNode {
  const { t } = useTranslation('bin')
  const list = useList({ label: t('title'), columns: useBinColumns(), rows })
  return (
    <>
      {rows.length > 0 && <ShownActions list={list} note="" />}
      <DataList
        list={list}
        rowKey={({ kind, id }) => `${kind} ${id}`}
        empty={<EmptyState title={t('empty.title')} text={t('empty.text')} />}
      />
    </>
  )
}

function useBinColumns(): ListColumn<BinRow>[] {
  const { t } = useTranslation(['bin', 'registers', 'common'])
  const format = useFormat()
  const { restore, isBusy } = useRestore()
  const kindOf = ({ kind }: BinRow): string =>
    kind === 'member' || kind === 'activity' ? t(`kinds.${kind}`) : t(`registers:names.${kind}`)
  return [
    { key: 'kind', title: t('columns.kind'), width: '18%', text: kindOf },
    {
      key: 'what',
      title: t('columns.what'),
      text: ({ label, date }) =>
        [date === null ? null : format.date(date), label].filter(Boolean).join(' ') || '—',
    },
    {
      key: 'organization',
      title: t('common:organization'),
      width: '22%',
      text: ({ organization }) => organization,
    },
    {
      key: 'removedAt',
      title: t('columns.removedAt'),
      width: '18%',
      compare: (a, b) => compareWords(a.removedAt, b.removedAt),
      text: ({ removedAt }) => format.moment(removedAt),
    },
    {
      key: 'restore',
      title: t('columns.restore'),
      width: '12%',
      compare: false,
      isAction: true,
      text: () => null,
      render: (row) => (
        <Button size="small" disabled={isBusy} onClick={() => restore(row)}>
          {t('restore')}
        </Button>
      ),
    },
  ]
}
