import { describe, expect, it } from 'vitest'
import { getChecklist } from '../../services/checklist-service.ts'
import { foundLedger, profileSchema } from '../../services/ledger-service.ts'
import { emptyLedger, resources, testContext } from '../../testing/test-ledger.ts'
import type { Reader } from '../connection.ts'
import { readFacts } from './facts.ts'

const idCard = '11010519491231002X'

/** Two branches, 1 and 2 by place, each with a group. */
function twoBranches(): { db: Reader; branches: number[]; groups: number[] } {
  const { db } = emptyLedger()
  const profile = profileSchema.parse({ groups: ['第一党小组'] })
  const branches = ['甲村党支部', '乙村党支部'].map(
    (name) => ({ name, kind: 'village', profile }) as const,
  )
  foundLedger(db, { name: '样例镇', branches, sample: false }, testContext)
  const ids = (level: string): number[] =>
    db
      .prepare<[string], number>('SELECT id FROM organization WHERE level = ? ORDER BY id')
      .pluck()
      .all(level)
  return { db, branches: ids('branch'), groups: ids('group') }
}

interface Row {
  readonly branch: number | undefined
  readonly name: string
  readonly idCard?: string | null
  readonly status?: string
  readonly type?: string | null
  readonly group?: number | undefined
}

function addMember(db: Reader, row: Row): void {
  db.prepare(
    `INSERT INTO member (organization_id, name, id_card, status, type, group_id, is_floating)
     VALUES (?, ?, ?, ?, ?, ?, 1)`,
  ).run(
    row.branch,
    row.name,
    row.idCard === undefined ? idCard : row.idCard,
    row.status ?? 'active',
    row.type === undefined ? 'full' : row.type,
    row.group ?? null,
  )
}

describe('members of two branches', () => {
  it.each([
    { title: 'one number on two rosters', other: {}, expected: ['乙村党支部'] },
    { title: 'gone from the other', other: { status: 'transferredOut' }, expected: [] },
    { title: 'known from dues only', other: { type: null }, expected: [] },
    { title: 'another number', other: { idCard: '999999196205040230' }, expected: [] },
    { title: 'no number', other: { idCard: null }, expected: [] },
  ])('$title: $expected', ({ other, expected }) => {
    const { db, branches } = twoBranches()
    const [here, there] = branches
    addMember(db, { branch: here, name: '赵试一' })
    addMember(db, { branch: there, name: '赵试一', ...other })
    const [facts] = readFacts(db, 2026)
    const found = facts?.members.flatMap(({ elsewhere }) => elsewhere)
    expect(found?.map(({ organization }) => organization)).toEqual(expected)
  })

  it.each(['110105********002X', null])('%s on two rosters tells nothing', (number) => {
    const { db, branches } = twoBranches()
    for (const branch of branches) addMember(db, { branch, name: '赵试一', idCard: number })
    const members = readFacts(db, 2026).flatMap((facts) => facts.members)
    expect(members.map(({ elsewhere }) => elsewhere)).toEqual([[], []])
  })

  it('are found also where one branch is asked about, and twice in one branch is another matter', () => {
    const { db, branches } = twoBranches()
    const [here, there] = branches
    addMember(db, { branch: here, name: '赵试一' })
    addMember(db, { branch: here, name: '钱样二' })
    addMember(db, { branch: there, name: '赵试一' })
    const request = { year: 2026, today: '2026-11-22', only: new Set(['A-13']) }
    const statuses = (organizationId?: number): string[] =>
      getChecklist(db, resources.ruleBook, { ...request, organizationId }).duties.map(
        ({ status, evidence }) => `${status} ${evidence.length}`,
      )
    expect(statuses(here)).toEqual(['wrong 4'])
    expect(statuses()).toEqual(['wrong 4', 'wrong 3'])
  })
})

it('tells the group of a member and who led a meeting', () => {
  const { db, branches, groups } = twoBranches()
  const [branch] = branches
  addMember(db, { branch, name: '赵试一', group: groups[0] })
  db.prepare(
    `INSERT INTO activity (organization_id, held_on, host, recorder) VALUES (?, ?, ?, ?)`,
  ).run(branch, '2026-03-02', '赵试一', '钱样二')
  const [facts] = readFacts(db, 2026)
  expect(facts?.members).toMatchObject([{ groupId: groups[0], isFloating: true }])
  expect(facts?.activities).toMatchObject([{ host: '赵试一', recorder: '钱样二' }])
})

it.each([
  { heldOn: '2025-06-30', isRead: false },
  { heldOn: '2025-07-01', isRead: true },
  { heldOn: '2027-03-31', isRead: true },
  { heldOn: '2027-04-01', isRead: false },
])('reads half a year back and a quarter ahead: $heldOn $isRead', ({ heldOn, isRead }) => {
  const { db, branches } = twoBranches()
  const [branch] = branches
  addMember(db, { branch, name: '赵试一' })
  db.prepare('INSERT INTO activity (organization_id, held_on) VALUES (?, ?)').run(branch, heldOn)
  db.prepare(
    `INSERT INTO attendance (activity_id, member_id, state, reason) VALUES (1, 1, 'onLeave', '看病')`,
  ).run()
  const [facts] = readFacts(db, 2026)
  const attendance = [{ memberId: 1, state: 'onLeave', reason: '看病' }]
  expect(facts?.activities).toMatchObject(isRead ? [{ heldOn, attendance }] : [])
  expect(facts?.activities).toHaveLength(isRead ? 1 : 0)
})

it('reads the organizational life meetings of all years', () => {
  const { db, branches } = twoBranches()
  const [branch] = branches
  const held = [
    { heldOn: '2019-12-01', kind: 'organizationalLife', deleted: null, bookedYear: null },
    { heldOn: '2028-02-01', kind: 'organizationalLife', deleted: null, bookedYear: 2027 },
    { heldOn: '2026-05-05', kind: 'organizationalLife', deleted: '2026-06-01', bookedYear: null },
    { heldOn: '2026-05-06', kind: 'themeDay', deleted: null, bookedYear: null },
  ]
  for (const { heldOn, kind, deleted, bookedYear } of held) {
    const { lastInsertRowid } = db
      .prepare(
        `INSERT INTO activity (organization_id, held_on, booked_year, booked_notice, deleted_at)
         VALUES (?, ?, ?, '样例〔2028〕1号', ?)`,
      )
      .run(branch, heldOn, bookedYear, deleted)
    db.prepare('INSERT INTO activity_kind (activity_id, position, kind) VALUES (?, 0, ?)').run(
      lastInsertRowid,
      kind,
    )
  }
  const meetings = (organizationId?: number): string[][] =>
    readFacts(db, 2026, organizationId).map(({ lifeMeetings }) =>
      lifeMeetings.map(({ heldOn, bookedYear }) => `${heldOn} ${bookedYear}`),
    )
  const own = ['2019-12-01 null', '2028-02-01 2027']
  expect(meetings()).toEqual([own, []])
  expect(meetings(branch)).toEqual([own])
})
