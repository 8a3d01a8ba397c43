import { fen, fenOfYuanText, yuanText } from '../../../shared/money.ts'
import type { Field } from '../../../shared/registers/field.ts'
import { registerOf, type RegisterName } from '../../../shared/registers/registers.ts'
import {
  entryValuesSchema,
  type EntryValue,
  type EntryValues,
} from '../../../shared/registers/values.ts'
import { toHalfWidth } from '../../../shared/sheets/plain-text.ts'
import { typedDate, typedDay } from '../../ui/typed-moment.ts'

/** The form of an entry as it is typed: dates, numbers and money are text until they are saved. */
export interface Draft {
  readonly organizationId: number
  readonly values: Readonly<Record<string, EntryValue>>
}

/** Why a field is not right; `choose` and `required`: it is empty. */
export type Problem = 'required' | 'choose' | Field['type']

export type Checked =
  | { readonly values: EntryValues; readonly wrong: null }
  | { readonly values: null; readonly wrong: ReadonlyMap<string, Problem> }

/** 15 → "1.5", 320 → "32": tenths of an hour as people write hours of study. */
export function hoursText(tenths: number): string {
  const whole = Math.floor(tenths / 10)
  return tenths % 10 === 0 ? String(whole) : `${whole}.${tenths % 10}`
}

function typed({ type }: Field, value: EntryValue): EntryValue {
  if (typeof value !== 'number') return value
  if (type === 'money') return yuanText(fen(value)).replace(/\.00$/, '')
  if (type === 'hours') return hoursText(value)
  return type === 'count' || type === 'year' ? String(value) : value
}

/** The form that shows these values. */
export function draftOf(
  register: RegisterName,
  organizationId: number,
  values: EntryValues,
): Draft {
  const { fields } = registerOf(register)
  const shown = Object.entries(fields).map(([key, field]) => [
    key,
    typed(field, values[key] ?? null),
  ])
  return { organizationId, values: Object.fromEntries(shown) }
}

/** Whether two forms hold the same; an empty text is nothing written. */
export function isSameDraft(a: Draft, b: Draft): boolean {
  const keys = new Set([...Object.keys(a.values), ...Object.keys(b.values)])
  return (
    a.organizationId === b.organizationId &&
    [...keys].every((key) => (a.values[key] ?? '') === (b.values[key] ?? ''))
  )
}

const wholeNumber = (text: string): number | null => (/^\d+$/.test(text) ? Number(text) : null)

function tenthsOf(text: string): number | null {
  const match = /^(\d+)(?:\.(\d?))?$/.exec(text)
  return match ? Number(match[1]) * 10 + Number(match[2] ?? 0) : null
}

/** What a text means in a field of that type, or null where it cannot be read. */
const readers: {
  readonly [T in Field['type']]?: (text: string, year: number) => EntryValue
} = {
  day: typedDay,
  date: typedDate,
  month: (text, year) => {
    const date = typedDate(text, year)
    return date?.length === 7 ? date : null
  },
  year: (text) => wholeNumber(text.replace(/年$/u, '')),
  count: wholeNumber,
  hours: tenthsOf,
  money: (text) => (/^[\d,]+(?:\.\d{0,2})?$/.test(text) ? fenOfYuanText(text) : null),
}

/** Reads one field; undefined where something was typed that cannot be read. */
function read(field: Field, value: EntryValue, year: number): EntryValue | undefined {
  if (typeof value !== 'string') return value
  if (value.trim() === '') return null
  const reader = readers[field.type]
  if (!reader) return value
  return reader(toHalfWidth(value).trim(), year) ?? undefined
}

const chosen: ReadonlySet<Field['type']> = new Set([
  'choice',
  'member',
  'activity',
  'entry',
  'rule',
])

/**
 * The values of a form as the ledger keeps them, or what is wrong with which field. `year` completes
 * days that are typed without theirs (5.20).
 */
export function checkDraft(register: RegisterName, draft: Draft, year: number): Checked {
  const wrong = new Map<string, Problem>()
  const { fields } = registerOf(register)
  const values: Record<string, EntryValue> = {}
  for (const [key, field] of Object.entries(fields)) {
    const value = read(field, draft.values[key] ?? null, year)
    values[key] = value ?? null
    if (value === undefined) wrong.set(key, field.type)
    else if (value === null && field.required)
      wrong.set(key, chosen.has(field.type) ? 'choose' : 'required')
  }
  const checked = entryValuesSchema(register).safeParse(values)
  if (checked.success && wrong.size === 0) return { values: checked.data, wrong: null }
  for (const { path } of checked.error?.issues ?? []) {
    const key = String(path[0])
    const field = fields[key]
    if (field && !wrong.has(key)) wrong.set(key, field.type)
  }
  return { values: null, wrong }
}

/** Whom and how much an entry is about; what the next one of a batch has of its own. */
const ownTypes: ReadonlySet<Field['type']> = new Set(['count', 'year'])
const ownFields: ReadonlySet<string> = new Set(['memberId', 'talkeeId', 'title', 'remark'])

/** The form of the next entry of a batch: same day, kind and place; another person, other numbers. */
export function nextDraft(register: RegisterName, draft: Draft): Draft {
  const { fields, parent } = registerOf(register)
  const kept = Object.entries(draft.values).map(([key, value]) => {
    const field = fields[key]
    const isLong = field?.type === 'text' && field.long
    const isOwn = !field || isLong || ownTypes.has(field.type) || ownFields.has(key)
    return [key, isOwn && key !== parent?.field ? null : value]
  })
  return { ...draft, values: Object.fromEntries(kept) }
}
