import { yearOf, type IsoMonth } from '../../shared/calendar.ts'
import { firstKnownMonth, listArrears, type MemberArrears } from '../../shared/dues/arrears.ts'
import type { ParameterValues } from '../../shared/rules/rule-data.ts'
import type { Reader } from '../ledger/connection.ts'
import { readOwing } from '../ledger/repositories/owing.ts'

export interface BranchArrears extends MemberArrears {
  readonly organization: string
}

/**
 * Members of all branches with unpaid months at the end of `asOf` (inclusive), branch by branch and
 * longest first: the answer of `listArrears` for the facts of the whole ledger. An index names who may
 * owe and since when, the pure rule judges them from there on.
 */
export function getArrears(
  db: Reader,
  asOf: IsoMonth,
  parameters: ParameterValues,
): BranchArrears[] {
  const range = { from: firstKnownMonth(yearOf(asOf)), to: asOf }
  return readOwing(db, range).flatMap(({ organization, facts, firstUnpaid }) =>
    listArrears(facts, asOf, parameters, firstUnpaid).map((arrears) => ({
      organization,
      ...arrears,
    })),
  )
}
