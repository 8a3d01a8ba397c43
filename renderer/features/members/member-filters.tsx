import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { MemberRow } from '../../../shared/contract/members.ts'
import { memberStatuses, memberTypes } from '../../../shared/domain/kinds.ts'
import { FilterSelect } from '../../ui/filter-select.tsx'
import { ListHead } from '../../ui/list-head.tsx'
import type { ListView } from '../../ui/use-list.ts'
import type { MemberFilter } from './filter-members.ts'

interface MemberFiltersProps {
  readonly rows: readonly MemberRow[]
  /** Those that match. */
  readonly list: ListView<MemberRow>
  readonly filter: MemberFilter
  readonly onChange: (filter: MemberFilter) => void
}

/** Search and filters above the roster. */
export function MemberFilters({ rows, list, filter, onChange }: MemberFiltersProps): ReactNode {
  const { t } = useTranslation(['members', 'common'])
  const groups = [...new Set(rows.flatMap(({ group }) => group ?? []))].toSorted()
  return (
    <ListHead
      search={t('search')}
      text={filter.text}
      onSearch={(text) => onChange({ ...filter, text })}
      count={t('shown', { shown: list.rows.length, all: rows.length })}
      list={list}
    >
      <FilterSelect
        label={t('columns.type')}
        value={filter.type}
        options={[...memberTypes, 'unknown' as const].map((value) => ({
          value,
          label: t(`common:memberTypes.${value}`),
        }))}
        onChange={(type) => onChange({ ...filter, type })}
      />
      <FilterSelect
        label={t('columns.status')}
        value={filter.status}
        options={memberStatuses.map((value) => ({
          value,
          label: t(`common:memberStatuses.${value}`),
        }))}
        onChange={(status) => onChange({ ...filter, status })}
      />
      <FilterSelect
        label={t('columns.group')}
        value={filter.group}
        options={groups.map((group) => ({ value: group, label: group }))}
        onChange={(group) => onChange({ ...filter, group })}
      />
    </ListHead>
  )
}
