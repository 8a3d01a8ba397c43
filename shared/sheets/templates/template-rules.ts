import type { TemplateColumn, ValueKind } from './template.ts'

/** What a spreadsheet checks while a cell is filled; words may be overruled, other faults not. */
export type CellRule =
  | { readonly check: 'list'; readonly words: readonly string[]; readonly closed: boolean }
  | { readonly check: 'length'; readonly from: number; readonly to: number }
  | { readonly check: 'amount' }
  | { readonly check: 'count' }

/** Text columns keep what is typed: 1-12 is no date, and no number loses its last digits. */
const TEXT = '@'

const formats: Readonly<Record<ValueKind, string | null>> = {
  serial: null,
  text: TEXT,
  // Some programs show more than 255 letters of a text column as ####.
  long: null,
  people: TEXT,
  id: TEXT,
  phone: TEXT,
  date: TEXT,
  moment: TEXT,
  months: TEXT,
  percent: TEXT,
  choice: TEXT,
  money: '0.00',
  monthly: '0.00',
  count: '0',
}

/** The number format of a column; null: General. */
export function formatOf({ kind }: TemplateColumn): string | null {
  return formats[kind]
}

/** 1962 … 2024年10月30日. */
const DATE = { check: 'length', from: 4, to: 11 } as const
/** 2024-3-8 … 2024年10月30日 上午09:30. */
const MOMENT = { check: 'length', from: 8, to: 20 } as const
const ID_LENGTH = 18

const rules: Readonly<Partial<Record<ValueKind, CellRule>>> = {
  id: { check: 'length', from: ID_LENGTH, to: ID_LENGTH },
  date: DATE,
  moment: MOMENT,
  money: { check: 'amount' },
  count: { check: 'count' },
}

/** What is checked in the cells of a column; null: nothing. */
export function ruleOf({ kind, choices }: TemplateColumn): CellRule | null {
  return choices ? { check: 'list', ...choices } : (rules[kind] ?? null)
}

/** Kinds whose way of writing is told beside the cell when it is chosen. */
const prompted: ReadonlySet<ValueKind> = new Set<ValueKind>([
  'id',
  'date',
  'moment',
  'months',
  'money',
  'monthly',
  'people',
])

export function isPrompted({ kind }: TemplateColumn): boolean {
  return prompted.has(kind)
}

/** The key of the sentence that says how a column is filled. */
export function howOf({ kind, choices }: TemplateColumn): string {
  if (kind !== 'choice' || !choices) return kind
  return choices.closed ? 'closed' : 'open'
}
