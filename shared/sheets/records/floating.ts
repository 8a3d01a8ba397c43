import type { PartialDate } from '../../calendar.ts'
import type { Sex } from '../../domain/kinds.ts'

/** A member who lives elsewhere, or one of another branch who lives here. */
export interface FloatingRecord {
  readonly row: number
  readonly direction: 'out' | 'in'
  readonly name: string
  readonly idCard: string | null
  readonly sex: Sex | null
  readonly birthDate: PartialDate | null
  readonly education: string | null
  readonly outDate: PartialDate | null
  readonly outPlace: string | null
  readonly phone: string | null
  readonly branch: string | null
  readonly branchPhone: string | null
  readonly reason: string | null
  readonly contactName: string | null
  readonly certificateNumber: string | null
  readonly returnedOn: PartialDate | null
  readonly remark: string | null
}
