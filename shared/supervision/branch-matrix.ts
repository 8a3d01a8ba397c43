import { periodEnd, periodStart, type IsoDate, type Period } from '../calendar.ts'
import type { OrganizationKind } from '../domain/kinds.ts'
import type { BranchStands, DutyStand } from './branch-stands.ts'

/** How the duties of an area stand with a branch. */
export interface AreaStand {
  readonly done: number
  readonly due: number
  readonly late: number
  readonly wrong: number
}

export interface BranchLine {
  readonly organizationId: number
  readonly organization: string
  readonly kind: OrganizationKind | null
  /** By the letter of the area, or by the duty of one area; where nothing applies is left out. */
  readonly areas: Readonly<Record<string, AreaStand>>
  readonly total: AreaStand
  /**
   * Of what fell due (done, late, wrong) how much is done, in tenths of a percent, rounded down, so that
   * what misses never reads as whole; null: nothing fell due.
   */
  readonly permille: number | null
  /** The last day of the earliest period that is still late; null: nothing is late. */
  readonly lateSince: IsoDate | null
}

interface Branch {
  readonly id: number
  readonly name: string
  readonly kind: OrganizationKind | null
}

const nothing: AreaStand = { done: 0, due: 0, late: 0, wrong: 0 }

/** Whether a duty's own period lies within another: what is due by the year is no matter of a month. */
export function isWithin(period: Period, within: Period): boolean {
  return periodStart(period) >= periodStart(within) && periodEnd(period) <= periodEnd(within)
}

type Counts = { -readonly [K in keyof AreaStand]: number }

/** A county has a million of them: they are added up in place. */
function add(sum: Counts, { done, due, late, wrong }: AreaStand): void {
  sum.done += done
  sum.due += due
  sum.late += late
  sum.wrong += wrong
}

/**
 * Branches by areas of duties, for a period: a year, a quarter or a month.
 * @param stands of the branches, by their numbers, for the year of the period.
 * @param area the letter of one area, whose duties are told one by one; null: all areas.
 */
export function branchMatrix(
  branches: readonly Branch[],
  stands: ReadonlyMap<number, BranchStands>,
  { period: within, area }: { readonly period: Period; readonly area: string | null },
): BranchLine[] {
  const isAsked = remembered((period) => isWithin(period, within))
  const keyOf = (rule: string): string => (area === null ? rule.slice(0, 1) : rule)
  return branches.map((branch) => {
    const own = (stands.get(branch.id)?.duties ?? []).filter(
      (duty) =>
        isAsked(duty.period) && applies(duty) && (area === null || duty.rule.startsWith(area)),
    )
    return lineOf(branch, own, keyOf)
  })
}

const applies = ({ done, due, late, wrong }: DutyStand): boolean => done + due + late + wrong > 0

/** A year has few periods, and a county many duties of each. */
function remembered<T>(work: (period: Period) => T): (period: Period) => T {
  const known = new Map<Period, T>()
  return (period) => {
    const value = known.get(period) ?? work(period)
    known.set(period, value)
    return value
  }
}

function lineOf(
  { id, name, kind }: Branch,
  duties: readonly DutyStand[],
  keyOf: (rule: string) => string,
): BranchLine {
  const areas: Record<string, Counts> = {}
  const total = { ...nothing }
  for (const duty of duties) {
    const key = keyOf(duty.rule)
    add((areas[key] ??= { ...nothing }), duty)
    add(total, duty)
  }
  const { done, late, wrong } = total
  const fallen = done + late + wrong
  const latePeriods = new Set(duties.flatMap((duty) => (duty.late > 0 ? [duty.period] : [])))
  return {
    organizationId: id,
    organization: name,
    kind,
    areas,
    total,
    permille: fallen === 0 ? null : Math.floor((done * 1000) / fallen),
    lateSince: [...latePeriods].map(periodEnd).toSorted()[0] ?? null,
  }
}
