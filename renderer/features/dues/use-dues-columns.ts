import { useTranslation } from 'react-i18next'
import type { DuesLine } from '../../../shared/contract/dues.ts'
import { fen, yuanText } from '../../../shared/money.ts'
import type { ListColumn } from '../../ui/list-column.ts'
import { dueInYear, paidInYear } from './grid-block.ts'
import { monthNumbers } from './month-numbers.ts'

const amount = (value: number): string => yuanText(fen(value))

/** The grid as a list, for paper and Excel as shown: what was paid for each month, and the sums. */
export function useDuesColumns(): readonly ListColumn<DuesLine>[] {
  const { t } = useTranslation(['dues', 'today'])
  return [
    { key: 'name', title: t('columns.name'), text: ({ name }) => name },
    ...monthNumbers.map((month): ListColumn<DuesLine> => ({
      key: month,
      title: t(`today:months.${month}`),
      text: ({ months }) => {
        const { free = null, paidFen = 0 } = months[Number(month) - 1] ?? {}
        return free !== null && paidFen === 0 ? '—' : amount(paidFen)
      },
    })),
    {
      key: 'due',
      title: t('columns.due'),
      text: (line) => {
        const due = dueInYear(line)
        return due === null ? t('unknownAmount') : amount(due)
      },
    },
    { key: 'paid', title: t('columns.paid'), text: (line) => amount(paidInYear(line)) },
  ]
}
