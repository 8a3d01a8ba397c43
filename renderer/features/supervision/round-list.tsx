import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { RoundLine, RoundState } from '../../../shared/supervision/round-lines.ts'
import { DataList } from '../../ui/data-list.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { FilterSelect } from '../../ui/filter-select.tsx'
import { ListHead } from '../../ui/list-head.tsx'
import { NoneFound } from '../../ui/none-found.tsx'
import { useList } from '../../ui/use-list.ts'
import { InspectionDrawer } from './inspection-drawer.tsx'
import { useRoundColumns } from './use-round-columns.tsx'

const noFilter = { text: '', state: null as string | null }
const states: readonly RoundState[] = ['missed', 'planned', 'open', 'inspected']

/** The branches of a round; a line leads to the form of its result. */
export function RoundList({ lines }: { readonly lines: readonly RoundLine[] }): ReactNode {
  const { t } = useTranslation('supervision')
  const [filter, setFilter] = useState(noFilter)
  const [recorded, setRecorded] = useState<RoundLine | null>(null)
  const columns = useRoundColumns(setRecorded)
  const words = filter.text.trim().toLowerCase()
  const rows = lines.filter(
    ({ organization, inspector, state }) =>
      (filter.state === null || state === filter.state) &&
      `${organization} ${inspector ?? ''}`.toLowerCase().includes(words),
  )
  const list = useList({ label: t('round.title'), columns, rows })
  if (lines.length === 0) return <EmptyState title={t('round.empty')} text="" />
  return (
    <>
      <ListHead
        search={t('search')}
        text={filter.text}
        onSearch={(text) => setFilter({ ...filter, text })}
        count={t('shown', { shown: rows.length, all: lines.length })}
        list={list}
      >
        <FilterSelect
          label={t('round.stateFilter')}
          value={filter.state}
          options={states.map((value) => ({ value, label: t(`round.states.${value}`) }))}
          onChange={(state) => setFilter({ ...filter, state })}
        />
      </ListHead>
      <DataList
        list={list}
        rowKey={({ organizationId }) => organizationId}
        minWidth={71}
        empty={
          <NoneFound
            title={t('noneFound.title')}
            text={t('noneFound.text')}
            onClear={() => setFilter(noFilter)}
          />
        }
      />
      {recorded && <InspectionDrawer line={recorded} onClose={() => setRecorded(null)} />}
    </>
  )
}
