import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Checklist } from '../../../shared/contract/checklist.ts'
import { FilterSelect } from '../../ui/filter-select.tsx'
import { SearchBox } from '../../ui/search-box.tsx'
import { areasOf } from '../../ui/rule-areas.ts'
import { StatusTag } from '../../ui/status-tag.tsx'
import { useRuleTitle } from '../../ui/use-rule-title.ts'
import type { ChecklistFilter, ChecklistLine } from './checklist-lines.ts'

interface ChecklistFiltersProps {
  readonly checklist: Checklist
  readonly lines: readonly ChecklistLine[]
  /** How many lines match. */
  readonly found: number
  readonly filter: ChecklistFilter
  readonly onChange: (filter: ChecklistFilter) => void
}

const marks = ['late', 'wrong', 'due', 'suspect', 'done', 'notApplicable'] as const

/** Counts by status, which filter when pressed, with rule and text beside them. */
export function ChecklistFilters(props: ChecklistFiltersProps): ReactNode {
  const { checklist, lines, found, filter, onChange } = props
  const { t } = useTranslation(['checklist', 'settings'])
  const titleOf = useRuleTitle()
  const explained = lines.filter(({ mark }) => mark === 'explained').length
  const shown = explained === 0 ? marks : ([...marks, 'explained'] as const)
  const rules = [...new Set(lines.map(({ rule }) => rule))].toSorted()
  const ofArea = rules.filter((rule) => rule.startsWith(filter.area ?? ''))
  const hidden = filter.mark === null ? countIdle(lines, filter) : 0
  return (
    <>
      <div className="summary" role="group" aria-label={t('summary')}>
        {shown.map((mark) => (
          <button
            key={mark}
            type="button"
            className="summary-item"
            aria-pressed={filter.mark === mark}
            data-testid={`summary-${mark}`}
            onClick={() => onChange({ ...filter, mark: filter.mark === mark ? null : mark })}
          >
            <StatusTag mark={mark} />
            <strong className="digits">
              {mark === 'explained' ? explained : checklist.summary[mark]}
            </strong>
          </button>
        ))}
      </div>
      <div className="list-head">
        <div className="filters" role="search">
          <SearchBox
            label={t('search')}
            value={filter.text}
            onChange={(text) => onChange({ ...filter, text })}
          />
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
        </div>
        <p className="count" role="status">
          {t('shown', { shown: found, all: lines.length })}
          {hidden > 0 && ` ${t('hiddenIdle', { n: hidden })}`}
        </p>
      </div>
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
