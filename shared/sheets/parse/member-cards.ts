import type { Cell } from '../grid.ts'
import { memberCard } from '../layouts/member-card.ts'
import type { FieldName } from '../recognize/field-words.ts'
import { frameOfForms } from '../recognize/form-frame.ts'
import type { FormColumn, FormInstance } from '../recognize/form-instances.ts'
import { FormRow, type FormField } from '../recognize/form-row.ts'
import type { Slot } from '../recognize/label-values.ts'
import type { CardTable, MemberRecord, Problem } from '../table.ts'
import { readDateCell } from './date-cell.ts'
import { slotsByField, valueOf, type FormValue } from './form-value.ts'
import { readMemberTable } from './member-rows.ts'
import { memberTypeOf, phoneOf, sexOf } from './person-cells.ts'
import { problemAt } from './problem.ts'

/** One card: its record row, and which labels were not understood as asked. */
interface Card {
  readonly row: FormRow
  readonly used: readonly Slot[]
  readonly unclear: readonly (readonly [FieldName, string])[]
}

const dates: readonly FieldName[] = ['birthDate', 'joinDate', 'fullMemberDate', 'workStartDate']

/** A telephone number without the words before it (手机 100…). */
function withoutWords(cell: Cell | null): Cell | null {
  if (cell === null || cell.type !== 'text') return cell
  return { ...cell, text: cell.text.replace(/^[^\d+(（]*(?=\d|\+|\(|（)/u, '') }
}

/** Words that no person is called: digits, colons, whole sentences. */
function nameCell(cell: Cell | null): Cell | null {
  return cell !== null && /^[^\d:：，。、；□☑√]{1,40}$/u.test(cell.text) ? cell : null
}

function cellFor(field: FieldName, { cell }: FormValue): Cell | null {
  if (field === 'name') return nameCell(cell)
  return field === 'phone' || field === 'landline' ? withoutWords(cell) : cell
}

/**
 * The slot that a field is read from: the first filled one. 党籍状态 stands for 正式/预备 on some
 * cards and for 正常/停止党籍 on others: of several, the one that tells the type of member counts.
 */
function pick(field: FieldName, slots: readonly Slot[]): Slot | undefined {
  if (field === 'memberStatus') {
    const telling = slots.find((slot) => memberTypeOf(valueOf(slot, memberCard).cell?.text ?? null))
    const other = slots.find(({ label }) => !label.includes('党籍状态'))
    return telling ?? other
  }
  return slots.find((slot) => valueOf(slot, memberCard).cell !== null) ?? slots[0]
}

function cardOf({ slots }: FormInstance): Card {
  const fields = new Map<FieldName, FormField>()
  const unclear: [FieldName, string][] = []
  for (const [field, candidates] of slotsByField(slots)) {
    const slot = pick(field, candidates)
    if (!slot) continue
    const value = valueOf(slot, memberCard)
    fields.set(field, { slot, cell: cellFor(field, value) })
    if (value.unclear) unclear.push([field, slot.cell?.text ?? ''])
  }
  const row = fields.get('name')?.slot.valueAt.row ?? 1
  const used = [...fields.values()].map(({ slot }) => slot)
  return { row: new FormRow(row, null, fields), used, unclear }
}

function isFilled({ row, used }: Card): boolean {
  return used.some(({ field }) => field !== null && field !== 'branch' && row.cell(field) !== null)
}

/** How many fields with a form of their own are filled, and how many of them read well. */
function readability({ row }: Card): { filled: number; good: number } {
  const readings = [
    [row.cell('sex'), sexOf(row.cell('sex')) !== null],
    [row.cell('phone'), /\d{7}/.test(phoneOf(row.cell('phone')) ?? '')],
    [row.cell('idCard'), /\d/.test(row.cell('idCard')?.text ?? '')],
    ...dates.map((field) => [row.cell(field), hasDigits(row.cell(field))] as const),
  ] as const
  const filled = readings.filter(([cell]) => cell !== null)
  return { filled: filled.length, good: filled.filter(([, isGood]) => isGood).length }
}

function hasDigits(cell: Cell | null): boolean {
  return readDateCell(cell).date !== null || /\d/.test(cell?.text ?? '')
}

/**
 * Whether what stands beside the labels is what such labels ask for: headings of a list read as
 * labels have other headings for values.
 */
export function arePlausible(column: FormColumn): boolean {
  const cards = column.instances.map(cardOf)
  const sums = cards.map(readability)
  const filled = sums.reduce((sum, card) => sum + card.filled, 0)
  const good = sums.reduce((sum, card) => sum + card.good, 0)
  const rows = new Set(cards.flatMap(({ used }) => used.map(({ valueAt }) => valueAt.row)))
  return rows.size > cards.length ? good >= filled / 2 : good > filled / 2
}

/** The type of member is not guessed on cards that ask for it and were not answered. */
function withKnownType(record: MemberRecord, card: Card | undefined): MemberRecord {
  const asked = card?.row.has('memberStatus') === true
  const told = memberTypeOf(card?.row.cell('memberStatus')?.text ?? null) !== null
  const isOpen = asked && !told && record.fullMemberDate === null
  return isOpen && record.memberType === 'full' ? { ...record, memberType: null } : record
}

function unclearProblems({ row, unclear }: Card): Problem[] {
  return unclear.map(([field, value]) => {
    const problem = problemAt(row, field, 'choiceUnclear')
    return { ...problem, value, params: { ...problem.params, value } }
  })
}

/** The one branch that all cards name, where they do. */
function branchOf(records: readonly MemberRecord[]): string | null {
  const branches = new Set(records.map(({ branch }) => branch))
  const [only = null] = branches
  return branches.size === 1 ? only : null
}

/**
 * Cards in the same columns → one member record each, with the checks of a roster. Cards in which
 * nothing is filled are forms to fill in and give no record.
 */
export function readCards(column: FormColumn, group: string | null): CardTable {
  const all = column.instances.map(cardOf)
  const cards = all.filter(isFilled)
  const frame = frameOfForms(column, new Set(all.flatMap(({ used }) => used)))
  const roster = readMemberTable({
    frame,
    rows: cards.map(({ row }) => row),
    lines: [],
    totals: [],
  })
  const byRow = new Map(cards.map((card) => [card.row.row, card]))
  const records = roster.records.map((record) => ({
    ...withKnownType(record, byRow.get(record.row)),
    group: record.group ?? group,
  }))
  return {
    ...roster,
    kind: 'memberCard',
    organization: roster.organization ?? branchOf(records),
    cells: Object.fromEntries(cards.map(({ row }) => [row.row, row.addresses()])),
    records,
    problems: [...roster.problems, ...cards.flatMap(unclearProblems)],
  }
}
