import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { DuesCell } from '../../../shared/contract/dues.ts'
import type { Fen } from '../../../shared/money.ts'
import { typedAmount } from './typed-amount.ts'

interface CellEditorProps {
  readonly label: string
  readonly cell: DuesCell
  readonly start: string
  /** `key` is the one that ended it: Enter, Tab, or none where the mouse did. */
  readonly onDone: (amountFen: Fen, key: 'Enter' | 'Tab' | null) => void
  readonly onCancel: () => void
}

/** The field in a cell while an amount is typed; what is no amount stays there and says so. */
export function CellEditor({ label, cell, start, onDone, onCancel }: CellEditorProps): ReactNode {
  const { t } = useTranslation('dues')
  const [text, setText] = useState(start)
  const [isWrong, setWrong] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.focus(), [])
  const finish = (key: 'Enter' | 'Tab' | null): void => {
    const amount = typedAmount(text, cell)
    if (amount !== null) return onDone(amount, key)
    if (key === null) return onCancel()
    setWrong(true)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    event.stopPropagation()
    if (event.key === 'Escape') onCancel()
    if (event.key !== 'Enter' && event.key !== 'Tab') return
    event.preventDefault()
    finish(event.key)
  }
  return (
    <div role="gridcell" className="dues-cell editing">
      <input
        ref={field}
        aria-label={label}
        aria-invalid={isWrong}
        inputMode="decimal"
        value={text}
        onChange={(event) => {
          setWrong(false)
          setText(event.target.value)
        }}
        onKeyDown={onKeyDown}
        onBlur={() => finish(null)}
      />
      {isWrong && (
        <span role="alert" className="dues-cell-wrong">
          {t('notMoney')}
        </span>
      )}
    </div>
  )
}
