import { describe, expect, it } from 'vitest'
import { madeEntry } from '../../registers/entries.ts'
import type { Entry } from '../../registers/registers.ts'
import { sampleActivity, sampleBranch, sampleMember } from '../sample-facts.ts'
import { inChinese, judge } from '../test-judge.ts'

interface Case {
  /** Days of organizational life meetings; their ids are 1, 2 … */
  readonly held?: readonly string[]
  /** The meeting at which member 1 made a statement. */
  readonly said?: number
  readonly about?: Entry<'statement'>['about']
  readonly content?: string
  readonly member?: Parameters<typeof sampleMember>[0]
  readonly groups?: readonly (number | null)[]
  readonly discipline?: Partial<Entry<'discipline'>>
  readonly inquiry?: Partial<Entry<'inquiry'>>
  readonly parameters?: Record<string, string | number>
}

const TODAY = '2026-11-25'

function verdict(rule: string, given: Case, change: { year?: number; today?: string } = {}) {
  const activities = (given.held ?? []).map((heldOn, index) =>
    sampleActivity(heldOn, ['organizationalLife'], {
      id: index + 1,
      groupId: given.groups?.[index] ?? null,
    }),
  )
  const statement =
    given.said === undefined
      ? []
      : [
          madeEntry('statement', {
            id: 1,
            activityId: given.said,
            memberId: 1,
            about: given.about ?? (rule === 'C-06' ? 'discipline' : 'inquiry'),
            content: given.content ?? null,
          }),
        ]
  const facts = sampleBranch({
    activities,
    members: [sampleMember({ ...given.member, id: 1 }), sampleMember({ id: 2 })],
    entries: {
      statement,
      discipline: given.discipline
        ? [
            madeEntry('discipline', {
              id: 9,
              memberId: 1,
              kind: 'warning',
              decidedOn: '2026-03-10',
              ...given.discipline,
            }),
          ]
        : [],
      inquiry: given.inquiry
        ? [
            madeEntry('inquiry', {
              id: 7,
              memberId: 1,
              kind: 'inquiry',
              happenedOn: '2026-03-10',
              ...given.inquiry,
            }),
          ]
        : [],
    },
  })
  const { parameters = {} } = given
  return judge(facts, { rule, year: 2026, today: TODAY, parameters, ...change }).duties
}

const statusesOf = (found: ReturnType<typeof verdict>) => found.map(({ status }) => status)

describe('C-06', () => {
  it.each([
    { held: [], said: undefined, expected: 'due', told: '2027-03-10' },
    { held: ['2026-05-05'], said: 1, expected: 'done', told: '2026-05-05' },
    { held: ['2026-05-05'], said: undefined, expected: 'wrong', told: '2026-05-05' },
    { held: ['2026-05-05', '2026-06-06'], said: 2, expected: 'wrong', told: '到2026-06-06' },
    { held: ['2026-05-05', '2026-06-06'], said: 1, expected: 'done', told: '2026-05-05' },
    { held: ['2026-03-09'], said: undefined, expected: 'due', told: '还没有' },
    { held: ['2026-03-10'], said: undefined, expected: 'due', told: '还没有' },
    { held: ['2026-03-11'], said: undefined, expected: 'wrong', told: '2026-03-11' },
    { held: ['2026-12-01'], said: undefined, expected: 'due', told: '还没有' },
  ])('meetings on $held, explained at $said: $expected', ({ held, said, expected, told }) => {
    const found = verdict('C-06', { held, ...(said ? { said } : {}), discipline: {} })
    expect(statusesOf(found)).toEqual([expected])
    expect(found.map(({ message }) => inChinese(message)).join('')).toContain(told)
  })

  it.each([
    { decidedOn: '2025-11-25', months: 12, expected: 'due' },
    { decidedOn: '2025-11-24', months: 12, expected: 'late' },
    { decidedOn: '2025-11', months: 12, expected: 'due' },
    { decidedOn: '2025-10', months: 12, expected: 'late' },
    { decidedOn: '2026-05-24', months: 6, expected: 'late' },
    { decidedOn: '2026-05-25', months: 6, expected: 'due' },
    { decidedOn: '2024-02-29', months: 12, expected: 'late' },
  ])('decided $decidedOn without a meeting in $months months: $expected', (row) => {
    const parameters = { 'orgLife.statementMonths': row.months }
    const found = verdict('C-06', { discipline: { decidedOn: row.decidedOn }, parameters })
    expect(statusesOf(found)).toEqual([row.expected])
  })

  it.each([
    { held: ['2026-03-10'], expected: 'done' },
    { held: ['2026-03-11'], expected: 'wrong' },
  ])('explained on $held twelve months after 2025-03-10: $expected', ({ held, expected }) => {
    const discipline = { decidedOn: '2025-03-10' }
    expect(statusesOf(verdict('C-06', { held, said: 1, discipline }))).toEqual([expected])
  })

  it('gives a month without its day the benefit of the doubt', () => {
    const discipline = { decidedOn: '2026-03' }
    expect(statusesOf(verdict('C-06', { held: ['2026-03-05'], discipline }))).toEqual(['due'])
    expect(statusesOf(verdict('C-06', { held: ['2026-03-05'], said: 1, discipline }))).toEqual([
      'done',
    ])
  })

  it.each([
    { year: 2024, held: ['2025-12-01'], said: 1, expected: 'wrong' },
    { year: 2025, held: ['2025-12-01'], said: 1, expected: 'wrong' },
    { year: 2026, held: ['2025-12-01'], said: 1, expected: 'notApplicable' },
    { year: 2026, held: ['2025-12-01'], said: undefined, expected: 'wrong' },
    { year: 2026, held: [], said: undefined, expected: 'late' },
    { year: 2023, held: [], said: undefined, expected: 'notApplicable' },
    { year: 2027, held: [], said: undefined, expected: 'notApplicable' },
  ])('of 2024 in $year, meetings $held, explained $said: $expected', (row) => {
    const { year, held, said, expected } = row
    const given = { held, ...(said ? { said } : {}), discipline: { decidedOn: '2024-05-10' } }
    expect(statusesOf(verdict('C-06', given, { year }))).toEqual([expected])
  })

  it.each([
    { title: 'expelled', discipline: { kind: 'expulsion' }, expected: 'notApplicable' },
    { title: 'nobody', discipline: undefined, expected: 'notApplicable' },
    {
      title: 'left before the meeting',
      discipline: {},
      member: { status: 'transferredOut', leftOn: '2026-05-04' },
      expected: 'notApplicable',
    },
    {
      title: 'left after the meeting',
      discipline: {},
      member: { status: 'transferredOut', leftOn: '2026-05-06' },
      expected: 'wrong',
    },
    {
      title: 'came after the meeting',
      discipline: {},
      member: { enteredOn: '2026-05-06' },
      expected: 'due',
    },
  ] as const)('$title: $expected', ({ expected, discipline, ...given }) => {
    const found = verdict('C-06', {
      held: ['2026-05-05'],
      ...given,
      ...(discipline ? { discipline } : {}),
    })
    expect(statusesOf(found)).toEqual([expected])
  })

  it.each([
    { groups: [2], expected: 'due' },
    { groups: [1], expected: 'wrong' },
    { groups: [null], expected: 'wrong' },
  ])('of a member of group 1 at a meeting of group $groups: $expected', ({ groups, expected }) => {
    const given = { held: ['2026-05-05'], groups, member: { groupId: 1 }, discipline: {} }
    expect(statusesOf(verdict('C-06', given))).toEqual([expected])
  })

  it.each([
    { asked: 'statement.discipline', kind: 'administrative', expected: 'notApplicable' },
    { asked: 'statement.administrative', kind: 'administrative', expected: 'wrong' },
    { asked: 'statement.administrative', kind: 'admonition', expected: 'notApplicable' },
    { asked: 'statement.admonition', kind: 'admonition', expected: 'wrong' },
    { asked: 'statement.admonition', kind: 'criticism', expected: 'notApplicable' },
  ] as const)('$kind where $asked is asked: $expected', ({ asked, kind, expected }) => {
    const parameters = { 'orgLife.statementFor': asked }
    const found = verdict('C-06', { held: ['2026-05-05'], inquiry: { kind }, parameters })
    expect(statusesOf(found)).toEqual([expected])
  })

  it('takes no statement about something else, and opens a new one', () => {
    const given = { held: ['2026-05-05'], said: 1, about: 'inquiry', discipline: {} } as const
    const [finding] = verdict('C-06', given)
    expect(finding).toMatchObject({
      status: 'wrong',
      subject: { type: 'entry', id: 9, name: '赵试一' },
      remedy: { action: { register: 'statement', values: { activityId: 1, memberId: 1 } } },
    })
    expect(finding?.evidence.map(({ type, id }) => `${type} ${id}`)).toEqual([
      'entry 9',
      'activity 1',
    ])
  })
})

describe('C-07', () => {
  it.each([
    { held: [], said: undefined, expected: 'due' },
    { held: ['2026-11-01'], said: undefined, expected: 'wrong' },
    { held: ['2026-11-01'], said: 1, expected: 'done' },
    { held: ['2026-03-01'], said: undefined, expected: 'due' },
  ])('of this year, meetings $held, explained $said: $expected', ({ held, said, expected }) => {
    const found = verdict('C-07', { held, ...(said ? { said } : {}), inquiry: {} })
    expect(statusesOf(found)).toEqual([expected])
  })

  const ofLastYear = { happenedOn: '2025-12-20' }
  it.each([
    { held: ['2026-11-01'], said: 1, today: TODAY, expected: 'done' },
    { held: ['2026-11-01'], said: undefined, today: TODAY, expected: 'wrong' },
    { held: [], said: undefined, today: '2026-12-31', expected: 'due' },
    { held: [], said: undefined, today: '2027-01-01', expected: 'late' },
    { held: ['2027-05-01'], said: 1, today: '2027-06-01', expected: 'late' },
  ])('of last year on $today, meetings $held, explained $said: $expected', (row) => {
    const { held, said, today, expected } = row
    const given = { held, ...(said ? { said } : {}), inquiry: ofLastYear }
    expect(statusesOf(verdict('C-07', given, { today }))).toEqual([expected])
  })

  it.each([
    { about: 'inquiry', content: '作了说明', expected: 'wrong' },
    { about: 'inquiry', content: '作了说明并深刻检讨', expected: 'done' },
  ] as const)('with a violation found, a statement "$content": $expected', (row) => {
    const { expected, ...statement } = row
    const given = { held: ['2026-11-01'], said: 1, inquiry: { foundViolation: true } }
    expect(statusesOf(verdict('C-07', { ...given, ...statement }))).toEqual([expected])
  })

  it.each([
    { inquiry: { kind: 'admonition' }, expected: 'notApplicable' },
    { inquiry: { kind: 'criticism' }, expected: 'notApplicable' },
    { inquiry: { happenedOn: '2023-05-05' }, expected: 'late' },
    { inquiry: { happenedOn: '2027-05-05' }, expected: 'notApplicable' },
  ] as const)('$inquiry: $expected', ({ inquiry, expected }) => {
    expect(statusesOf(verdict('C-07', { inquiry }))).toEqual([expected])
  })

  it('leaves somebody who went before a meeting to the other branch', () => {
    const member = { status: 'transferredOut', leftOn: '2026-05-04' } as const
    expect(statusesOf(verdict('C-07', { member, inquiry: {} }))).toEqual(['notApplicable'])
  })
})
