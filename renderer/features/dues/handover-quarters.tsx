import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { DuesLine } from '../../../shared/contract/dues.ts'
import type { EntryRow } from '../../../shared/contract/entries.ts'
import {
  firstRun,
  paidByMonth,
  quartersOfDues,
  type HandingOver,
  type QuarterOfDues,
} from '../../../shared/dues/handed-over.ts'
import { fen, sumFen } from '../../../shared/money.ts'
import { useOverlays } from '../../ui/overlays.ts'
import { useFormat } from '../../ui/use-format.ts'
import { useYear } from '../../ui/year-choice.tsx'

interface HandoverQuartersProps {
  readonly lines: readonly DuesLine[]
  /** Entries of the register of handings over. */
  readonly rows: readonly EntryRow[]
  readonly organizationId: number
}

/** The quarters of the year: due, collected, handed over, and what still has to be. */
export function HandoverQuarters(props: HandoverQuartersProps): ReactNode {
  const { lines, rows, organizationId } = props
  const { t } = useTranslation('dues')
  const [year] = useYear()
  const { recordEntry } = useOverlays()
  const quarters = quartersOfDues(lines, rows.map(handingOf), year)
  const paid = paidByMonth(lines)
  const record = ({ openMonths }: QuarterOfDues): void => {
    const months = firstRun(openMonths)
    const collectedFen = sumFen(months.map((month) => paid.get(month) ?? fen(0)))
    const [fromMonth = null] = months
    const values = { fromMonth, toMonth: months.at(-1) ?? null, collectedFen }
    recordEntry({ register: 'remittance', organizationId, values, asked: true })
  }
  return (
    <table className="plain-table">
      <caption>{t('handover.quarters')}</caption>
      <thead>
        <tr>
          {(['quarter', 'due', 'collected', 'handed', 'open'] as const).map((column) => (
            <th key={column} scope="col">
              {t(`handover.columns.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {quarters.map((quarter) => (
          <QuarterRow key={quarter.quarter} quarter={quarter} onRecord={() => record(quarter)} />
        ))}
      </tbody>
    </table>
  )
}

/** The register keeps its months and amounts as they were checked on the way in. */
function handingOf({ values }: EntryRow): HandingOver {
  const { fromMonth, toMonth, remittedFen } = values
  return {
    fromMonth: String(fromMonth),
    toMonth: String(toMonth),
    remittedFen: fen(Number(remittedFen)),
  }
}

interface QuarterRowProps {
  readonly quarter: QuarterOfDues
  readonly onRecord: () => void
}

function QuarterRow({ quarter: one, onRecord }: QuarterRowProps): ReactNode {
  const { t } = useTranslation(['dues', 'today'])
  const format = useFormat()
  const months = one.openMonths.map((month) => t(`today:months.${monthOf(month)}`))
  return (
    <tr>
      <th scope="row">{format.period(one.quarter)}</th>
      <td className="digits">
        {one.dueFen === null ? t('unknownAmount') : format.yuan(one.dueFen)}
      </td>
      <td className="digits">{format.yuan(one.collectedFen)}</td>
      <td className="digits">{format.yuan(one.handedFen)}</td>
      <td>
        {months.length === 0 ? (
          <span className="quiet">{t('handover.nothingOpen')}</span>
        ) : (
          <>
            {t('handover.open', { months: months.join(t('comma')), sum: format.yuan(one.openFen) })}{' '}
            <Button size="small" type="primary" onClick={onRecord}>
              {t('handover.record')}
            </Button>
          </>
        )}
      </td>
    </tr>
  )
}

type MonthKey = '1' | '2' | '3' | '4' | '5' | '6' | '7' | '8' | '9' | '10' | '11' | '12'

/** 2026-05 → 5, as the names of months are kept. */
const monthOf = (month: string): MonthKey => String(Number(month.slice(5))) as MonthKey // of 01 to 12
