import { useTranslation } from 'react-i18next'
import type { FloatingRecord } from '../../../shared/sheets/records/floating.ts'
import type {
  AdmissionRecord,
  AssessmentRecord,
  TallyRecord,
} from '../../../shared/sheets/table.ts'
import { useFormat } from '../../ui/use-format.ts'

/** Records of the sheets that go into registers and assessments. */
type LedgerRecord = AdmissionRecord | AssessmentRecord | FloatingRecord | TallyRecord

const votes: Readonly<Record<string, keyof NonNullable<TallyRecord['votes']>>> = {
  votesExcellent: 'excellent',
  votesQualified: 'qualified',
  votesBasicallyQualified: 'basicallyQualified',
  votesUnqualified: 'unqualified',
  votesAbstain: 'abstain',
}

const valueOf = (record: object, field: string): unknown =>
  Object.entries(record).find(([key]) => key === field)?.[1]

const plain = (value: unknown): string =>
  typeof value === 'number' || typeof value === 'string' ? String(value) : ''

function assessed(record: AssessmentRecord): Readonly<Record<string, number | null>> {
  const { baseFen: base, monthlyDueFen: monthlyDue, monthlyDueRoundedFen, totalFen } = record
  return { base, monthlyDue, monthlyDueRounded: monthlyDueRoundedFen, total: totalFen }
}

/** What such a record holds for a column of the sheet, in words. */
export function useLedgerCells(): (record: LedgerRecord, field: string) => string {
  const { t } = useTranslation()
  const format = useFormat()
  const ofTally = (record: TallyRecord, field: string): string => {
    const { memberType, grade, ungradedReason } = record
    if (field === 'memberStatus') return memberType === null ? '' : t(`memberTypes.${memberType}`)
    if (field === 'grade') return grade === null ? (ungradedReason ?? '') : t(`grades.${grade}`)
    const vote = votes[field]
    return plain(vote === undefined ? valueOf(record, field) : record.votes?.[vote])
  }
  return (record, field) => {
    if ('votes' in record) return ofTally(record, field)
    if ('stage' in record) return plain(valueOf(record.dates, field) ?? valueOf(record, field))
    const amount = 'months' in record ? assessed(record)[field] : undefined
    if (amount === undefined) return plain(valueOf(record, field))
    return amount === null ? '' : format.yuan(amount)
  }
}
