import { addMonthsToMonth, yearOf, type IsoDate, type IsoMonth } from '../../../shared/calendar.ts'
import type { OrganizationInfo } from '../../../shared/contract/app.ts'
import { lastEndedMonth } from '../../../shared/dues/arrears.ts'
import { resolveParameters } from '../../../shared/rules/parameters.ts'
import type { ParameterValues, RuleBook } from '../../../shared/rules/rule-data.ts'
import type { FormContext } from '../../../shared/sheets/forms/form-context.ts'
import type { SheetForm } from '../../../shared/sheets/forms/sheet-form.ts'
import type { Reader } from '../../ledger/connection.ts'
import { readInfo, readParameters } from '../../ledger/repositories/ledger-info.ts'

export interface ExportRequest {
  readonly year: number
  readonly today: IsoDate
  /** Who is exported: branches, one sheet each, and the committee above them, which has duties only. */
  readonly branches: readonly OrganizationInfo[]
  readonly ruleBook: RuleBook
  readonly context: FormContext
}

/** Reads one table of the ledger as printable sheets. */
export type Forms = (db: Reader, request: ExportRequest) => readonly SheetForm[]

/** The branches that are exported: a committee has no roster and no meetings of its own. */
export function branchesOf({ branches }: ExportRequest): readonly OrganizationInfo[] {
  return branches.filter(({ level }) => level === 'branch')
}

/** A table of one sheet (or a few) for each branch; sheets of several bear their names. */
export function eachBranch(
  formsOf: (db: Reader, branch: OrganizationInfo, request: ExportRequest) => readonly SheetForm[],
): Forms {
  return (db, request) => {
    const branches = branchesOf(request)
    const { translate } = request.context
    return branches.flatMap((branch) => {
      const forms = formsOf(db, branch, request)
      if (branches.length === 1) return forms
      return forms.map((form) => {
        const params = { sheet: form.name, organization: branch.name }
        return { ...form, name: translate({ key: 'forms:ofBranch', params }) }
      })
    })
  }
}

/** Whose list it is that has all branches on one sheet: the only one's, else the ledger's. */
export function ownerName(db: Reader, { branches }: ExportRequest): string {
  const [only, second] = branches
  return second || !only ? (readInfo(db, 'name') ?? '') : only.name
}

/** The last month of a year that can be spoken of: December, or the last one that is over. */
export function lastMonthOf({ year, today }: Pick<ExportRequest, 'year' | 'today'>): IsoMonth {
  return year < yearOf(today) ? addMonthsToMonth(`${year}-01`, 11) : lastEndedMonth(today)
}

/** Local parameters of the ledger, the others as the rule book has them. */
export function parametersOf(db: Reader, { ruleBook }: ExportRequest): ParameterValues {
  return resolveParameters(ruleBook, readParameters(db))
}
