import { hastyAdmission } from '../signals/admission.ts'
import { oddReceipts, taxedByBand } from '../signals/dues.ts'
import type { SignalRule } from '../scope.ts'

/** S-32 … S-42, dues, discipline, elections, appraisal (rules.md). */
export const ledgerSignals: readonly (readonly [string, SignalRule])[] = [
  ['S-34', oddReceipts],
  ['S-35', taxedByBand],
  ['S-40', hastyAdmission],
]
