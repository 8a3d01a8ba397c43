import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { RectificationLine } from '../../../shared/supervision/rectification-lines.ts'
import { DataList } from '../../ui/data-list.tsx'
import { ListHead } from '../../ui/list-head.tsx'
import { NoneFound } from '../../ui/none-found.tsx'
import { useOverlays } from '../../ui/overlays.ts'
import { useList } from '../../ui/use-list.ts'
import {
  fittingLines,
  noRectificationFilter,
  RectificationFilters,
  type RectificationFilter,
} from './rectification-filters.tsx'
import { useRectificationColumns } from './use-rectification-columns.tsx'

interface RectificationListProps {
  readonly lines: readonly RectificationLine[]
}

/** Problems of all years; a line opens its entry. */
export function RectificationList({ lines }: RectificationListProps): ReactNode {
  const { t } = useTranslation('supervision')
  const { openEntry } = useOverlays()
  const [filter, setFilter] = useState(noRectificationFilter)
  const open = ({ id }: RectificationLine): void => openEntry({ register: 'rectification', id })
  const columns = useRectificationColumns(open)
  const rows = fittingLines(lines, filter)
  const list = useList({ label: t('rectification.title'), columns, rows })
  const change = (part: Partial<RectificationFilter>): void => setFilter({ ...filter, ...part })
  return (
    <>
      <ListHead
        search={t('rectification.search')}
        text={filter.text}
        onSearch={(text) => change({ text })}
        count={t('rectification.shown', { shown: rows.length, all: lines.length })}
        list={list}
      >
        <RectificationFilters lines={lines} filter={filter} change={change} />
      </ListHead>
      <DataList
        list={list}
        rowKey={({ id }) => id}
        onOpen={open}
        minWidth={70}
        empty={
          <NoneFound
            title={t('rectification.noneFound')}
            text={t('noneFound.text')}
            onClear={() => setFilter(noRectificationFilter)}
          />
        }
      />
    </>
  )
}
