import type { IsoDate, IsoMonth, PartialDate } from '../calendar.ts'
import type { Fen } from '../money.ts'

/**
 * The fields that a register can have. Table columns, zod schemas, forms, lists and the types of
 * rules are all made from them, so that a field is described once.
 */
export type Field =
  /** A full day. */
  | { readonly type: 'day'; readonly required: boolean }
  /** A day, a month or a year, as exact as its paper. */
  | { readonly type: 'date'; readonly required: boolean }
  | { readonly type: 'month'; readonly required: boolean }
  | { readonly type: 'year'; readonly required: boolean }
  /** One line, or several where `long`. */
  | { readonly type: 'text'; readonly required: boolean; readonly long: boolean }
  | { readonly type: 'choice'; readonly required: boolean; readonly options: readonly string[] }
  /** Yes, no, or nobody has told. */
  | { readonly type: 'flag'; readonly required: false }
  | { readonly type: 'count'; readonly required: boolean; readonly max: number }
  /** Tenths of an hour of study (学时): 1.5 hours are 15. */
  | { readonly type: 'hours'; readonly required: boolean }
  /** Whole fen. */
  | { readonly type: 'money'; readonly required: boolean }
  /** A member, an activity, or an entry of another register, by its id. */
  | { readonly type: 'member'; readonly required: boolean }
  | { readonly type: 'activity'; readonly required: boolean }
  | { readonly type: 'entry'; readonly required: boolean; readonly of: string }
  /** The id of a rule that the generic register serves. */
  | { readonly type: 'rule'; readonly required: boolean }

export const day = { type: 'day', required: false } as const
export const date = { type: 'date', required: false } as const
export const month = { type: 'month', required: false } as const
export const year = { type: 'year', required: false } as const
export const text = { type: 'text', required: false, long: false } as const
export const longText = { type: 'text', required: false, long: true } as const
export const flag = { type: 'flag', required: false } as const
export const hours = { type: 'hours', required: false } as const
export const money = { type: 'money', required: false } as const
export const member = { type: 'member', required: false } as const
export const activity = { type: 'activity', required: false } as const
export const rule = { type: 'rule', required: false } as const

/** Far above any branch, far below what would be a slip of the keyboard. */
const MOST = 100_000

export function count(max = MOST) {
  return { type: 'count', required: false, max } as const
}

export function choice<const Options extends readonly string[]>(...options: Options) {
  return { type: 'choice', required: false, options } as const
}

export function entry<const Name extends string>(of: Name) {
  return { type: 'entry', required: false, of } as const
}

/** The same field, which no entry can be without. */
type Needed<F extends Field> = Omit<F, 'required'> & { readonly required: true }

export function required<const F extends Field>(field: F): Needed<F> {
  return { ...field, required: true }
}

type FilledValue<F extends Field> = F extends { type: 'choice'; options: readonly (infer O)[] }
  ? O
  : F extends { type: 'day' }
    ? IsoDate
    : F extends { type: 'date' }
      ? PartialDate
      : F extends { type: 'month' }
        ? IsoMonth
        : F extends { type: 'text' | 'rule' }
          ? string
          : F extends { type: 'flag' }
            ? boolean
            : F extends { type: 'money' }
              ? Fen
              : number

/** What an entry holds in a field; null where it is empty. */
export type ValueOf<F extends Field> = F extends { required: true }
  ? FilledValue<F>
  : FilledValue<F> | null

export type Fields = Readonly<Record<string, Field>>

/** One ledger of entries: its table, its fields, and how far back rules read it. */
export interface Register<F extends Fields = Fields> {
  readonly fields: F
  /** The field by which entries are listed and years are told apart; null: by their parent. */
  readonly dated: string | null
  /**
   * What rules of a year read: `always` every entry, `years` those of the year before to March of
   * the year after.
   */
  readonly reach: 'always' | 'years'
  /** The register whose entries these belong to, by the field that names it. */
  readonly parent: { readonly register: string; readonly field: string } | null
}

export function register<const F extends Fields>(
  fields: F,
  options: {
    readonly dated: (keyof F & string) | null
    readonly reach?: 'always' | 'years'
    readonly parent?: { readonly register: string; readonly field: keyof F & string }
  },
): Register<F> {
  return {
    fields,
    dated: options.dated,
    reach: options.reach ?? 'always',
    parent: options.parent ?? null,
  }
}

/** An entry as rules see it. */
export type EntryOf<R extends Register> = {
  readonly [K in keyof R['fields']]: ValueOf<R['fields'][K]>
} & {
  readonly id: number
  /** Local ISO time at which the entry was first written; null where nobody knows. */
  readonly createdAt: string | null
}
