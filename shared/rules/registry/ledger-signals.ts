import { hastyAdmission } from '../signals/admission.ts'
import { oddGrades, sameForAll } from '../signals/appraisal-results.ts'
import { disciplineNotFollowed } from '../signals/discipline-follow-up.ts'
import { oddRelief } from '../signals/dues-relief.ts'
import { oddReceipts, taxedByBand } from '../signals/dues.ts'
import { oddElections } from '../signals/elections.ts'
import { oddReceiptsAndSums } from '../signals/receipts.ts'
import { crowdedTalks } from '../signals/talks.ts'
import { countedTwice } from '../signals/trainings.ts'
import type { SignalRule } from '../scope.ts'

/** S-32 … S-42, dues, discipline, elections, appraisal (rules.md). */
export const ledgerSignals: readonly (readonly [string, SignalRule])[] = [
  ['S-32', oddRelief],
  ['S-33', oddReceiptsAndSums],
  ['S-34', oddReceipts],
  ['S-35', taxedByBand],
  ['S-36', disciplineNotFollowed],
  ['S-37', oddGrades],
  ['S-38', sameForAll],
  ['S-39', oddElections],
  ['S-40', hastyAdmission],
  ['S-41', crowdedTalks],
  ['S-42', countedTwice],
]
