import { branchCore, mayBeSameBranch } from '../../../shared/sheets/branch-name.ts'
import type { MemberRecord, Problem, Table } from '../../../shared/sheets/table.ts'
import { listOrganizations } from '../../ledger/repositories/organizations.ts'
import type { ImportContext } from './import-context.ts'

type Member = Pick<MemberRecord, 'row' | 'name' | 'branch'>
interface Roster {
  readonly columns: Table['columns']
  readonly records: readonly Member[]
}

/** What the branch that a row names is to the one that the roster goes into. */
type Relation = 'same' | 'other' | 'unknown'

/**
 * A branch that is certainly another one: a name of the ledger that fits better, or one of several
 * that a roster of many branches names. A single name that nobody in the ledger has may be how the
 * sheet calls the chosen branch.
 */
function relationTo(
  chosen: string,
  others: readonly string[],
  severalNamed: boolean,
): (named: string) => Relation {
  const known = new Map<string, Relation>()
  const judge = (named: string): Relation => {
    const core = branchCore(named)
    if (core === '' || core === branchCore(chosen)) return 'same'
    if (others.some((other) => branchCore(other) === core)) return 'other'
    if (mayBeSameBranch(chosen, named)) return 'same'
    const isOther = severalNamed || others.some((other) => mayBeSameBranch(other, named))
    return isOther ? 'other' : 'unknown'
  }
  return (named) => {
    const relation = known.get(named) ?? judge(named)
    known.set(named, relation)
    return relation
  }
}

function problemAt(
  code: 'otherBranch' | 'branchNameDiffers',
  { columns }: Roster,
  record: Member,
  chosen: string,
): Problem {
  const { row, name } = record
  const column = Object.keys(columns).find((letter) => columns[letter]?.field === 'branch') ?? 'A'
  const cell = `${column}${row}`
  const value = record.branch ?? ''
  const severity = code === 'otherBranch' ? 'error' : 'warning'
  const params = { row, cell, name, value, branch: chosen }
  return { row, cell, code, severity, value, proposal: null, params }
}

/**
 * The problem of each row that names a branch which is not, or by its name may not be, the chosen
 * one; the second is told once a roster. Rows without a branch have none.
 */
export function branchProblems(
  { db, organizationId }: Pick<ImportContext, 'db' | 'organizationId'>,
  roster: Roster,
): ReadonlyMap<number, Problem> {
  const branches = listOrganizations(db).filter(({ level }) => level === 'branch')
  const chosen = branches.find(({ id }) => id === organizationId)?.name ?? ''
  const others = branches.filter(({ id }) => id !== organizationId).map(({ name }) => name)
  const names = new Set(roster.records.map(({ branch }) => branch ?? ''))
  const named = new Set([...names].map(branchCore))
  named.delete('')
  const relation = relationTo(chosen, others, named.size > 1)
  const problems = new Map<number, Problem>()
  let isTold = false
  for (const record of roster.records) {
    const found = relation(record.branch ?? '')
    if (found === 'other')
      problems.set(record.row, problemAt('otherBranch', roster, record, chosen))
    if (found === 'unknown' && !isTold) {
      problems.set(record.row, problemAt('branchNameDiffers', roster, record, chosen))
      isTold = true
    }
  }
  return problems
}
