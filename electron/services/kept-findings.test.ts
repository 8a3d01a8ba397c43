import fc from 'fast-check'
import { expect, test } from 'vitest'
import { saveEntrySchema } from '../../shared/contract/entries.ts'
import type { Checklist } from '../../shared/contract/checklist.ts'
import { runCommand } from '../ledger/command.ts'
import type { Reader } from '../ledger/connection.ts'
import { emptyLedger, resources, testContext } from '../testing/test-ledger.ts'
import { recordActivity } from './activity-edits.ts'
import { getChecklist } from './checklist-service.ts'
import { saveEntry, setEntryDeleted } from './entry-service.ts'
import { foundLedger, profileSchema } from './ledger-service.ts'
import { setParameter } from './parameter-service.ts'
import { moveToBin } from './move-to-bin.ts'

const { ruleBook } = resources
const today = '2026-08-15'
const year = 2026
const everyRule = new Set([...ruleBook.duties, ...ruleBook.signals].map(({ id }) => id))

/** Long enough to be compared, so that branches copy from each other. */
const minutes = [
  '会议学习了上级文件精神，大家结合村里的实际谈了认识，认为要把党员的作用发挥好，把群众关心的道路、饮水和环境问题一件一件办好，并确定了下个月的工作安排和责任分工。',
  '会议通报了上半年党费收缴和组织生活开展情况，指出了个别党员请假不及时的问题，要求党小组加强提醒，并讨论了困难党员走访慰问名单和入党积极分子培养计划。',
] as const

interface Made {
  readonly db: Reader
  readonly branches: readonly number[]
  readonly members: readonly number[]
}

/** A committee with three branches of two members each, branch by branch. */
function township(): Made {
  const { db } = emptyLedger()
  const branches = ['甲', '乙', '丙'].map((name) => ({
    name: `${name}村党支部`,
    kind: 'village' as const,
    profile: profileSchema.parse({ parent: '样例镇党委' }),
  }))
  foundLedger(db, { name: '样例镇党委', branches, sample: true }, testContext)
  const ids = db
    .prepare<[], number>("SELECT id FROM organization WHERE level = 'branch' ORDER BY id")
    .pluck()
    .all()
  const members = runCommand(db, testContext, (_writer, recorder) => {
    const value = ids.flatMap((id) =>
      ['赵试一', '钱样二'].map((name) =>
        recorder.insert('member', { organization_id: id, name, type: 'full' }),
      ),
    )
    return { value, audit: { action: 'test', details: null } }
  })
  return { db, branches: ids, members }
}

type Edit = (made: Made) => void

const branch = fc.nat({ max: 2 })
const month = fc.integer({ min: 1, max: 9 })
const day = (number: number): string => `2026-0${number}-10`

function record({ db, branches }: Made, at: number, number: number, text: number): void {
  const untold = { groupId: null, name: null, endTime: null, place: null, host: null }
  const empty = { recorder: null, expected: null, present: null, onLeave: null, absentNote: null }
  const activity = {
    ...untold,
    ...empty,
    organizationId: branches[at] ?? 0,
    kinds: ['themeDay' as const, 'committeeMeeting' as const],
    heldOn: day(number),
    startTime: '14:30',
    agenda: null,
    minutes: minutes[text] ?? null,
    resolution: null,
    topic: null,
    observers: null,
    remark: null,
    attendance: [],
    votes: [],
  }
  recordActivity(db, activity, testContext)
}

function enter({ db, branches, members }: Made, at: number, number: number): void {
  const values = { heldOn: day(number), kind: 'heartToHeart', talkeeId: members[at * 2] ?? 0 }
  const input = { register: 'talk' as const, id: null, organizationId: branches[at] ?? 0, values }
  saveEntry(db, saveEntrySchema.parse(input), testContext)
}

/** Moves the first activity or talk into the bin, or the other way, where there is one. */
function toggle({ db }: Made, table: 'activity' | 'talk'): void {
  const row = db
    .prepare<[], { id: number; gone: number }>(
      `SELECT id, deleted_at IS NOT NULL AS gone FROM ${table} ORDER BY id LIMIT 1`,
    )
    .get()
  if (!row) return
  if (table === 'activity') moveToBin(db, { table, id: row.id }, row.gone === 0, testContext)
  else setEntryDeleted(db, { register: 'talk', id: row.id }, row.gone === 0, testContext)
}

function shareNumber({ db, members }: Made, at: number): void {
  runCommand(db, testContext, (_writer, recorder) => {
    recorder.update('member', members[at] ?? 0, { id_card: '99999919620504023X' })
    const hasChanged = recorder.changes.length > 0
    return { value: null, audit: hasChanged ? { action: 'test', details: null } : null }
  })
}

function pay({ db, members }: Made, at: number): void {
  runCommand(db, testContext, (_writer, recorder) => {
    const paid = { month: '2026-03', amount_fen: 500, paid_on: `2026-03-${10 + at}` }
    const known = db.prepare('SELECT 1 FROM dues_payment WHERE member_id = ?').get(members[at])
    if (!known) recorder.insert('dues_payment', { member_id: members[at] ?? 0, ...paid })
    return { value: null, audit: known ? null : { action: 'test', details: null } }
  })
}

const edits: fc.Arbitrary<Edit> = fc.oneof(
  fc.tuple(branch, month, fc.nat({ max: 1 })).map(
    ([at, number, text]): Edit =>
      (made) =>
        record(made, at, number, text),
  ),
  fc.tuple(branch, month).map(
    ([at, number]): Edit =>
      (made) =>
        enter(made, at, number),
  ),
  fc.constantFrom('activity', 'talk').map(
    (table): Edit =>
      (made) =>
        toggle(made, table),
  ),
  fc.nat({ max: 5 }).map(
    (at): Edit =>
      (made) =>
        shareNumber(made, at),
  ),
  fc.nat({ max: 5 }).map(
    (at): Edit =>
      (made) =>
        pay(made, at),
  ),
  fc.constantFrom('quarter', 'halfYear', null).map(
    (value): Edit =>
      ({ db }) =>
        setParameter(db, ruleBook, { key: 'lecture.period', value }, testContext),
  ),
)

/** The checklist with nothing kept: all rules asked by name. */
const counted = (db: Reader, organizationId?: number): Checklist =>
  getChecklist(db, ruleBook, { year, today, organizationId, only: everyRule })

/** Who is asked for after an edit: nobody, all, or one branch or the committee (-1) alone. */
type Asked = 'nobody' | 'all' | number
const asked = fc.constantFrom<Asked>('nobody', 'all', -1, 0, 1, 2)

/** What is kept of whom, and the same counted anew. Unread, an edit is joined with the next. */
function keptAndCounted({ db, branches }: Made, who: Asked): readonly (Checklist | null)[] {
  if (who === 'nobody') return [null, null]
  const committee = db
    .prepare("SELECT id FROM organization WHERE level = 'committee'")
    .pluck()
    .get()
  const id = who === 'all' ? undefined : (branches[who] ?? Number(committee))
  return [getChecklist(db, ruleBook, { year, today, organizationId: id }), counted(db, id)]
}

test('after any edits what is kept equals a full recount', { timeout: 120_000 }, () => {
  fc.assert(
    fc.property(
      asked,
      fc.array(fc.tuple(edits, asked), { minLength: 1, maxLength: 8 }),
      (first, list) => {
        const made = township()
        keptAndCounted(made, first)
        for (const [edit, who] of list) {
          edit(made)
          const [one, other] = keptAndCounted(made, who)
          expect(one).toEqual(other)
        }
        const [one, other] = keptAndCounted(made, 'all')
        expect(one).toEqual(other)
      },
    ),
    { numRuns: 15 },
  )
})

const steps: readonly { what: string; before: Edit; edit: Edit }[] = [
  {
    what: 'a payment for the same number in another branch',
    before: (made) => [0, 2].forEach((at) => shareNumber(made, at)),
    edit: (made) => [0, 2].forEach((at) => pay(made, at)),
  },
  {
    what: 'a number that two branches share, and then a talk',
    before: () => undefined,
    edit: (made) => {
      ;[0, 2].forEach((at) => shareNumber(made, at))
      enter(made, 1, 3)
    },
  },
  {
    what: 'minutes that are copied, and then a talk',
    before: (made) => record(made, 0, 2, 0),
    edit: (made) => {
      record(made, 1, 3, 0)
      enter(made, 2, 3)
    },
  },
]

test.each(steps)('$what reaches all whom it concerns', ({ before, edit }) => {
  const made = township()
  before(made)
  getChecklist(made.db, ruleBook, { year, today })
  edit(made)
  expect(getChecklist(made.db, ruleBook, { year, today })).toEqual(counted(made.db))
})

test('another rule book is judged by its own rules', () => {
  const { db } = township()
  getChecklist(db, ruleBook, { year, today })
  const found = (duties: typeof ruleBook.duties): number =>
    getChecklist(db, { ...ruleBook, duties }, { year, today }).duties.filter(
      ({ rule }) => rule === 'B-01',
    ).length
  expect(found(ruleBook.duties)).toBeGreaterThan(0)
  expect(found(ruleBook.duties.filter(({ id }) => id !== 'B-01'))).toBe(0)
})

test('an edit of one branch leaves the findings of the others as they are', () => {
  const made = township()
  const before = getChecklist(made.db, ruleBook, { year, today })
  record(made, 1, 3, 2)
  const after = getChecklist(made.db, ruleBook, { year, today })
  const of = (checklist: Checklist, at: number) =>
    checklist.duties.filter(({ organizationId }) => organizationId === made.branches[at])
  // The very same objects: nothing of them was worked out again.
  expect(of(after, 2).every((duty, index) => duty === of(before, 2)[index])).toBe(true)
  expect(of(after, 1)).not.toEqual(of(before, 1))
})

test.each([
  { what: 'another day', request: { year, today: '2026-12-31' } },
  { what: 'another year', request: { year: 2025, today } },
])('$what is counted anew', ({ request }) => {
  const { db } = township()
  getChecklist(db, ruleBook, { year, today })
  expect(getChecklist(db, ruleBook, request)).toEqual(
    getChecklist(db, ruleBook, { ...request, only: everyRule }),
  )
})
