import type { Field } from '../../../shared/registers/field.ts'
import { registerOf, type RegisterName } from '../../../shared/registers/registers.ts'
import type { Draft } from './entry-draft.ts'

/** A field of an entry with its name. */
export interface NamedField {
  readonly key: string
  readonly field: Field
}

/** The 25 steps of admission are kept as numbers, and known to people by their names. */
const numbered: Readonly<Record<string, number>> = { 'admissionStep.step': 25 }

/** The numbers of a field that are chosen by name; empty: the field is a number to type. */
export function numbersOf(register: RegisterName, field: string): string[] {
  const count = numbered[`${register}.${field}`] ?? 0
  return Array.from({ length: count }, (_, index) => String(index + 1))
}

/** What the app finds out about files; nobody types it. */
const technical = new Set(['sha256', 'foundSha256', 'pictureHash', 'editedWith', 'checkedOn'])

/** Fields that only some steps of admission have (rules.md §3); the others have all the rest. */
const ofSteps: Readonly<Record<string, readonly number[]>> = {
  endedOn: [6, 8, 11, 21],
  noticeFrom: [8, 15, 23],
  noticeTo: [8, 15, 23],
  extendedTo: [23],
  eligible: [3, 12, 15, 23],
  present: [3, 12, 15, 23],
  approve: [3, 12, 15, 23],
  oppose: [3, 12, 15, 23],
  abstain: [3, 12, 15, 23],
  writtenApprove: [15, 23],
  ballot: [3, 12, 15, 23],
  isIndividual: [15, 23],
  days: [8, 11],
  hours: [11],
}

/** All fields of a register in their order. */
export function fieldsOf(register: RegisterName): NamedField[] {
  return Object.entries(registerOf(register).fields).map(([key, field]) => ({ key, field }))
}

/**
 * The fields that the form of an entry shows. What already holds something is always shown, so that
 * nothing is kept that nobody can see; `fixed` is settled by where the form was opened.
 */
export function shownFields(
  register: RegisterName,
  draft: Draft,
  fixed: string | null,
): NamedField[] {
  return fieldsOf(register).filter(({ key }) => {
    if (key === fixed) return false
    const value = draft.values[key] ?? ''
    if (value !== '') return true
    if (technical.has(key)) return false
    return register !== 'admissionStep' || isOfStep(key, Number(draft.values['step'] ?? 0))
  })
}

function isOfStep(key: string, step: number): boolean {
  return ofSteps[key]?.includes(step) ?? true
}

/** How soon a field tells which entry it is: its day, whom or what it is about, its kind, the rest. */
function rank(register: RegisterName, { key, field }: NamedField): number {
  if (key === registerOf(register).dated) return 0
  if ((field.required && field.type !== 'choice') || key === 'name') return 1
  if (field.type === 'choice' && field.required) return 2
  return field.type === 'activity' ? 4 : 3
}

const unlisted = new Set(['remark', 'idCard', 'phone', 'homePhone', 'document', 'approvalDocument'])
/** Whom the name says already. */
const named: ReadonlySet<string> = new Set(['admission.memberId'])
/** More columns would be too narrow to read beside the list of registers. */
const mostColumns = 6

function isListed(register: RegisterName, key: string): boolean {
  return !unlisted.has(key) && !named.has(`${register}.${key}`)
}

/** The fields that a list of entries shows as its columns, the most telling first. */
export function listedFields(register: RegisterName): NamedField[] {
  const { parent } = registerOf(register)
  return fieldsOf(register)
    .filter(({ key, field }) => {
      const isLong = field.type === 'text' && field.long && !field.required
      return key !== parent?.field && !isLong && !technical.has(key) && isListed(register, key)
    })
    .toSorted((a, b) => rank(register, a) - rank(register, b))
    .slice(0, mostColumns)
}
