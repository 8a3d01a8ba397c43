import { describe, expect, it } from 'vitest'
import { madeEntry } from '../../registers/entries.ts'
import type { Entry } from '../../registers/registers.ts'
import type { AttendanceFact, MemberFact } from '../facts.ts'
import { sampleActivity, sampleAttendance, sampleBranch, sampleMember } from '../sample-facts.ts'
import { inChinese, judge } from '../test-judge.ts'

const at = { rule: 'B-15', year: 2026, today: '2026-06-30' }

/** Events at which member 1 is in a state: `05-10 absent`, or with the year before it. */
function events(...given: readonly string[]) {
  return given.map((one, index) => {
    const [day = '', state = ''] = one.split(' ')
    const heldOn = day.length === 10 ? day : `2026-${day}`
    const attendance = sampleAttendance({ 1: state as AttendanceFact['state'], 2: 'present' })
    return sampleActivity(heldOn, ['themeDay'], { id: index + 1, attendance })
  })
}

interface Given {
  readonly held: readonly string[]
  readonly member?: Partial<MemberFact>
  readonly talk?: Partial<Entry<'talk'>>
  readonly disposition?: Partial<Entry<'disposition'>>
  readonly condition?: Partial<Entry<'condition'>>
}

function factsOf({ held, member, talk, disposition, condition }: Given) {
  return sampleBranch({
    activities: events(...held),
    members: [sampleMember(member), sampleMember({ id: 2, name: '钱样' })],
    entries: {
      talk: talk ? [madeEntry('talk', { id: 1, kind: 'criticism', talkeeId: 1, ...talk })] : [],
      disposition: disposition
        ? [madeEntry('disposition', { id: 1, memberId: 1, kind: 'removal', ...disposition })]
        : [],
      condition: condition
        ? [
            madeEntry('condition', {
              id: 1,
              memberId: 1,
              kind: 'exempt',
              fromOn: '2025',
              ...condition,
            }),
          ]
        : [],
    },
  })
}

const told = (given: Given, on = at) =>
  judge(factsOf(given), on).duties.map(({ status, severity, message, subject }) =>
    [status, severity, message.key.split('.').at(-1), ...(subject ? [subject.id] : [])].join(' '),
  )

const twice = ['04-05 absent', '05-05 absent']
const half = ['2025-08-31 absent', '2025-11-05 absent', '02-28 absent']

describe('B-15', () => {
  it.each<Given & { title: string; expected: string }>([
    { title: 'present', held: ['04-05 present'], expected: 'done warning none' },
    { title: 'absent once', held: ['04-05 absent'], expected: 'done warning none' },
    {
      title: 'absent, present, absent',
      held: ['03-05 absent', '04-05 present', '05-05 absent'],
      expected: 'done warning none',
    },
    {
      title: 'absent, on leave, absent',
      held: ['03-05 absent', '04-05 onLeave', '05-05 absent'],
      expected: 'done warning none',
    },
    {
      title: 'two events of one day',
      held: ['05-05 absent', '05-05 absent'],
      expected: 'done warning none',
    },
    { title: 'twice, no talk', held: twice, expected: 'late warning late' },
    {
      title: 'twice, thirty days ago',
      held: ['05-05 absent', '05-31 absent'],
      expected: 'due warning due',
    },
    {
      title: 'twice, thirty-one days ago',
      held: ['05-05 absent', '05-30 absent'],
      expected: 'late warning late',
    },
    {
      title: 'talked to on the day of the second time',
      held: twice,
      talk: { heldOn: '2026-05-05' },
      expected: 'done warning done',
    },
    {
      title: 'talked to on the last day',
      held: twice,
      talk: { heldOn: '2026-06-04' },
      expected: 'done warning done',
    },
    {
      title: 'talked to a day late',
      held: twice,
      talk: { heldOn: '2026-06-05' },
      expected: 'late warning late',
    },
    {
      title: 'talked to before the second time',
      held: twice,
      talk: { heldOn: '2026-05-04' },
      expected: 'late warning late',
    },
    {
      title: 'another talk',
      held: twice,
      talk: { heldOn: '2026-05-06', kind: 'heartToHeart' },
      expected: 'late warning late',
    },
    { title: 'floating', held: twice, member: { isFloating: true }, expected: 'done warning none' },
    { title: 'exempt', held: twice, condition: {}, expected: 'done warning none' },
    {
      title: 'exempt until the second time',
      held: twice,
      condition: { untilOn: '2026-05-04' },
      expected: 'done warning none',
    },
    {
      title: 'exempt until the first time was over',
      held: [...twice, '05-20 absent'],
      condition: { untilOn: '2026-04-05' },
      expected: 'late warning late',
    },
    { title: 'gone since', held: twice, member: { status: 'left' }, expected: 'done warning none' },
    {
      title: 'six months to the day',
      held: half,
      expected: 'late error removal 1',
    },
    {
      title: 'a day short of six months',
      held: ['2025-08-31 absent', '2025-11-05 absent', '02-27 absent'],
      expected: 'late warning late',
    },
    {
      title: 'six months, proposed for removal',
      held: half,
      disposition: { proposedOn: '2026-03' },
      expected: 'done error disposed 1',
    },
    {
      title: 'six months, an entry without a date',
      held: half,
      disposition: {},
      expected: 'done error disposed 1',
    },
    {
      title: 'six months, an older disposition',
      held: half,
      disposition: { decidedOn: '2025-08-30' },
      expected: 'late error removal 1',
    },
    {
      title: 'a run of the year before',
      held: ['2025-08-31 absent', '2025-11-05 absent', '02-05 present'],
      expected: 'done warning none',
    },
    {
      title: 'no list of names this year',
      held: ['2025-08-31 absent', '2025-11-05 absent'],
      expected: 'notApplicable warning unnamed',
    },
  ])('$title: $expected', ({ expected, ...given }) => {
    expect(told(given)).toEqual([expected])
  })

  it('looks at a year as it stood at its end', () => {
    const held = ['2025-11-05 absent', '2025-12-05 absent', '01-05 absent']
    expect(told({ held }, { ...at, year: 2025 })).toEqual(['late warning late'])
    const factsOfYear = judge(factsOf({ held }), { ...at, year: 2025 }).duties[0]
    expect(factsOfYear && inChinese(factsOfYear.message)).toContain('缺席 2 次')
  })

  it('tells all who are to be talked to at once, and each who is to be removed', () => {
    const members = [1, 2, 3].map((id) => sampleMember({ id, name: `党员${id}` }))
    const at3 = (heldOn: string, states: Record<number, AttendanceFact['state']>, id: number) =>
      sampleActivity(heldOn, ['generalMeeting'], { id, attendance: sampleAttendance(states) })
    const activities = [
      at3('2025-10-05', { 3: 'absent' }, 1),
      at3('2026-04-05', { 1: 'absent', 2: 'absent', 3: 'absent' }, 2),
      at3('2026-05-05', { 1: 'absent', 2: 'absent', 3: 'absent' }, 3),
    ]
    const { duties } = judge(sampleBranch({ activities, members }), at)
    expect(duties.map(({ evidence }) => evidence.map(({ id }) => id))).toEqual([[1, 2], [3]])
    const [first, second] = duties
    expect(first && inChinese(first.message)).toContain('无故连缺 2 次以上的 2 名')
    expect(first?.remedy?.action).toMatchObject({ register: 'talk', values: { talkeeId: 1 } })
    expect(second?.remedy?.action).toMatchObject({
      register: 'disposition',
      values: { memberId: 3 },
    })
  })
})
