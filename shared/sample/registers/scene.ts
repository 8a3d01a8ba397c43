import { addDays, type IsoDate, type PartialDate } from '../../calendar.ts'
import type { ActivityKind } from '../../domain/kinds.ts'
import type { Fen } from '../../money.ts'
import type { Entry, RegisterName } from '../../registers/registers.ts'
import type { Random } from '../random.ts'

type Values<N extends RegisterName> = Omit<Entry<N>, 'id' | 'createdAt'>
type Needed<N extends RegisterName> = {
  [K in keyof Values<N> as null extends Values<N>[K] ? never : K]: Values<N>[K]
}
type Other<N extends RegisterName> = {
  [K in keyof Values<N> as null extends Values<N>[K] ? K : never]?: Values<N>[K]
}

/** Writes an entry and gives its id; what is left out stays empty. */
export type AddEntry = <N extends RegisterName>(register: N, values: Needed<N> & Other<N>) => number

export interface SamplePerson {
  readonly id: number
  readonly name: string
  readonly isFull: boolean
  readonly birthOn: PartialDate | null
  readonly joinedOn: PartialDate | null
  readonly isFloating: boolean
  readonly groupId: number | null
}

export interface SampleEvent {
  readonly id: number
  readonly kinds: readonly ActivityKind[]
  readonly heldOn: IsoDate
  readonly present: number | null
  /** The year that the event counts for. */
  readonly year: number
}

/** An invented branch as it stands in its ledger, before its registers are filled. */
export interface SampleScene {
  readonly random: Random
  readonly today: IsoDate
  readonly year: number
  /** Place among the branches, from 0. */
  readonly index: number
  readonly faults: boolean
  readonly isVillage: boolean
  /** Years of a term. */
  readonly termYears: number
  /** In the order of the roster: the first four hold the posts, the last two are on probation. */
  readonly people: readonly SamplePerson[]
  /** By day. */
  readonly events: readonly SampleEvent[]
  /** What was paid for some months of the year, 1–12, both included. */
  readonly paid: (fromMonth: number, toMonth: number) => Fen
  readonly add: AddEntry
}

/** A day of the year of the sample, `MM-DD`; null where it has not come. */
export function dayOf({ year, today }: SampleScene, monthDay: string): IsoDate | null {
  return past({ today }, `${year}-${monthDay}`)
}

/** The day, or null where it has not come. */
export function past({ today }: Pick<SampleScene, 'today'>, date: IsoDate): IsoDate | null {
  return date <= today ? date : null
}

/** So many days after another day, or null where that has not come. */
export function after(scene: SampleScene, date: IsoDate, days: number): IsoDate | null {
  return past(scene, addDays(date, days))
}

export function eventsOf({ events }: SampleScene, kind: ActivityKind): SampleEvent[] {
  return events.filter(({ kinds }) => kinds.includes(kind))
}

/** Whether this branch makes a certain mistake: some of those with faults do, none of the others. */
export function makesMistake({ faults, random }: SampleScene): boolean {
  return random.chance(0.5) && faults
}
