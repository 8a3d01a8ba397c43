import { AppError } from '../../shared/app-error.ts'
import type { IsoMonth } from '../../shared/calendar.ts'
import { unwrap } from '../../shared/assert.ts'
import type { DuesCategory } from '../../shared/domain/kinds.ts'
import { lastEndedMonth, type MemberArrears } from '../../shared/dues/arrears.ts'
import { assessDues, type DuesAssessment } from '../../shared/dues/assessment.ts'
import { isFarmerQuota } from '../../shared/dues/amount-due.ts'
import { yuanText, type Fen } from '../../shared/money.ts'
import { resolveParameters } from '../../shared/rules/parameters.ts'
import type { ParameterValues } from '../../shared/rules/rule-data.ts'
import type { Text } from '../../shared/text.ts'
import type { Reader } from '../ledger/connection.ts'
import { readParameters } from '../ledger/repositories/ledger-info.ts'
import { withLedger } from './with-ledger.ts'
import { getArrears } from '../services/arrears-service.ts'
import { sourceJson, type RuleSource } from './check.ts'
import type { CommandResult } from './command.ts'
import type { Environment } from './environment.ts'
import { exitStatus } from './exit-status.ts'
import { textTable } from './text-table.ts'

export interface DuesAmountOptions {
  readonly category: DuesCategory
  /** Monthly base; of farmers the local amount, if it lies within 0.20 and 1.00 yuan. */
  readonly base?: Fen | undefined
  /** The current month where left out. */
  readonly on?: IsoMonth | undefined
  /** A ledger that was named, for its rounding and its farmers' amount; none is needed. */
  readonly ledger?: string | undefined
}

/** Categories with a fixed amount, or with one that others set, have no base. */
const WITHOUT_BASE: ReadonlySet<DuesCategory> = new Set<DuesCategory>([
  'farmer',
  'student',
  'unemployed',
  'hardship',
])
/** The rules that an amount rests on: the table of rates, and the cap where it holds. */
const RATES_RULE = 'F-01'
const CAP_RULE = 'F-12'

/**
 * `dues amount`: what is due in a month by category and base.
 * @throws AppError INVALID_INPUT where the category needs a base and there is none.
 */
export function duesAmount(environment: Environment, options: DuesAmountOptions): CommandResult {
  const { category, base, on = environment.today.slice(0, 7) } = options
  if (base === undefined && !WITHOUT_BASE.has(category))
    throw new AppError('INVALID_INPUT', { path: '--base' })
  const local = parametersOf(environment, options.ledger)
  const isQuota = category === 'farmer' && base !== undefined && isFarmerQuota(base)
  const parameters = isQuota ? { ...local, 'dues.farmerAmount': yuanText(base) } : local
  const assessed = assessDues({ category, baseFen: base ?? null, on, parameters })
  const source = sourceOf(environment, assessed)
  const lines = [amountText(assessed, base), sourceText(source)].map(environment.translate)
  return {
    status: assessed ? exitStatus.done : exitStatus.somethingToLookAt,
    json: { ...(assessed ?? NOT_COMPUTED), source },
    text: lines.join('\n'),
  }
}

/** Hardship: the superior committee approves the amount (DF 7). */
const NOT_COMPUTED = { dueFen: null, computedFen: null, ratePermille: null, capped: false } as const

function parametersOf(environment: Environment, ledger: string | undefined): ParameterValues {
  const { ruleBook } = environment.resources
  const own =
    ledger === undefined ? {} : withLedger({ ...environment, ledgerFile: ledger }, readParameters)
  return resolveParameters(ruleBook, own)
}

/** What nobody can compute rests on none of these rules. */
function sourceOf(environment: Environment, assessed: DuesAssessment | null): RuleSource {
  if (!assessed) return { document: null, article: null, verified: false }
  const id = assessed.capped ? CAP_RULE : RATES_RULE
  const rule = environment.resources.ruleBook.duties.find((duty) => duty.id === id)
  return sourceJson(environment, unwrap(rule, `the book has ${id}`))
}

function amountText(assessed: DuesAssessment | null, base: Fen | undefined): Text {
  if (!assessed) return { key: 'cli:dues.approved' }
  const { dueFen, computedFen, ratePermille, capped } = assessed
  const due = yuanText(dueFen)
  if (ratePermille === null || base === undefined) return { key: 'cli:dues.fixed', params: { due } }
  const params = { due, base: yuanText(base), rate: ratePermille / 10 }
  if (!capped) return { key: 'cli:dues.rate', params }
  return { key: 'cli:dues.capped', params: { ...params, computed: yuanText(computedFen) } }
}

function sourceText({ document, article }: RuleSource): Text {
  if (document === null) return { key: 'cli:dues.noSource' }
  return { key: 'cli:dues.source', params: { document, article: article ?? '' } }
}

export interface DuesArrearsOptions {
  /** The last month that is looked at; the last one that is over where left out or later. */
  readonly asOf?: IsoMonth | undefined
}

/** `dues arrears`: members with consecutive unpaid months up to a month that is over. */
export function duesArrears(environment: Environment, options: DuesArrearsOptions): CommandResult {
  const { resources, today } = environment
  const ended = lastEndedMonth(today)
  // A month that still runs is owed by nobody yet.
  const asOf = options.asOf !== undefined && options.asOf < ended ? options.asOf : ended
  const members = withLedger(environment, (db) =>
    arrearsOf(db, asOf, resolveParameters(resources.ruleBook, readParameters(db))),
  )
  return {
    status: members.length > 0 ? exitStatus.somethingToLookAt : exitStatus.done,
    json: { asOf, members },
    text: arrearsText(environment, asOf, members),
  }
}

interface ArrearsLine extends Pick<MemberArrears, 'months' | 'stage'> {
  readonly org: string
  readonly name: string
  readonly count: number
}

/** Branch by branch, longest first. */
function arrearsOf(db: Reader, asOf: IsoMonth, parameters: ParameterValues): ArrearsLine[] {
  return getArrears(db, asOf, parameters).map(({ organization, member, months, stage }) => ({
    org: organization,
    name: member.name,
    months,
    count: months.length,
    stage,
  }))
}

function arrearsText(
  { translate }: Environment,
  asOf: IsoMonth,
  members: readonly ArrearsLine[],
): string {
  const params = { asOf, people: members.length }
  if (members.length === 0) return translate({ key: 'cli:dues.nobody', params })
  const header = ['org', 'member', 'count', 'months', 'stage'].map((column) =>
    translate({ key: `cli:dues.${column}` }),
  )
  const rows = members.map(({ org, name, count, months, stage }) => {
    const [from = ''] = months
    const span = { key: 'cli:dues.span', params: { from, to: months.at(-1) ?? from } }
    return [
      org,
      name,
      String(count),
      translate(span),
      translate({ key: `cli:dues.stages.${stage}` }),
    ]
  })
  return [textTable(header, rows), translate({ key: 'cli:dues.summary', params })].join('\n')
}
