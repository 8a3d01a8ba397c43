import { useTranslation } from 'react-i18next'
import type { DuesCell } from '../../../shared/contract/dues.ts'
import { yuanText } from '../../../shared/money.ts'
import { useFormat } from '../../ui/use-format.ts'

/** A sign beside the amount, for whoever does not tell colours apart. */
const signs: Readonly<Record<DuesCell['state'], string>> = {
  paid: '',
  short: '↓',
  over: '↑',
  unpaid: '!',
  open: '',
  free: '–',
  extra: '+',
  unjudged: '?',
}

interface CellWords {
  /** The sign that goes with the colour. */
  readonly sign: string
  /** What stands in the cell. */
  readonly shown: string
  /** All of it as a sentence: whose, which month, what was due and paid, what that means. */
  readonly told: string
}

/** How a cell of the grid is shown and told. */
export function useCellWords(): (name: string, cell: DuesCell) => CellWords {
  const { t } = useTranslation('dues')
  const format = useFormat()
  return (name, cell) => {
    const { state, free, dueFen, paidFen, payments, month } = cell
    const amount = paidFen === 0 ? '' : yuanText(paidFen)
    const word = state === 'unpaid' ? t('unpaidShort') : amount
    const parts = payments.length > 1 ? t('severalSign', { n: payments.length }) : ''
    const what =
      free === null ? t(`states.${state}`) : `${t(`states.${state}`)}${t(`free.${free}`)}`
    return {
      sign: signs[state],
      shown: [word, parts].filter((part) => part !== '').join(' '),
      told: t('cell', {
        name,
        month: format.date(month),
        due: dueFen === null ? t('unknownAmount') : format.yuan(dueFen),
        paid: format.yuan(paidFen),
        parts,
        what,
      }),
    }
  }
}
