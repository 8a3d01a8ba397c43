import { useTranslation } from 'react-i18next'
import type { Fen } from '../../../shared/money.ts'
import type { PaymentRecord } from '../../../shared/sheets/records/payments.ts'
import type {
  DisciplineRecord,
  OrganizationRecord,
  TrainingRecord,
} from '../../../shared/sheets/records/rosters.ts'
import type { SummaryRecord } from '../../../shared/sheets/records/summary.ts'
import { useFormat } from '../../ui/use-format.ts'

/** Records of forms that few branches have. */
export type OtherRecord =
  | PaymentRecord
  | SummaryRecord
  | TrainingRecord
  | DisciplineRecord
  | OrganizationRecord

export function isOtherRecord(record: object): record is OtherRecord {
  const own = ['paidFen', 'figures', 'hoursTenths', 'kindText', 'termStartedOn']
  return own.some((key) => key in record)
}

/** Fields of the sheet whose names in the record differ. */
const names: Readonly<Record<string, string>> = {
  category: 'categoryText',
  organization: 'name',
  heldOn: 'startedOn',
  trainingTitle: 'title',
  trainingPlace: 'place',
  disciplineKind: 'kindText',
  disciplineDate: 'decidedOn',
}

const plain = (value: unknown): string =>
  typeof value === 'number' || typeof value === 'string' ? String(value) : ''

/** What such a record holds for a column of the sheet, in words. */
export function useOtherCells(): (record: OtherRecord, field: string, letter: string) => string {
  const { t } = useTranslation()
  const format = useFormat()
  const yuan = (fen: Fen | null): string => (fen === null ? '' : format.yuan(fen))
  const ofPayment = (record: PaymentRecord, field: string): string | null => {
    if (field === 'base') return yuan(record.baseFen)
    if (field === 'monthlyDue') return yuan(record.monthlyDueFen ?? record.dueFen)
    if (field === 'yearlyDue') return yuan(record.dueFen)
    if (field === 'rate') return record.ratePermille === null ? '' : `${record.ratePermille / 10}%`
    if (field !== 'paid') return null
    if (record.mark === 'exempt') return t('duesExempt')
    return record.mark === 'notDue' ? t('duesNotDue') : yuan(record.paidFen)
  }
  return (record, field, letter) => {
    if ('figures' in record) {
      const figure = record.figures.find(({ column }) => column === letter)
      return figure?.value ?? (field === 'branch' || field === 'item' ? record.name : '')
    }
    const amount = 'paidFen' in record ? ofPayment(record, field) : null
    if (amount !== null) return amount
    if ('hoursTenths' in record && field === 'hours')
      return record.hoursTenths === null ? '' : String(record.hoursTenths / 10)
    const own = names[field] ?? field
    return plain(Object.entries(record).find(([key]) => key === own)?.[1])
  }
}
