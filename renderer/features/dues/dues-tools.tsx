import { RedoOutlined, UndoOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { DuesLine } from '../../../shared/contract/dues.ts'
import { likeMonthBefore, owedInMonth } from './grid-block.ts'
import { monthNumbers } from './month-numbers.ts'
import { PaidOnField } from './paid-on-field.tsx'
import type { useDuesEntry } from './use-dues-entry.ts'

interface DuesToolsProps {
  readonly lines: readonly DuesLine[]
  /** The month of the chosen cell, 0 for January. */
  readonly month: number
  readonly entry: ReturnType<typeof useDuesEntry>
  readonly onDetail: () => void
}

/** What can be done to the month of the chosen cell, and back. */
export function DuesTools({ lines, month, entry, onDetail }: DuesToolsProps): ReactNode {
  const { t } = useTranslation(['dues', 'today'])
  const { steps, isReadable, enter } = entry
  const owed = owedInMonth(lines, month)
  const like = likeMonthBefore(lines, month)
  const word = t(`today:months.${monthNumbers[month] ?? '1'}`)
  return (
    <div className="dues-tools" role="toolbar" aria-label={t('tools.label')}>
      <PaidOnField value={entry.paidOn} isReadable={isReadable} onChange={entry.setPaidOn} />
      <Button
        type="primary"
        disabled={owed.length === 0 || !isReadable}
        onClick={() => enter(owed, true)}
      >
        {t('tools.registerAll', { month: word, n: owed.length })}
      </Button>
      <Button disabled={like.length === 0 || !isReadable} onClick={() => enter(like, true)}>
        {t('tools.likeBefore', { month: word, n: like.length })}
      </Button>
      <Button onClick={onDetail}>{t('tools.detail')}</Button>
      <Button
        icon={<UndoOutlined aria-hidden="true" />}
        disabled={steps.done.length === 0 || steps.isBusy}
        onClick={steps.undo}
      >
        {t('tools.undo')}
      </Button>
      <Button
        icon={<RedoOutlined aria-hidden="true" />}
        disabled={steps.undone.length === 0 || steps.isBusy}
        onClick={steps.redo}
      >
        {t('tools.redo')}
      </Button>
    </div>
  )
}
