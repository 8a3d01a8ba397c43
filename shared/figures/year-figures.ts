import { monthsOfYear, yearOf, type IsoDate, type IsoMonth } from '../calendar.ts'
import type { DuesLine } from '../contract/dues.ts'
import type { ActivityKind } from '../domain/kinds.ts'
import { fen, sumFen, type Fen } from '../money.ts'
import type { ActivityFact } from '../rules/facts.ts'
import type { DutyFinding, DutyStatus } from '../rules/finding.ts'
import { headcount } from '../rules/headcount.ts'

/** Events of one day. */
export interface DayFigure {
  readonly day: IsoDate
  readonly events: number
  /** Every kind that was held, each once, in the order of the events. */
  readonly kinds: readonly ActivityKind[]
}

/** Who came to the events of a month whose numbers are known and possible. */
export interface AttendanceFigure {
  readonly month: IsoMonth
  /** Events that are counted, and events whose numbers are not known. */
  readonly counted: number
  readonly uncounted: number
  readonly expected: number
  readonly present: number
  /** Tenths of a percent, rounded down, so that what misses a rate never reads as if it met it; null: nothing is counted. */
  readonly permille: number | null
}

/** Dues for the months of a year, whenever they were paid. */
export interface DuesFigure {
  readonly month: IsoMonth
  readonly paidFen: Fen
  /** What is known to be due; of members of whom nobody knows, nothing is counted. */
  readonly dueFen: Fen
  /** Members who owe the month, but nobody knows how much. */
  readonly unknown: number
}

/** How the duties of an area of the rule book stand. */
export interface AreaFigure {
  readonly area: string
  readonly counts: Readonly<Record<DutyStatus, number>>
  /** Of those that fell due (done, late, wrong) how many are done, in tenths of a percent, rounded down; null: none fell due. */
  readonly permille: number | null
}

/** What the pictures of a year show. */
export interface YearFigures {
  readonly year: number
  readonly days: readonly DayFigure[]
  readonly attendance: readonly AttendanceFigure[]
  readonly dues: readonly DuesFigure[]
  readonly areas: readonly AreaFigure[]
}

export interface FigureSources {
  readonly year: number
  readonly today: IsoDate
  readonly activities: readonly ActivityFact[]
  readonly dues: readonly DuesLine[]
  readonly duties: readonly DutyFinding[]
}

/** Counts the year; events of the future, which nobody has held, are left out. */
export function yearFigures(sources: FigureSources): YearFigures {
  const { year, today } = sources
  const held = sources.activities.filter(({ heldOn }) => yearOf(heldOn) === year && heldOn <= today)
  return {
    year,
    days: daysOf(held),
    attendance: monthsOfYear(year).map((month) => attendanceOf(month, held)),
    dues: monthsOfYear(year).map((month, index) => duesOf(month, index, sources.dues)),
    areas: areasOf(sources.duties.filter(({ period }) => yearOf(period) === year)),
  }
}

function daysOf(held: readonly ActivityFact[]): DayFigure[] {
  const byDay = [...Map.groupBy(held, ({ heldOn }) => heldOn)]
  return byDay
    .map(([day, events]) => ({
      day,
      events: events.length,
      kinds: [...new Set(events.flatMap(({ kinds }) => kinds))],
    }))
    .toSorted((a, b) => (a.day < b.day ? -1 : 1))
}

function attendanceOf(month: IsoMonth, held: readonly ActivityFact[]): AttendanceFigure {
  const ofMonth = held.filter(({ heldOn }) => heldOn.startsWith(month)).map(headcount)
  const counted = ofMonth.flatMap(({ expected, present }) =>
    expected !== null && present !== null && expected > 0 && present <= expected
      ? [{ expected, present }]
      : [],
  )
  const expected = counted.reduce((sum, event) => sum + event.expected, 0)
  const present = counted.reduce((sum, event) => sum + event.present, 0)
  return {
    month,
    counted: counted.length,
    uncounted: ofMonth.length - counted.length,
    expected,
    present,
    permille: permilleOf(present, expected),
  }
}

function duesOf(month: IsoMonth, index: number, lines: readonly DuesLine[]): DuesFigure {
  const cells = lines.flatMap(({ months }) => months[index] ?? [])
  const owed = cells.filter(({ free }) => free === null)
  return {
    month,
    paidFen: sumFen(cells.map(({ paidFen }) => paidFen)),
    dueFen: sumFen(owed.map(({ dueFen }) => dueFen ?? fen(0))),
    unknown: owed.filter(({ dueFen }) => dueFen === null).length,
  }
}

function areasOf(duties: readonly DutyFinding[]): AreaFigure[] {
  return [...Map.groupBy(duties, ({ rule }) => rule.slice(0, 1))]
    .map(([area, own]) => {
      const counts = { done: 0, due: 0, late: 0, wrong: 0, notApplicable: 0 }
      for (const { status } of own) counts[status] += 1
      const fallen = counts.done + counts.late + counts.wrong
      return { area, counts, permille: permilleOf(counts.done, fallen) }
    })
    .toSorted((a, b) => (a.area < b.area ? -1 : 1))
}

function permilleOf(part: number, whole: number): number | null {
  return whole === 0 ? null : Math.floor((part * 1000) / whole)
}
