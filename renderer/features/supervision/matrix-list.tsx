import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { organizationKinds } from '../../../shared/domain/kinds.ts'
import type { BranchLine } from '../../../shared/supervision/branch-matrix.ts'
import { useOrganization } from '../../ui/branch-choice.tsx'
import { DataList } from '../../ui/data-list.tsx'
import { FilterSelect } from '../../ui/filter-select.tsx'
import { ListHead } from '../../ui/list-head.tsx'
import { NoneFound } from '../../ui/none-found.tsx'
import { useList } from '../../ui/use-list.ts'
import { useMatrixColumns } from './use-matrix-columns.tsx'

const noFilter = { text: '', kind: null as string | null }

/** The lines that fit a filter; a branch is found by a part of its name. */
function fitting(lines: readonly BranchLine[], { text, kind }: typeof noFilter): BranchLine[] {
  const words = text.trim().toLowerCase()
  return lines.filter(
    (line) =>
      (kind === null || line.kind === kind) && line.organization.toLowerCase().includes(words),
  )
}

/** One line a branch; pressing it leads to its checklist, where each line opens its evidence. */
export function MatrixList({ lines }: { readonly lines: readonly BranchLine[] }): ReactNode {
  const { t } = useTranslation(['supervision', 'common'])
  const [filter, setFilter] = useState(noFilter)
  const [, choose] = useOrganization()
  const navigate = useNavigate()
  const open = ({ organizationId }: BranchLine): void => {
    choose(organizationId)
    void navigate('/checklist')
  }
  const columns = useMatrixColumns(lines, open)
  const rows = fitting(lines, filter)
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
      </ListHead>
      <DataList
        list={list}
        rowKey={({ organizationId }) => organizationId}
        onOpen={open}
        minWidth="75rem"
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
