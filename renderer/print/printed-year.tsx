import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { assertNever } from '../../shared/assert.ts'
import type { MatrixCell, MatrixRow } from '../../shared/rules/matrix.ts'
import type { RuleBook } from '../../shared/rules/rule-data.ts'
import { useLocalized } from '../i18n/use-localized.ts'
import { findRule } from '../ui/find-rule.ts'
import { markSymbols } from '../ui/marks.ts'
import { layOut, type Slot } from './lay-out.ts'

interface PrintedYearProps {
  readonly rows: readonly MatrixRow[]
  readonly book: RuleBook
}

const months = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]

/** Duties by months in symbols, black on white. */
export function PrintedYear({ rows, book }: PrintedYearProps): ReactNode {
  const { t } = useTranslation('print')
  const localized = useLocalized()
  return (
    <table className="paper-table paper-year">
      <thead>
        <tr>
          <th className="paper-duty">{t('columns.duty')}</th>
          {months.map((month) => (
            <th key={month}>{t('columns.month', { month })}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.flatMap((row) => {
          const rule = findRule(book, row.rule)
          const title = [rule ? localized(rule.title) : row.rule, row.subject?.name]
          return layOut(row.cells).map((slots, line) => (
            <tr key={`${row.rule}:${row.subject?.id ?? ''}:${slots.map(periodOf).join('')}`}>
              <th>{line === 0 && title.filter(Boolean).join(' · ')}</th>
              {slots.map((slot) => (
                <SlotCell key={slot.startMonth} slot={slot} />
              ))}
            </tr>
          ))
        })}
      </tbody>
    </table>
  )
}

function periodOf(slot: Slot): string {
  return slot.type === 'cell' ? slot.cell.period : ''
}

function SlotCell({ slot }: { readonly slot: Slot }): ReactNode {
  switch (slot.type) {
    case 'empty':
      return <td colSpan={slot.span} />
    case 'cell':
      return (
        <td colSpan={slot.span}>
          <CellWords cell={slot.cell} />
        </td>
      )
    default:
      return assertNever(slot)
  }
}

function CellWords({ cell }: { readonly cell: MatrixCell }): ReactNode {
  const { t } = useTranslation()
  const symbol = markSymbols[cell.status]
  return cell.span > 1 ? t('symbolAndWord', { symbol, word: t(`marks.${cell.status}`) }) : symbol
}
