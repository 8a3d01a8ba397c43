import type { FieldChange } from './import-rows.ts'

/** Columns of the ledger that columns of sheets have the words for. */
const sheetFields: Readonly<Record<string, string>> = {
  name: 'name',
  sex: 'sex',
  ethnicity: 'ethnicity',
  education: 'education',
  address: 'address',
  landline: 'landline',
  remark: 'remark',
  place: 'place',
  host: 'host',
  recorder: 'recorder',
  topic: 'topic',
  agenda: 'agenda',
  resolution: 'resolution',
  observers: 'observers',
  birth_on: 'birthDate',
  native_place: 'nativePlace',
  id_card: 'idCard',
  type: 'memberStatus',
  work_started_on: 'workStartDate',
  joined_on: 'joinDate',
  full_member_on: 'fullMemberDate',
  party_post: 'partyPost',
  work_post: 'workPost',
  mobile: 'phone',
  is_floating: 'isFloating',
  group_id: 'group',
  planned_on: 'plannedAt',
  held_on: 'heldAt',
  expected: 'due',
  present: 'attended',
  on_leave: 'onLeave',
  absent_note: 'absentNote',
  minutes: 'content',
  amount_fen: 'paid',
  monthly_fen: 'monthlyDue',
  base_fen: 'base',
  category: 'category',
  category_text: 'category',
  kind: 'type',
}

/** Tables that are no registers: their columns are called as those of sheets. */
const ownTables: ReadonlySet<string> = new Set([
  'member',
  'activity',
  'activity_kind',
  'dues_payment',
  'dues_assessment',
])

/** Column and table names are snake_case; names of registers and their fields are camelCase. */
const camel = (name: string): string =>
  name.replaceAll(/_([a-z])/gu, (_, letter: string) => letter.toUpperCase())

/** Keys of what a change is called; the first that exists is meant. */
export function changeKeys({ table, column, at }: FieldChange): readonly string[] {
  const other = 'import:changes.other'
  const known = sheetFields[column]
  if (ownTables.has(table)) {
    const own = known === undefined ? `import:changes.own.${column}` : `sheets:fields.${known}`
    return [own, other]
  }
  const register = camel(table)
  if (table === 'admission_step')
    return [`registers:options.admissionStep.step.${at ?? ''}`, 'registers:names.admissionStep']
  // `member_id` is called as `memberId` is.
  const field = camel(column.replace(/_fen$/u, ''))
  return [
    `registers:fields.${register}.${field}`,
    `registers:fields.shared.${field}`,
    ...(known === undefined ? [] : [`sheets:fields.${known}`]),
    other,
  ]
}

/** Keys of a value that is a choice; none where it is told as it stands. */
export function changeValueKeys(
  { table, column }: FieldChange,
  value: string | number,
): readonly string[] {
  if (column === 'sex') return [`common:sexes.${value}`]
  if (table === 'member' && column === 'type') return [`common:memberTypes.${value}`]
  if (table === 'activity_kind') return [`common:activityKinds.${value}`]
  if (table === 'dues_assessment' && column === 'category')
    return [`forms:duesAssessment.categoryOf.${value}`]
  if (column === 'is_floating' || column === 'exempt')
    return [value === 1 ? 'common:yes' : 'common:no']
  if (column === 'grade') return [`common:grades.${value}`]
  return []
}
