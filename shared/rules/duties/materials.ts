import { monthOf, yearOf } from '../../calendar.ts'
import type { DutyFinding } from '../finding.ts'
import { fileFault, isKept, materialDate, type Material } from '../material-files.ts'
import { openEntry, recordEntry } from '../remedies.ts'
import { duty, entryEvidence, sentence, type DutyRule, type RuleScope } from '../scope.ts'
import type { PeriodInfo } from '../year-calendar.ts'
import { yearFinding } from '../year-duty.ts'
import { plannedPeriods, type PlanItem } from './plan-months.ts'

const SEPARATORS = /[、，,;；\n]+/

interface Wanted {
  readonly item: PlanItem
  /** As the plan lists it. */
  readonly name: string
  readonly found: Material | null
}

/** What is asked of one month (or of the year as a whole). */
interface Papers {
  readonly period: PeriodInfo
  readonly wanted: readonly Wanted[]
  readonly files: readonly Material[]
}

/**
 * B-20 学习材料: each material that the plan lists is there as a file or has the place of its paper, and
 * files are still what was taken in. Materials are told in the month of their event.
 */
export const materialsKept: DutyRule = (scope) => {
  const papers = papersOfYear(scope)
  if (papers.length > 0) return papers.map((own) => periodOfPapers(scope, own))
  return [yearFinding(scope, { status: 'notApplicable', message: sentence('duty.B-20.none') })]
}

function papersOfYear(scope: RuleScope): Papers[] {
  const { branch, calendar, context } = scope
  const { material } = branch.facts.entries
  const byPeriod = new Map(
    plannedPeriods(scope).map(({ period, items }) => [
      period.period,
      items.flatMap((item) => wantedBy(item, material)),
    ]),
  )
  const files = Map.groupBy(
    material.filter(({ sha256 }) => sha256 !== null),
    (one) => {
      const date = materialDate(branch, one)
      if (date === null || yearOf(date) !== context.year) return null
      return monthOf(date) ?? date
    },
  )
  return [...calendar.month, calendar.wholeYear].flatMap((period) => {
    const own = { wanted: byPeriod.get(period.period) ?? [], files: files.get(period.period) ?? [] }
    return own.wanted.length + own.files.length > 0 ? [{ period, ...own }] : []
  })
}

function wantedBy(item: PlanItem, material: readonly Material[]): Wanted[] {
  if (item.materials === null || item.cancelledOn !== null) return []
  const own = material.filter(
    ({ planItemId, activityId }) =>
      planItemId === item.id || (activityId !== null && activityId === item.activityId),
  )
  return item.materials.split(SEPARATORS).flatMap((written) => {
    const name = plain(written)
    if (name === '') return []
    const found = own.find((one) => isKept(one) && isCalled(one, name)) ?? null
    return [{ item, name, found }]
  })
}

/** 《》 and spaces make no difference, and a title often says more than the plan. */
function isCalled({ title, fileName }: Material, name: string): boolean {
  return [title, fileName ?? '']
    .map(plain)
    .some((own) => own !== '' && (own.includes(name) || name.includes(own)))
}

function plain(title: string): string {
  return title.replaceAll(/[《》“”"\s]/g, '')
}

function periodOfPapers(scope: RuleScope, { period, wanted, files }: Papers): DutyFinding {
  const base = { period: period.period }
  const missing = wanted.filter(({ found }) => found === null)
  const broken = files.filter((file) => fileFault(file) !== null)
  const counts = { listed: wanted.length, files: files.length }
  const isOver = scope.context.today > period.end
  const [first] = missing
  const told = (status: 'late' | 'due'): DutyFinding | null => {
    if (!first) return null
    const { item, name } = first
    const params = { ...counts, missing: missing.length, name, title: item.title }
    const values = {
      planItemId: item.id,
      activityId: item.activityId,
      title: name,
      kind: 'document',
    }
    return duty(scope, {
      ...base,
      status,
      message: sentence(`duty.B-20.${status}`, params),
      evidence: [...new Set(missing.map((one) => one.item))].map(planEvidence),
      remedy: recordEntry('material', values),
    })
  }
  const late = isOver ? told('late') : null
  if (late) return late
  const [fault] = broken
  if (fault) {
    const what = fileFault(fault) ?? 'changed'
    const params = { ...counts, broken: broken.length, title: fault.title }
    const message = sentence(`duty.B-20.${what}`, params)
    const evidence = broken.map(materialEvidence)
    const remedy = openEntry('material', fault.id)
    return duty(scope, { ...base, status: 'wrong', message, evidence, remedy })
  }
  const found = wanted.flatMap((one) => one.found ?? [])
  const evidence = [...new Set([...found, ...files])].map(materialEvidence)
  const message = sentence('duty.B-20.done', counts)
  return told('due') ?? duty(scope, { ...base, status: 'done', message, evidence })
}

function planEvidence(item: PlanItem) {
  return entryEvidence('planItem', item, item.plannedOn, item.title)
}

function materialEvidence(material: Material) {
  return entryEvidence('material', material, material.addedOn, material.title)
}
