import { useTranslation } from 'react-i18next'
import { fen } from '../../../shared/money.ts'
import type {
  ActivityRecord,
  DuesRecord,
  MemberRecord,
  Table,
} from '../../../shared/sheets/table.ts'
import { useFormat } from '../../ui/use-format.ts'
import { isOtherRecord, useOtherCells } from './use-other-cells.ts'
import { useLedgerCells } from './use-ledger-cells.ts'

type AnyRecord = Table['records'][number]
type CellWords = (record: AnyRecord | null, field: string, letter: string) => string

/** What a record holds for a column of the sheet, in words. */
export function useRecordCells(): CellWords {
  const { t } = useTranslation()
  const format = useFormat()
  const ofLedger = useLedgerCells()
  const ofOther = useOtherCells()
  const plain = (value: unknown): string => {
    if (typeof value === 'boolean') return t(value ? 'yes' : 'no')
    if (typeof value === 'number') return String(value)
    if (typeof value !== 'string') return ''
    return value
  }
  const ofMember = (record: MemberRecord, field: string): string => {
    if (field === 'memberStatus' || field === 'memberType')
      return record.memberType === null ? '' : t(`memberTypes.${record.memberType}`)
    return plain(Object.entries(record).find(([key]) => key === field)?.[1])
  }
  const ofDues = (record: DuesRecord, field: string): string => {
    const month = Number(/^month(\d+)$/.exec(field)?.[1] ?? 0)
    if (month > 0) return duesMonth(record, month)
    if (field === 'category') return record.categoryText ?? ''
    const amount = amountsOf(record)[field]
    if (amount !== undefined) return amount === null ? '' : format.yuan(amount)
    return plain(Object.entries(record).find(([key]) => key === field)?.[1])
  }
  const duesMonth = (record: DuesRecord, month: number): string => {
    if (record.exemptMonths.includes(month)) return t('duesExempt')
    if (record.notDueMonths.includes(month)) return t('duesNotDue')
    const paid = record.monthsFen[month]
    return paid === undefined ? '' : format.yuan(paid)
  }
  const ofActivity = (record: ActivityRecord, field: string): string => {
    if (field === 'type') return record.kinds.map((kind) => t(`activityKinds.${kind}`)).join(' ')
    const own = activityFields[field] ?? field
    const words = plain(Object.entries(record).find(([key]) => key === own)?.[1])
    return field === 'heldAt' && record.startTime !== null ? `${words} ${record.startTime}` : words
  }
  return (record, field, letter) => {
    if (record === null) return ''
    if (isOtherRecord(record)) return ofOther(record, field, letter)
    if (field === 'sex' && 'sex' in record)
      return record.sex === null ? '' : t(`sexes.${record.sex}`)
    if ('monthsFen' in record) return ofDues(record, field)
    if ('kinds' in record) return ofActivity(record, field)
    return 'workPost' in record ? ofMember(record, field) : ofLedger(record, field)
  }
}

/** Fields of the sheet whose names in the record differ. */
const activityFields: Readonly<Record<string, string>> = {
  plannedAt: 'plannedDate',
  heldAt: 'heldDate',
  due: 'expected',
  attended: 'present',
}

function amountsOf(record: DuesRecord): Readonly<Record<string, number | null>> {
  const { baseFen: base, monthlyDueFen: monthlyDue, totalFen } = record
  return { base, monthlyDue, total: fen(totalFen) }
}
