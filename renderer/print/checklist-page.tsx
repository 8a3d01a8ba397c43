import { useMemo, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import { yearOf } from '../../shared/calendar.ts'
import type { Checklist } from '../../shared/contract/checklist.ts'
import { isOpen } from '../../shared/rules/explain.ts'
import { isIdle, yearMatrix } from '../../shared/rules/matrix.ts'
import type { RuleBook } from '../../shared/rules/rule-data.ts'
import { todayList } from '../../shared/rules/today-list.ts'
import { useProcedure } from '../client/hooks.ts'
import { useLedger, useStatus } from '../client/use-status.ts'
import { useFormat } from '../ui/use-format.ts'
import { PageMargins } from './page-margins.tsx'
import { PrintedExplained } from './printed-explained.tsx'
import { PrintedItems } from './printed-items.tsx'
import { PrintedYear } from './printed-year.tsx'
import { Signatures } from './signatures.tsx'
import { usePrintReady } from './use-print-ready.ts'

/** The checklist of a year as paper: the year at a glance, then what is not done and its basis. */
export function ChecklistPage(): ReactNode {
  const { today } = useStatus()
  const [search] = useSearchParams()
  const year = Number(search.get('year') ?? yearOf(today))
  const branch = search.get('organizationId')
  const organizationId = branch === null ? {} : { organizationId: Number(branch) }
  const checklist = useProcedure('checklist.get', { year, ...organizationId }).data
  const name = useNameOf(branch === null ? null : Number(branch))
  const book = useProcedure('rules.book', {}).data
  if (!checklist || !book) return null
  return <Paper checklist={checklist} book={book} name={name} />
}

interface PaperProps {
  readonly checklist: Checklist
  readonly book: RuleBook
  /** Whose checklist it is. */
  readonly name: string
}

/** The branch of that id, or the ledger where all branches are meant. */
function useNameOf(branch: number | null): string {
  const ledger = useLedger()
  return ledger.organizations.find(({ id }) => id === branch)?.name ?? ledger.name
}

function Paper({ checklist, book, name }: PaperProps): ReactNode {
  const { t } = useTranslation('print')
  const format = useFormat()
  const { asOf, year, duties, signals } = checklist
  const rows = useMemo(() => yearMatrix(duties, year), [duties, year])
  const items = useMemo(() => todayList(duties, signals, asOf), [duties, signals, asOf])
  const idle = rows.filter(isIdle).length
  usePrintReady()
  return (
    <article className="paper">
      <PageMargins />
      <h1>{t('checklist.title', { year })}</h1>
      <p className="paper-line">
        <span>{t('unit', { name })}</span>
        <span>{t('asOf', { date: format.date(asOf) })}</span>
      </p>
      <h2>{t('checklist.year')}</h2>
      <PrintedYear rows={rows.filter((row) => !isIdle(row))} book={book} />
      <p className="paper-note">
        {t('checklist.legend')}
        {idle > 0 && ` ${t('checklist.idle', { n: idle })}`}
      </p>
      <h2>{t('checklist.items', { n: items.length })}</h2>
      <PrintedItems items={items} book={book} />
      <PrintedExplained signals={signals.filter((one) => !isOpen(one))} book={book} />
      <Signatures />
    </article>
  )
}
