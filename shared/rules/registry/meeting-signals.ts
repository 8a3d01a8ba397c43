import { headcountConflict, impossibleTime } from '../signals/meetings.ts'
import { reversedOrder } from '../signals/order.ts'
import { absentOfficer, outsidersPresent, nobodyEverMissing } from '../signals/presence.ts'
import { crowdedDay, unlikelyDay, overlappingEvents } from '../signals/schedule.ts'
import { writtenAtYearEnd } from '../signals/traces.ts'
import { impossibleVotes } from '../signals/votes.ts'
import type { SignalRule } from '../scope.ts'

/** S-08 … S-18, meetings and numbers (rules.md). */
export const meetingSignals: readonly (readonly [string, SignalRule])[] = [
  ['S-08', headcountConflict],
  ['S-09', impossibleVotes],
  ['S-10', absentOfficer],
  ['S-11', overlappingEvents],
  ['S-12', impossibleTime],
  ['S-13', reversedOrder],
  ['S-14', unlikelyDay],
  ['S-15', crowdedDay],
  ['S-16', writtenAtYearEnd],
  ['S-17', nobodyEverMissing],
  ['S-18', outsidersPresent],
]
