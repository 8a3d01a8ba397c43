import { z } from 'zod'
import type { PartialDate } from '../calendar.ts'
import type { ActivityKind } from '../domain/kinds.ts'
import type { RegisterName } from '../registers/registers.ts'
import { query, typed } from './procedure.ts'

/** Something that was found, to be opened. */
export interface SearchHit {
  readonly type: 'member' | 'activity' | 'entry'
  /** Of an entry: the register that it stands in. */
  readonly register: RegisterName | null
  readonly id: number
  /** Of an event. */
  readonly kind: ActivityKind | null
  /** What it is called; null: it has no name of its own. */
  readonly name: string | null
  readonly organization: string | null
  /** The day of an event. */
  readonly date: PartialDate | null
  /** Where the words stand, when not in the name. */
  readonly excerpt: string | null
}

/** Most hits of each type that are shown. */
export const mostHits = 8

/** Finding people, events and entries from anywhere. */
export const searchProcedures = {
  /** By words of any length, pinyin or initials of names; newest first, at most `mostHits` a type. */
  'search.find': query({
    input: z.strictObject({ typed: z.string().max(100) }),
    output: typed<readonly SearchHit[]>(),
    errors: ['NO_LEDGER'],
  }),
}
