import { latest, type IsoDate, type PartialDate } from '../calendar.ts'
import type { OrganizationKind } from '../domain/kinds.ts'
import type { Entry } from '../registers/registers.ts'
import { isOwnWork } from './problem-text.ts'
import { noStands, type BranchStands } from './branch-stands.ts'

/** How a round of inspections stands with a branch. `missed`: the planned day passed without a result. */
export type RoundState = 'inspected' | 'planned' | 'missed' | 'open'

export interface RoundLine {
  readonly organizationId: number
  readonly organization: string
  readonly kind: OrganizationKind | null
  readonly state: RoundState
  /** What to look at, as the checklist of the year has it. */
  readonly late: number
  readonly wrong: number
  readonly suspect: number
  /** The visit of the round that is planned; the last one, where there are several. */
  readonly visitId: number | null
  readonly plannedOn: IsoDate | null
  /** Who went, else who is to go. */
  readonly inspector: string | null
  /** The last inspection of the round. */
  readonly inspectionId: number | null
  readonly inspectedOn: IsoDate | null
  /** Problems of any year that are not finished, and those of them whose day has passed. */
  readonly open: number
  readonly overdue: number
}

type Owned<T> = T & { readonly organizationId: number }

export interface RoundInput {
  readonly branches: readonly {
    readonly id: number
    readonly name: string
    readonly kind: OrganizationKind | null
  }[]
  readonly stands: ReadonlyMap<number, BranchStands>
  /** Of the round, by date. */
  readonly visits: readonly Owned<Entry<'visit'>>[]
  /** Regular inspections of the round, by date. */
  readonly inspections: readonly Owned<Entry<'inspection'>>[]
  readonly problems: readonly Owned<Pick<Entry<'rectification'>, 'finishedOn' | 'deadlineOn'>>[]
  readonly today: IsoDate
}

type Visit = Entry<'visit'>
type Inspection = Entry<'inspection'>

/** A line for each branch: what was planned, what was done, and what there is to look at. */
export function roundLines(input: RoundInput): RoundLine[] {
  const { branches, stands, today } = input
  const [visits, inspections] = [byBranch(input.visits), byBranch(input.inspections)]
  const problems = byBranch(input.problems.filter(({ finishedOn }) => finishedOn === null))
  return branches.map(({ id, name, kind }) => {
    const { duties, suspect } = stands.get(id) ?? noStands
    const own = duties.filter(isOwnWork)
    const open = problems.get(id) ?? []
    return {
      organizationId: id,
      organization: name,
      kind,
      late: own.reduce((sum, { late }) => sum + late, 0),
      wrong: own.reduce((sum, { wrong }) => sum + wrong, 0),
      suspect,
      ...visited(visits.get(id)?.at(-1) ?? null, inspections.get(id)?.at(-1) ?? null, today),
      open: open.length,
      overdue: open.filter(({ deadlineOn }) => isPast(deadlineOn, today)).length,
    }
  })
}

function byBranch<T extends { readonly organizationId: number }>(
  rows: readonly T[],
): ReadonlyMap<number, readonly T[]> {
  return Map.groupBy(rows, ({ organizationId }) => organizationId)
}

/** What was planned and what was done. */
function visited(visit: Visit | null, inspection: Inspection | null, today: IsoDate) {
  return {
    state: stateOf(visit, inspection, today),
    visitId: visit?.id ?? null,
    plannedOn: visit?.plannedOn ?? null,
    inspector: inspection?.inspector ?? visit?.inspector ?? null,
    inspectionId: inspection?.id ?? null,
    inspectedOn: inspection?.inspectedOn ?? null,
  }
}

function stateOf(visit: Visit | null, inspection: Inspection | null, today: IsoDate): RoundState {
  // A second visit after the first inspection is still to come.
  if (
    inspection &&
    (!visit || visit.plannedOn <= inspection.inspectedOn || visit.plannedOn < today)
  )
    return 'inspected'
  if (!visit) return 'open'
  return visit.plannedOn < today ? 'missed' : 'planned'
}

/** Whether a day has passed, whatever the missing parts of it are. */
export function isPast(day: PartialDate | null, today: IsoDate): boolean {
  return day !== null && latest(day) < today
}
