import type { IsoDate } from '../calendar.ts'

export const proposedFields = ['startTime', 'endTime', 'place', 'host', 'recorder'] as const
export type ProposedField = (typeof proposedFields)[number]

/** An earlier event of the same kind, as far as the next one is likely to be like it. */
export type EarlierEvent = { readonly heldOn: IsoDate } & Readonly<
  Record<ProposedField, string | null>
>

/** What a form may start with, and the day of the event that it was taken from. */
export interface Proposal {
  readonly value: string
  readonly from: IsoDate
}

export type Proposals = Readonly<Record<ProposedField, Proposal | null>>

/** Longer ago than this many events nothing is taken over: habits change. */
export const EARLIER_EVENTS = 6

/**
 * Proposes time, place, host and recorder from the last events of the kind, latest first: each field
 * from the latest that tells it. Whoever has left the branch (`isGone`) is proposed for nothing.
 */
export function proposalsFrom(
  earlier: readonly EarlierEvent[],
  isGone: (name: string) => boolean,
): Proposals {
  const propose = (field: ProposedField): Proposal | null => {
    const isPerson = field === 'host' || field === 'recorder'
    const found = earlier.slice(0, EARLIER_EVENTS).find((event) => {
      const value = event[field]
      return value !== null && value.trim() !== '' && !(isPerson && isGone(value))
    })
    const value = found?.[field]
    return found && value ? { value, from: found.heldOn } : null
  }
  return {
    startTime: propose('startTime'),
    endTime: propose('endTime'),
    place: propose('place'),
    host: propose('host'),
    recorder: propose('recorder'),
  }
}

/** Nothing to propose: the branch has held no event of the kind yet. */
export const noProposals: Proposals = proposalsFrom([], () => false)
