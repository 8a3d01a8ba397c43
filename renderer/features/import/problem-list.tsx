import { Button } from 'antd'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Problem } from '../../../shared/sheets/table.ts'
import { useText } from '../../i18n/use-text.ts'
import { SeverityTag } from '../../ui/status-tag.tsx'
import { CellCorrection } from './cell-correction.tsx'
import type { CheckedTable } from './checked-table.ts'

const few = 5
const order = { error: 0, warning: 1, info: 2 } as const

/** The problems of a table at their cells, the gravest first, with what can be done at once. */
export function ProblemList({ checked }: { readonly checked: CheckedTable }): ReactNode {
  const { t } = useTranslation('import')
  const [all, setAll] = useState(false)
  const { problems } = checked
  const sorted = problems.toSorted((a, b) => order[a.severity] - order[b.severity] || a.row - b.row)
  const shown = all ? sorted : sorted.slice(0, few)
  return (
    <section>
      <h3>{t('problems.title', { n: problems.length })}</h3>
      {problems.length === 0 && <p className="quiet">{t('problems.none')}</p>}
      <ul className="problems">
        {shown.map((problem) => (
          <li key={`${problem.cell}:${problem.code}`}>
            <ProblemLine problem={{ ...problem, proposal: null }} />{' '}
            <CellCorrection problem={problem} checked={checked} />
          </li>
        ))}
      </ul>
      {sorted.length > few && (
        <Button size="small" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? t('problems.fewer') : t('problems.more', { n: sorted.length - few })}
        </Button>
      )}
    </section>
  )
}

/** One problem: its cell, the words that stand there, what is wrong, what is proposed. */
export function ProblemLine({ problem }: { readonly problem: Problem }): ReactNode {
  const { t } = useTranslation('import')
  const text = useText()
  const { cell, code, severity, value, proposal, params } = problem
  const words = text({ key: `sheets:problems.${code}`, params: { ...params, value } })
  return (
    <>
      <SeverityTag severity={severity} />{' '}
      {!words.includes(cell) && <span className="letter">{cell}</span>} {words}{' '}
      {value !== '' && <span className="quiet">{t('problems.original', { value })}</span>}{' '}
      {proposal !== null && (
        <span className="proposal">{t('problems.proposal', { proposal })}</span>
      )}
    </>
  )
}
