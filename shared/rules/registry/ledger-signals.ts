import { oddRelief } from '../signals/dues-relief.ts'
import { oddReceipts, taxedByBand } from '../signals/dues.ts'
import { oddReceiptsAndSums } from '../signals/receipts.ts'
import type { SignalRule } from '../scope.ts'

/** S-32 … S-42, dues, discipline, elections, appraisal (rules.md). */
export const ledgerSignals: readonly (readonly [string, SignalRule])[] = [
  ['S-32', oddRelief],
  ['S-33', oddReceiptsAndSums],
  ['S-34', oddReceipts],
  ['S-35', taxedByBand],
]
