import type { Cell } from '../grid.ts'
import { meetingRecord } from '../layouts/meeting-record.ts'
import { squeeze, toHalfWidth } from '../plain-text.ts'
import type { FieldName } from '../recognize/field-words.ts'
import { frameOfForms, titleOf } from '../recognize/form-frame.ts'
import type { FormColumn, FormInstance } from '../recognize/form-instances.ts'
import { FormRow, type FormField } from '../recognize/form-row.ts'
import type { Slot } from '../recognize/label-values.ts'
import type { ActivityRecord, MeetingPageTable, Problem } from '../table.ts'
import { activityKindsOf } from './activity-kind.ts'
import { readActivityRow } from './activity-rows.ts'
import { slotsByField, valueOf } from './form-value.ts'
import { heldCell, timeOfTitle, type PageTime } from './held-cell.ts'

const GROUP = /第?[一二三四五六七八九十\d]+(?:党)?小组/u
const PEOPLE = new Set<FieldName>(['host', 'recorder'])
/** The day on which a page was written stands behind the name of the writer. */
const DAY_BEHIND =
  /[\s,，、]*(?:(?:填写|记录)?(?:日期|时间)[:：]?\s*)?(?:19|20)\d{2}\s*[年./-].*$/su

/** One page: its record, and the slots that it is read from. */
interface Page {
  readonly row: FormRow
  readonly used: readonly Slot[]
  readonly time: PageTime
}

/**
 * The words of a title that name the kind of meeting: the name of the branch is none of them
 * (中共甲村支部委员会党员大会 is a general meeting), nor is 支部会议, which may be any.
 */
export function kindWordsOf(title: string): string {
  return squeeze(title)
    .replace(/中共.{1,40}?(?:总支部委员会|支部委员会|党总支|党支部)/u, '')
    .replaceAll(/支部会议?(?:记录)?/gu, '')
}

/** The title as the cell that tells the kind of meeting; null where it tells none. */
function titleField(column: FormColumn, instance: FormInstance): FormField | null {
  const words = kindWordsOf(titleOf(column, instance))
  const named = activityKindsOf(words).length > 0 ? words : kindWordsOf(column.grid.sheet)
  if (activityKindsOf(named).length === 0) return null
  const labelAt = { row: instance.from, column: 1 }
  const how = 'inside' as const
  const slot: Slot = { field: 'type', label: '', labelAt, valueAt: labelAt, cell: null, how }
  const text = named
  const cell: Cell = { type: 'text', text, number: null, date: null, format: null, formula: null }
  return { slot, cell }
}

function cellFor(field: FieldName, cell: Cell | null): Cell | null {
  if (cell === null || !PEOPLE.has(field)) return cell
  const text = cell.text.replace(DAY_BEHIND, '').trim()
  return text === '' ? null : { ...cell, text }
}

/** "2人（张三、李四）" under 缺席人数: the number and who it is. */
function splitAbsent(fields: Map<FieldName, FormField>): void {
  const count = fields.get('onLeave')
  const match = /^(\d{1,4}[人名])\s*[(:：（,，](.+?)[)）]?$/su.exec(
    toHalfWidth(count?.cell?.text.trim() ?? ''),
  )
  if (!count?.cell || !match || fields.get('absentNote')?.cell) return
  fields.set('onLeave', { ...count, cell: { ...count.cell, text: match[1] ?? '' } })
  fields.set('absentNote', { ...count, cell: { ...count.cell, text: match[2] ?? '' } })
}

function pageOf(column: FormColumn, instance: FormInstance): Page {
  const fields = new Map<FieldName, FormField>()
  const used: Slot[] = []
  const time = timeOfTitle(titleOf(column, instance), column.grid.sheet)
  for (const [field, slots] of slotsByField(instance.slots)) {
    const values = slots.map((slot) => ({ slot, cell: valueOf(slot, meetingRecord).cell }))
    const filled = values.filter(({ cell }) => cell !== null)
    const first = filled[0] ?? values[0]
    if (!first) continue
    fields.set(field, { slot: first.slot, cell: cellFor(field, first.cell) })
    used.push(...(field === 'heldAt' ? slots : [first.slot]))
    if (field !== 'heldAt') continue
    const cells = filled.flatMap(({ cell }) => cell ?? [])
    fields.set(field, { slot: first.slot, cell: heldCell(cells, time) })
  }
  const type = fields.get('type')?.cell?.text ?? ''
  const ofTitle = titleField(column, instance)
  if (ofTitle && activityKindsOf(type).length === 0) fields.set('type', ofTitle)
  splitAbsent(fields)
  const row = fields.get('heldAt')?.slot.valueAt.row ?? instance.top
  const group =
    GROUP.exec(squeeze(`${titleOf(column, instance)} ${column.grid.sheet}`))?.[0] ?? null
  return { row: new FormRow(row, group, fields), used, time }
}

/** Whether anything but the title was written on a page. */
function isFilled({ row, used }: Page): boolean {
  return used.some(({ field, cell }) => {
    if (field === null || field === 'branch' || field === 'type' || cell === null) return false
    return field === 'heldAt' ? /\d/.test(cell.text) : row.cell(field) !== null
  })
}

/** A name of a branch holds no month: "（2014）年3月支部委员会" is a title. */
function branchName(name: string | null): string | null {
  return name === null || /[\d年月]/u.test(name) ? null : name
}

/**
 * Pages of minutes in the same columns → one activity each, with the checks of a ledger: a page
 * without its day stays, with an error at the cell of its time. Empty pages give nothing.
 */
export function readMeetingPages(column: FormColumn): MeetingPageTable {
  const all = column.instances.map((instance) => pageOf(column, instance))
  const pages = all.filter(isFilled)
  const frame = frameOfForms(column, new Set(all.flatMap(({ used }) => used)))
  const problems: Problem[] = []
  const records: ActivityRecord[] = pages.map(({ row, time }) =>
    readActivityRow(row, { year: time.year, kind: null }, problems),
  )
  const branches = new Set(pages.map(({ row }) => row.cell('branch')?.text.trim() ?? null))
  const [branch = null] = branches.size === 1 ? branches : []
  return {
    ...frame,
    kind: 'meetingRecord',
    organization: branch ?? branchName(frame.organization),
    cells: Object.fromEntries(pages.map(({ row }) => [row.row, row.addresses()])),
    records,
    problems,
  }
}
