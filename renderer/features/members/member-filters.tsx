import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { MemberRow } from '../../../shared/contract/members.ts'
import { memberStatuses, memberTypes } from '../../../shared/domain/kinds.ts'
import { FilterSelect } from '../../ui/filter-select.tsx'
import { SearchBox } from '../../ui/search-box.tsx'
import type { MemberFilter } from './filter-members.ts'

interface MemberFiltersProps {
  readonly rows: readonly MemberRow[]
  readonly filter: MemberFilter
  readonly onChange: (filter: MemberFilter) => void
}

/** Search and filters above the roster. */
export function MemberFilters({ rows, filter, onChange }: MemberFiltersProps): ReactNode {
  const { t } = useTranslation(['members', 'common'])
  const groups = [...new Set(rows.flatMap(({ group }) => group ?? []))].toSorted()
  return (
    <div className="filters" role="search">
      <SearchBox
        label={t('search')}
        value={filter.text}
        onChange={(text) => onChange({ ...filter, text })}
      />
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
    </div>
  )
}
