import { Button, Input, Space } from 'antd'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Problem } from '../../../shared/sheets/table.ts'
import type { CheckedTable } from './checked-table.ts'
import { withCell, withSecondRow } from './import-draft.ts'

interface CellCorrectionProps {
  readonly problem: Problem
  readonly checked: CheckedTable
}

/** What can be done about a problem at once: take the proposal, write other words, tell people apart. */
export function CellCorrection({ problem, checked }: CellCorrectionProps): ReactNode {
  const { t } = useTranslation('import')
  const { table, draft, revise } = checked
  const [typed, setTyped] = useState<string | null>(null)
  const { cell, value, proposal } = problem
  const put = (words: string): void => {
    setTyped(null)
    revise(withCell(draft, { sheet: table.sheet, cell, value: words, original: value }))
  }
  if (problem.code === 'duplicatePerson') return <SecondRow problem={problem} checked={checked} />
  if (typed !== null) {
    return (
      <Space.Compact className="cell-input">
        <Input
          autoFocus
          value={typed}
          aria-label={t('cells.label', { cell })}
          onChange={(event) => setTyped(event.target.value)}
          onPressEnter={() => put(typed)}
          onKeyDown={(event) => {
            if (event.key === 'Escape') setTyped(null)
          }}
        />
        <Button type="primary" onClick={() => put(typed)}>
          {t('cells.put')}
        </Button>
        <Button onClick={() => setTyped(null)}>{t('cells.leave')}</Button>
      </Space.Compact>
    )
  }
  return (
    <Space size="small" className="cell-actions">
      {proposal !== null && (
        <Button size="small" onClick={() => put(proposal)}>
          {t('cells.take', { proposal })}
        </Button>
      )}
      <Button size="small" aria-label={t('cells.change', { cell })} onClick={() => setTyped(value)}>
        {t('cells.write')}
      </Button>
    </Space>
  )
}

/** A row that looks like the second one of a person. */
function SecondRow({ problem, checked }: CellCorrectionProps): ReactNode {
  const { t } = useTranslation('import')
  const { table, detail, draft, revise } = checked
  const first = Number(problem.params['otherRow'])
  const owner = { key: detail.key, sheet: table.sheet }
  return (
    <Space size="small" className="cell-actions">
      <Button
        size="small"
        onClick={() => revise(withSecondRow(draft, owner, problem.row, { row: first }))}
      >
        {t('cells.sameAsRow', { row: first })}
      </Button>
      <Button size="small" onClick={() => revise(withSecondRow(draft, owner, problem.row, 'new'))}>
        {t('cells.twoPeople')}
      </Button>
    </Space>
  )
}
