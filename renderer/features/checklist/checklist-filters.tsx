import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Checklist } from '../../../shared/contract/checklist.ts'
import { FilterSelect } from '../../ui/filter-select.tsx'
import { ListHead } from '../../ui/list-head.tsx'
import { areasOf } from '../../ui/rule-areas.ts'
import type { ListView } from '../../ui/use-list.ts'
import { useRuleTitle } from '../../ui/use-rule-title.ts'
import type { ChecklistFilter, ChecklistLine } from './checklist-lines.ts'
import { ChecklistSummary } from './checklist-summary.tsx'

interface ChecklistFiltersProps {
  readonly checklist: Checklist
  readonly lines: readonly ChecklistLine[]
  /** Those that match. */
  readonly list: ListView<ChecklistLine>
  readonly filter: ChecklistFilter
  readonly onChange: (filter: ChecklistFilter) => void
}

/** Counts by status, which filter when pressed, with area, rule and text beside them. */
export function ChecklistFilters(props: ChecklistFiltersProps): ReactNode {
  const { checklist, lines, list, filter, onChange } = props
  const { t } = useTranslation(['checklist', 'settings'])
  const titleOf = useRuleTitle()
  const rules = [...new Set(lines.map(({ rule }) => rule))].toSorted()
  const ofArea = rules.filter((rule) => rule.startsWith(filter.area ?? ''))
  const hidden = filter.mark === null ? countIdle(lines, filter) : 0
  return (
    <>
      <ChecklistSummary
        checklist={checklist}
        lines={lines}
        chosen={filter.mark}
        onChoose={(mark) => onChange({ ...filter, mark })}
      />
      <ListHead
        search={t('search')}
        text={filter.text}
        onSearch={(text) => onChange({ ...filter, text })}
        count={t(hidden > 0 ? 'shownHiding' : 'shown', {
          shown: list.rows.length,
          all: lines.length,
          n: hidden,
        })}
        list={list}
      >
        <FilterSelect
          label={t('area')}
          value={filter.area}
          options={areasOf(rules).map((value) => ({
            value,
            label: t(`settings:areas.${value}`),
          }))}
          onChange={(area) => onChange({ ...filter, area, rule: null })}
        />
        <FilterSelect
          label={t('columns.duty')}
          value={filter.rule}
          options={ofArea.map((rule) => ({ value: rule, label: titleOf(rule) }))}
          onChange={(rule) => onChange({ ...filter, rule })}
        />
      </ListHead>
    </>
  )
}

/** Lines of the chosen area and rule that do not apply. */
function countIdle(lines: readonly ChecklistLine[], { area, rule }: ChecklistFilter): number {
  return lines.filter(
    (line) =>
      line.mark === 'notApplicable' &&
      line.rule.startsWith(area ?? '') &&
      (rule === null || line.rule === rule),
  ).length
}
