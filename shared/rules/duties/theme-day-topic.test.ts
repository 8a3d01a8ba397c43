import { describe, expect, it } from 'vitest'
import { madeEntry } from '../../registers/entries.ts'
import type { Entry } from '../../registers/registers.ts'
import { sampleActivity, sampleBranch } from '../sample-facts.ts'
import { judge } from '../test-judge.ts'

const at = { rule: 'B-08', year: 2026, today: '2026-06-15' }

type Plan = Partial<Entry<'planItem'>>
const plan = (given: Plan) =>
  madeEntry('planItem', {
    id: 1,
    kind: 'themeDay',
    plannedOn: '2026-05',
    title: '学党史',
    ...given,
  })
const themeDay = sampleActivity('2026-05-31', ['themeDay'], { id: 9 })
const committee = (heldOn: string, agenda: string | null, id = 4) =>
  sampleActivity(heldOn, ['committeeMeeting'], { id, agenda })

interface Case {
  readonly title: string
  readonly plans?: readonly Plan[]
  readonly activities?: readonly ReturnType<typeof sampleActivity>[]
  readonly parameters?: Readonly<Record<string, number>>
  readonly expected: string
}

function monthOf(
  number: number,
  { plans = [], activities = [], parameters = {} }: Omit<Case, 'title' | 'expected'>,
) {
  const facts = sampleBranch({ activities, entries: { planItem: plans.map(plan) } })
  const finding = judge(facts, { ...at, parameters }).duties[number - 1]
  return `${finding?.status} ${finding?.message.key.split('.').at(-1)}`
}

describe('B-08 of a month with a theme day', () => {
  it.each<Case>([
    { title: 'planned that day', plans: [{ decidedOn: '2026-05-31' }], expected: 'done done' },
    { title: 'thirty days before', plans: [{ decidedOn: '2026-05-01' }], expected: 'done done' },
    {
      title: 'thirty-one days before',
      plans: [{ decidedOn: '2026-04-30' }],
      expected: 'wrong early',
    },
    { title: 'the day after', plans: [{ decidedOn: '2026-06-01' }], expected: 'wrong after' },
    { title: 'some day of that month', plans: [{ decidedOn: '2026-05' }], expected: 'done done' },
    {
      title: 'the plan of another month',
      plans: [{ plannedOn: '2026-04', decidedOn: '2026-05-20' }],
      expected: 'late late',
    },
    {
      title: 'the plan of another month that names this day',
      plans: [{ plannedOn: '2026-04', decidedOn: '2026-05-20', activityId: 9 }],
      expected: 'done done',
    },
    { title: 'planned without a day', plans: [{}], expected: 'late late' },
    {
      title: 'called off',
      plans: [{ decidedOn: '2026-05-20', cancelledOn: '2026-05-21' }],
      expected: 'late late',
    },
    {
      title: 'another kind',
      plans: [{ decidedOn: '2026-05-20', kind: 'partyLecture' }],
      expected: 'late late',
    },
    {
      title: 'a committee meeting',
      activities: [committee('2026-05-01', '研究主题党日')],
      expected: 'done done',
    },
    {
      title: 'too early a meeting',
      activities: [committee('2026-04-30', '研究主题党日')],
      expected: 'late late',
    },
    {
      title: 'a meeting after it',
      activities: [committee('2026-06-01', '研究主题党日')],
      expected: 'late late',
    },
    {
      title: 'a meeting about something else',
      activities: [committee('2026-05-20', '主题教育总结')],
      expected: 'late late',
    },
    {
      title: 'a meeting without an agenda',
      activities: [committee('2026-05-20', null)],
      expected: 'late late',
    },
    {
      title: 'ten days of grace',
      plans: [{ decidedOn: '2026-05-20' }],
      parameters: { 'themeDay.decideDays': 10 },
      expected: 'wrong early',
    },
    { title: 'nothing', expected: 'late late' },
  ])('$title: $expected', ({ activities = [], ...given }) => {
    expect(monthOf(5, { ...given, activities: [...activities, themeDay] })).toBe(given.expected)
  })

  it('shows the theme day that lacks it, where another has it', () => {
    const second = sampleActivity('2026-05-02', ['themeDay'], { id: 8 })
    const activities = [committee('2026-05-10', '党员活动日方案'), second, themeDay]
    expect(monthOf(5, { activities })).toBe('late late')
  })
})

describe('B-08 of a month without a theme day', () => {
  it.each([
    { month: 6, plans: [{ plannedOn: '2026-06-20' }], expected: 'due due' },
    {
      month: 6,
      plans: [{ plannedOn: '2026-06', decidedOn: '2026-06-01' }],
      expected: 'done doneAhead',
    },
    { month: 5, plans: [{}], expected: 'notApplicable noThemeDay' },
    { month: 6, plans: [], expected: 'notApplicable noThemeDay' },
  ])('$month, $plans: $expected', ({ month, plans, expected }) => {
    expect(monthOf(month, { plans })).toBe(expected)
  })

  it('does not apply before the branch was founded', () => {
    const facts = sampleBranch({ branch: { foundedOn: '2026-03-01' } })
    const [january] = judge(facts, at).duties
    expect(january?.message.key).toContain('FoundedLater')
  })
})
