import { Checkbox } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { yearOf } from '../../../shared/calendar.ts'
import {
  rectificationStates,
  type RectificationLine,
} from '../../../shared/supervision/rectification-lines.ts'
import { FilterSelect } from '../../ui/filter-select.tsx'

export interface RectificationFilter {
  readonly text: string
  readonly state: string | null
  readonly source: string | null
  readonly year: string | null
  readonly isRepeated: boolean
}

export const noRectificationFilter: RectificationFilter = {
  text: '',
  state: null,
  source: null,
  year: null,
  isRepeated: false,
}

/** Lines that fit every part of a filter. */
export function fittingLines(
  lines: readonly RectificationLine[],
  filter: RectificationFilter,
): RectificationLine[] {
  const words = filter.text.trim().toLowerCase()
  return lines.filter(
    (line) =>
      (filter.state === null || line.state === filter.state) &&
      (filter.source === null || line.source === filter.source) &&
      (filter.year === null || String(yearOf(line.foundOn)) === filter.year) &&
      (!filter.isRepeated || line.sameAs !== null) &&
      [line.problem, line.organization, line.owner].join(' ').toLowerCase().includes(words),
  )
}

interface FiltersProps {
  readonly lines: readonly RectificationLine[]
  readonly filter: RectificationFilter
  readonly change: (part: Partial<RectificationFilter>) => void
}

/** State, source and year, as far as there are any; and what last year knew already. */
export function RectificationFilters({ lines, filter, change }: FiltersProps): ReactNode {
  const { t } = useTranslation(['supervision', 'registers'])
  const years = [...new Set(lines.map(({ foundOn }) => String(yearOf(foundOn))))]
  const sources = [...new Set(lines.map(({ source }) => source))]
  return (
    <>
      <FilterSelect
        label={t('rectification.stateFilter')}
        value={filter.state}
        options={rectificationStates.map((value) => ({
          value,
          label: t(`rectification.states.${value}`),
        }))}
        onChange={(state) => change({ state })}
      />
      <FilterSelect
        label={t('rectification.source')}
        value={filter.source}
        options={sources.map((value) => ({
          value,
          label: t(`registers:options.rectification.source.${value}`),
        }))}
        onChange={(source) => change({ source })}
      />
      <FilterSelect
        label={t('rectification.year')}
        value={filter.year}
        options={years.toSorted().map((value) => ({ value, label: value }))}
        onChange={(year) => change({ year })}
      />
      <Checkbox
        checked={filter.isRepeated}
        onChange={({ target }) => change({ isRepeated: target.checked })}
      >
        {t('rectification.repeated')}
      </Checkbox>
    </>
  )
}
