import { AppError } from '../../shared/app-error.ts'
import { unwrap } from '../../shared/assert.ts'
import { yearOf } from '../../shared/calendar.ts'
import type { Checklist } from '../../shared/contract/checklist.ts'
import { hasDuties } from '../../shared/domain/kinds.ts'
import { basisOf } from '../../shared/rules/basis.ts'
import { isOpen } from '../../shared/rules/explain.ts'
import type { DutyFinding, SignalFinding } from '../../shared/rules/finding.ts'
import type { RuleData } from '../../shared/rules/rule-data.ts'
import type { RuleFileFault } from '../../shared/rules/rule-file.ts'
import { withLedger } from './with-ledger.ts'
import { getChecklist } from '../services/checklist-service.ts'
import { organizationInfos } from '../services/ledger-service.ts'
import type { Reader } from '../ledger/connection.ts'
import type { CommandResult } from './command.ts'
import type { Environment } from './environment.ts'
import { exitStatus } from './exit-status.ts'
import { textTable } from './text-table.ts'

export interface CheckOptions {
  readonly year?: number | undefined
  readonly org?: string | undefined
  readonly rule?: readonly string[] | undefined
}

/** The id of a branch or committee that was named on the command line. @throws AppError ORGANIZATION_UNKNOWN. */
export function organizationNamed(db: Reader, name: string | undefined): number | undefined {
  if (name === undefined) return undefined
  const found = organizationInfos(db).find((row) => row.name === name && hasDuties(row.level))
  if (!found) throw new AppError('ORGANIZATION_UNKNOWN', { name })
  return found.id
}

/** `check`: evaluates the rules of a year. */
export function check(environment: Environment, options: CheckOptions): CommandResult {
  const { resources, today } = environment
  const only = options.rule && new Set(options.rule)
  const known = new Set(rulesById(environment).keys())
  for (const fault of resources.rules.faults) environment.note(refusal(environment, fault))
  const unknown = options.rule?.find((id) => !known.has(id))
  if (unknown !== undefined) throw new AppError('INVALID_INPUT', { path: `--rule ${unknown}` })
  return withLedger(environment, (db) => {
    const organizationId = organizationNamed(db, options.org)
    const year = options.year ?? yearOf(today)
    const checklist = getChecklist(db, resources.ruleBook, { year, today, organizationId, only })
    const { late, wrong, suspect } = checklist.summary
    const refused = resources.rules.faults.length
    return {
      status: late + wrong + suspect + refused > 0 ? exitStatus.somethingToLookAt : exitStatus.done,
      // A county's checklist is long in either form, so only the wanted one is made.
      json: environment.json ? checklistJson(environment, checklist) : null,
      text: environment.json ? '' : checklistText(environment, checklist),
    }
  })
}

/** Why a rule file of this place was not taken, in one sentence. */
function refusal({ translate }: Environment, { file, line, reason }: RuleFileFault): string {
  const params = { file, line, reason: translate(reason) }
  return translate({ key: 'rule-files:refused', params })
}

function rulesById({ resources: { ruleBook } }: Environment): Map<string, RuleData> {
  return new Map([...ruleBook.duties, ...ruleBook.signals].map((rule) => [rule.id, rule]))
}

const titleIn = ({ language }: Environment, title: RuleData['title']): string =>
  language === 'en' ? title.en : title.zh

export interface RuleSource {
  readonly document: string | null
  readonly article: string | null
  readonly verified: boolean
}

/**
 * The document that a rule rests on (`edition` where a finding names one), with its article only
 * where that was checked.
 */
export function sourceJson(environment: Environment, rule: RuleData, edition?: string): RuleSource {
  const basis = basisOf(rule, edition)
  const document = environment.resources.ruleBook.documents.find(
    ({ code }) => code === basis.document,
  )
  return { ...basis, document: document ? titleIn(environment, document.title) : null }
}

function checklistJson(environment: Environment, checklist: Checklist): unknown {
  const rules = rulesById(environment)
  const rule = (id: string): RuleData =>
    unwrap(rules.get(id), 'findings come from rules of the book')
  return {
    asOf: checklist.asOf,
    year: checklist.year,
    duties: checklist.duties.map((duty) => dutyJson(environment, duty, rule(duty.rule))),
    signals: checklist.signals.map((signal) =>
      signalJson(environment, signal, rule(signal.signal)),
    ),
    summary: checklist.summary,
  }
}

function dutyJson(environment: Environment, duty: DutyFinding, rule: RuleData): unknown {
  const { translate } = environment
  return {
    rule: duty.rule,
    title: titleIn(environment, rule.title),
    org: duty.organization,
    subject: duty.subject?.name ?? null,
    period: duty.period,
    status: duty.status,
    severity: duty.severity,
    message: translate(duty.message),
    remedy: duty.remedy && translate(duty.remedy.text),
    evidence: duty.evidence,
    source: sourceJson(environment, rule, duty.document),
  }
}

function signalJson(environment: Environment, signal: SignalFinding, rule: RuleData): unknown {
  return {
    signal: signal.signal,
    title: titleIn(environment, rule.title),
    org: signal.organization,
    key: signal.key,
    severity: signal.severity,
    message: environment.translate(signal.message),
    evidence: signal.evidence,
    explained: signal.explained,
    source: sourceJson(environment, rule),
  }
}

const openFirst = (a: SignalFinding, b: SignalFinding): number =>
  Number(isOpen(b)) - Number(isOpen(a))

function signalText({ translate }: Environment, { message, explained }: SignalFinding): string {
  if (explained === null) return translate(message)
  const params = { message: translate(message), explained }
  return translate({ key: 'cli:check.explained', params })
}

const order = ['late', 'wrong', 'due', 'done', 'notApplicable'] as const

function checklistText(environment: Environment, checklist: Checklist): string {
  const { translate } = environment
  const rules = rulesById(environment)
  const title = (id: string): string => {
    const rule = rules.get(id)
    return rule ? titleIn(environment, rule.title) : id
  }
  const header = ['status', 'rule', 'duty', 'org', 'period', 'message'].map((key) =>
    translate({ key: `cli:check.${key}` }),
  )
  const duties = checklist.duties
    .toSorted((a, b) => order.indexOf(a.status) - order.indexOf(b.status))
    .map((duty) => [
      translate({ key: `cli:status.${duty.status}` }),
      duty.rule,
      title(duty.rule),
      duty.subject?.name ?? duty.organization,
      duty.period,
      translate(duty.message),
    ])
  const signals = checklist.signals
    .toSorted(openFirst)
    .map((signal) => [
      translate({ key: `cli:status.${isOpen(signal) ? 'suspect' : 'explained'}` }),
      signal.signal,
      title(signal.signal),
      signal.organization,
      String(checklist.year),
      signalText(environment, signal),
    ])
  const summary = translate({
    key: 'cli:check.summary',
    params: { ...checklist.summary, asOf: checklist.asOf },
  })
  return [textTable(header, [...duties, ...signals]), summary].join('\n')
}
