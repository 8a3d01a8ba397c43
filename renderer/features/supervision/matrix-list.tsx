import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { addDays, type IsoDate } from '../../../shared/calendar.ts'
import { organizationKinds } from '../../../shared/domain/kinds.ts'
import type { BranchLine } from '../../../shared/supervision/branch-matrix.ts'
import { useStatus } from '../../client/use-status.ts'
import { useOrganization } from '../../ui/branch-choice.tsx'
import { DataList } from '../../ui/data-list.tsx'
import { FilterSelect } from '../../ui/filter-select.tsx'
import { ListHead } from '../../ui/list-head.tsx'
import { NoneFound } from '../../ui/none-found.tsx'
import { useList } from '../../ui/use-list.ts'
import { useMatrixColumns } from './use-matrix-columns.tsx'

const noFilter = { text: '', kind: null as string | null, days: null as string | null }
/** What a township calls long. */
const longBehind = ['30', '90', '180'] as const

/**
 * The lines that fit a filter; a branch is found by a part of its name, and by how many days something
 * of it has been late.
 */
function fitting(
  lines: readonly BranchLine[],
  { text, kind, days }: typeof noFilter,
  today: IsoDate,
): BranchLine[] {
  const before = days === null ? null : addDays(today, -Number(days))
  const words = text.trim().toLowerCase()
  return lines.filter(
    (line) =>
      (kind === null || line.kind === kind) &&
      (before === null || (line.lateSince !== null && line.lateSince < before)) &&
      line.organization.toLowerCase().includes(words),
  )
}

interface MatrixListProps {
  readonly lines: readonly BranchLine[]
  /** Whether columns are duties of one area, and not areas. */
  readonly isOneArea: boolean
}

/** One line a branch; pressing it leads to its checklist, where each line opens its evidence. */
export function MatrixList({ lines, isOneArea }: MatrixListProps): ReactNode {
  const { t } = useTranslation(['supervision', 'common'])
  const [filter, setFilter] = useState(noFilter)
  const { today } = useStatus()
  const [, choose] = useOrganization()
  const navigate = useNavigate()
  const open = ({ organizationId }: BranchLine): void => {
    choose(organizationId)
    void navigate('/checklist')
  }
  const columns = useMatrixColumns(lines, { isOneArea, open })
  const rows = fitting(lines, filter, today)
  const list = useList({ label: t('title'), columns, rows })
  const kinds = organizationKinds.filter((kind) => lines.some((line) => line.kind === kind))
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
          label={t('kind')}
          value={filter.kind}
          options={kinds.map((value) => ({
            value,
            label: t(`common:organizationKinds.${value}`),
          }))}
          onChange={(kind) => setFilter({ ...filter, kind })}
        />
        <FilterSelect
          label={t('longBehind')}
          value={filter.days}
          options={longBehind.map((value) => ({ value, label: t('behindDays', { n: value }) }))}
          onChange={(days) => setFilter({ ...filter, days })}
        />
      </ListHead>
      <DataList
        list={list}
        rowKey={({ organizationId }) => organizationId}
        onOpen={open}
        minWidth={75}
        empty={
          <NoneFound
            title={t('noneFound.title')}
            text={t('noneFound.text')}
            onClear={() => setFilter(noFilter)}
          />
        }
      />
    </>
  )
}
