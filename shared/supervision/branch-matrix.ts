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

function counted(stand: AreaStand, { status }: DutyFinding): AreaStand {
  return status === 'notApplicable' ? stand : { ...stand, [status]: stand[status] + 1 }
}

/**
 * Branches by areas of duties, for a period: a year, a quarter or a month.
 * @param duties of all branches, for the year of the period.
 * @param area the letter of one area, whose duties are told one by one; null: all areas.
 */
export function branchMatrix(
  branches: readonly Branch[],
  duties: readonly DutyFinding[],
  { period: within, area }: { readonly period: Period; readonly area: string | null },
): BranchLine[] {
  const own = Map.groupBy(
    duties.filter(
      ({ period, rule }) => isWithin(period, within) && (area === null || rule.startsWith(area)),
    ),
    ({ organizationId }) => organizationId,
  )
  const keyOf = ({ rule }: DutyFinding): string => (area === null ? rule.slice(0, 1) : rule)
  return branches.map((branch) => lineOf(branch, own.get(branch.id) ?? [], keyOf))
}

function lineOf(
  { id, name, kind }: Branch,
  duties: readonly DutyFinding[],
  keyOf: (duty: DutyFinding) => string,
): BranchLine {
  const areas: Record<string, AreaStand> = {}
  for (const duty of duties) {
    if (duty.status === 'notApplicable') continue
    const key = keyOf(duty)
    areas[key] = counted(areas[key] ?? nothing, duty)
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
