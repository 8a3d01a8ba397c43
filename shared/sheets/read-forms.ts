import type { Grid } from './grid.ts'
import { meetingRecord } from './layouts/meeting-record.ts'
import { memberCard } from './layouts/member-card.ts'
import { activityKindsOf } from './parse/activity-kind.ts'
import { arePlausible, readCards } from './parse/member-cards.ts'
import { kindWordsOf, readMeetingPages } from './parse/meeting-pages.ts'
import { firstRows } from './recognize/clip-grid.ts'
import {
  describedFields,
  findForms,
  textAboveForm,
  type FormColumn,
} from './recognize/form-instances.ts'
import { groupOfSheet } from './recognize/group-name.ts'
import { LabelReader } from './recognize/labels.ts'
import type { Table } from './table.ts'

const cards = new LabelReader(memberCard)
const pages = new LabelReader(meetingRecord)

/** A form shows itself in its first rows; the rows of long lists are not looked at. */
const ROWS_LOOKED_AT = 60
/** Cards of people who are no members, or that are about something else. */
const OTHER_CARDS =
  /积极分子|发展对象|申请|考察|评议|谈话|谈心|任免|应聘|志愿书|培养|困难|慰问|帮扶/u
const OTHER_PAGES = /谈话|谈心|走访|慰问|考察|任免|值班|日志|发展对象|积极分子/u
const PARTY = /党|支部|支委|组织生活|三会一课/u
const MEETING = /会|活动|学习|党课|党日/u

function knownFields(columns: readonly FormColumn[], reader: LabelReader): number {
  const [first] = columns
  return describedFields(first?.instances[0]?.slots ?? [], reader.layout).size
}

/** Whether cards are those of party members: by their title, or by what they ask. */
function areOfMembers(column: FormColumn): boolean {
  const above = textAboveForm(column)
  if (OTHER_CARDS.test(above)) return false
  const asked = describedFields(column.instances[0]?.slots ?? [], memberCard)
  const signs = ['joinDate', 'fullMemberDate', 'memberStatus', 'partyPost'] as const
  return signs.some((field) => asked.has(field)) || /党员|党支部/u.test(above)
}

/** Whether pages are those of meetings of a branch: words of the party, of meetings, and a time. */
function areOfBranch(column: FormColumn): boolean {
  const above = textAboveForm(column)
  const slots = column.instances[0]?.slots ?? []
  const written = slots.map(({ label, field, cell }) => {
    const tells = field === 'type' || field === 'name' || field === 'branch' || field === 'group'
    return tells ? `${label}${cell?.text ?? ''}` : label
  })
  const all = [above, ...written].join(' ')
  if (OTHER_PAGES.test(above)) return false
  const isKnown = activityKindsOf(kindWordsOf(above)).length > 0
  return (
    slots.some(({ field }) => field === 'heldAt') &&
    PARTY.test(all) &&
    (isKnown || MEETING.test(all))
  )
}

/** Labels and values over several rows are a form, whatever it is about. */
function isLine(columns: readonly FormColumn[]): boolean {
  return columns.every(({ instances }) =>
    instances.every(({ slots }) => new Set(slots.map(({ labelAt }) => labelAt.row)).size === 1),
  )
}

/** What a sheet of labels and values is; null where it is none, and may hold tables. */
export type FormReading = readonly Table[] | 'unknown' | null

/**
 * Reads a sheet as cards of members or pages of minutes, wherever labels and values stand: one a
 * sheet, stacked or side by side. `unknown`: a form of labels and values that is neither, which must
 * not be taken for a table of people.
 */
export function readForms(grid: Grid): FormReading {
  const head = firstRows(grid, ROWS_LOOKED_AT)
  const asCards = findForms(head, cards)
  const asPages = findForms(head, pages)
  const [ofPeople, ofMeetings] = [knownFields(asCards, cards), knownFields(asPages, pages)]
  if (ofPeople === 0 && ofMeetings === 0) return null
  if (ofPeople >= ofMeetings) {
    if (asCards.every(areOfMembers) && asCards.every(arePlausible)) {
      const group = groupOfSheet(grid.sheet)
      return findForms(grid, cards).map((column) => readCards(column, group))
    }
    return isLine(asCards) ? null : 'unknown'
  }
  if (asPages.every(areOfBranch)) return findForms(grid, pages).map(readMeetingPages)
  return isLine(asPages) ? null : 'unknown'
}
