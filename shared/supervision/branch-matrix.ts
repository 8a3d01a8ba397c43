import { periodEnd, periodStart, type IsoDate, type Period } from '../calendar.ts'
import type { OrganizationKind } from '../domain/kinds.ts'
import type { DutyFinding } from '../rules/finding.ts'

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
  /** By the letter of the area; an area in which nothing applies is left out. */
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

function counted(stand: AreaStand, { status }: DutyFinding): AreaStand {
  return status === 'notApplicable' ? stand : { ...stand, [status]: stand[status] + 1 }
}

/**
 * Branches by areas of duties, for a period: a year, a quarter or a month.
 * @param duties of all branches, for the year of the period.
 */
export function branchMatrix(
  branches: readonly Branch[],
  duties: readonly DutyFinding[],
  within: Period,
): BranchLine[] {
  const own = Map.groupBy(
    duties.filter(({ period }) => isWithin(period, within)),
    ({ organizationId }) => organizationId,
  )
  return branches.map(({ id, name, kind }) => lineOf({ id, name, kind }, own.get(id) ?? []))
}

function lineOf({ id, name, kind }: Branch, duties: readonly DutyFinding[]): BranchLine {
  const areas: Record<string, AreaStand> = {}
  for (const duty of duties) {
    if (duty.status === 'notApplicable') continue
    const letter = duty.rule.slice(0, 1)
    areas[letter] = counted(areas[letter] ?? nothing, duty)
  }
  const total = duties.reduce(counted, nothing)
  const { done, late, wrong } = total
  const fallen = done + late + wrong
  const lateEnds = duties.flatMap(({ status, period }) =>
    status === 'late' ? [periodEnd(period)] : [],
  )
  return {
    organizationId: id,
    organization: name,
    kind,
    areas,
    total,
    permille: fallen === 0 ? null : Math.floor((done * 1000) / fallen),
    lateSince: lateEnds.toSorted()[0] ?? null,
  }
}
