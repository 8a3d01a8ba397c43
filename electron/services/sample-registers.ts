import { addMonthsToMonth, yearOf } from '../../shared/calendar.ts'
import { sumFen, fen } from '../../shared/money.ts'
import { registerOf } from '../../shared/registers/registers.ts'
import { Random } from '../../shared/sample/random.ts'
import { fillRegisters } from '../../shared/sample/registers/fill-registers.ts'
import type { AddEntry, SampleEvent, SamplePerson } from '../../shared/sample/registers/scene.ts'
import { BOOKED_DAY } from '../../shared/sample/sample-activities.ts'
import type { SampleBranch, SampleOptions } from '../../shared/sample/sample-branch.ts'
import type { ChangeRecorder } from '../ledger/changes.ts'
import type { Reader } from '../ledger/connection.ts'
import { listActivities } from '../ledger/repositories/activities.ts'
import { listPayments } from '../ledger/repositories/dues.ts'
import { listMembers } from '../ledger/repositories/members.ts'
import { insertEntry } from './entry-service.ts'

/** Registers draw from numbers of their own, so that rosters and events stay as they were. */
const OWN_NUMBERS = 1_000_003

interface Filled {
  readonly db: Reader
  readonly recorder: ChangeRecorder
  readonly organizationId: number
}

/** Writes entries of one organization; nobody wrote them late, so they bear no time of writing. */
export function entryAdder(recorder: ChangeRecorder, organizationId: number): AddEntry {
  return (register, given) => {
    const fields = Object.keys(registerOf(register).fields)
    const values = { ...Object.fromEntries(fields.map((field) => [field, null])), ...given }
    return insertEntry(recorder, { register, organizationId, values }, null)
  }
}

/** Fills the registers of a sample branch whose roster, dues and events stand in the ledger. */
export function fillBranchRegisters(
  filled: Filled,
  branch: SampleBranch,
  index: number,
  options: SampleOptions,
): void {
  const { db, recorder, organizationId } = filled
  const year = yearOf(options.today)
  const isVillage = branch.kind === 'village'
  fillRegisters({
    random: new Random((options.seed + OWN_NUMBERS) * 7919 + index),
    today: options.today,
    year,
    index,
    faults: branch.faults,
    isVillage,
    termYears: isVillage || branch.kind === 'community' ? 5 : 3,
    people: peopleOf(db, organizationId),
    events: bookedEvents(filled, year - options.years + 1, year),
    paid: paidIn(db, organizationId, year),
    add: entryAdder(recorder, organizationId),
  })
}

/** In the order in which the roster was read in. */
function peopleOf(db: Reader, organizationId: number): SamplePerson[] {
  return listMembers(db, organizationId)
    .toSorted((a, b) => a.id - b.id)
    .map((row) => ({
      id: row.id,
      name: row.name,
      isFull: row.type === 'full',
      birthOn: row.birth_on,
      joinedOn: row.joined_on,
      isFloating: row.is_floating === 1,
      groupId: row.group_id,
    }))
}

/** The events of the sample; that of its first January is booked to the year before, by notice. */
function bookedEvents(
  { db, recorder, organizationId }: Filled,
  firstYear: number,
  lastYear: number,
): SampleEvent[] {
  const days = { from: `${firstYear}-01-01`, to: `${lastYear}-12-31`, organizationId }
  return listActivities(db, days).map(({ id, kinds, held_on: heldOn, present }) => {
    const isBooked = heldOn === `${firstYear}-${BOOKED_DAY}`
    if (isBooked)
      recorder.update('activity', id, {
        booked_year: firstYear - 1,
        booked_notice: `样例镇委〔${firstYear - 1}〕31号`,
      })
    return { id, kinds, heldOn, present, year: isBooked ? firstYear - 1 : yearOf(heldOn) }
  })
}

function paidIn(db: Reader, organizationId: number, year: number) {
  const month = (number: number): string => addMonthsToMonth(`${year}-01`, number - 1)
  const payments = listPayments(db, { from: month(1), to: month(12), organizationId })
  return (from: number, to: number) =>
    sumFen(
      payments
        .filter((payment) => payment.month >= month(from) && payment.month <= month(to))
        .map((payment) => fen(payment.amount_fen)),
    )
}
