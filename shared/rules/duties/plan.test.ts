import { describe, expect, it } from 'vitest'
import { madeEntry } from '../../registers/entries.ts'
import type { Entry } from '../../registers/registers.ts'
import { sampleActivity, sampleBranch } from '../sample-facts.ts'
import { inChinese, judge, statuses } from '../test-judge.ts'

const at = { rule: 'B-19', year: 2026, today: '2026-06-01' }

type Plan = Partial<Entry<'planItem'>>
const plans = (...given: readonly Plan[]) =>
  given.map((one, index) =>
    madeEntry('planItem', {
      id: index + 1,
      kind: 'themeDay',
      plannedOn: '2026-05',
      title: `计划${index + 1}`,
      ...one,
    }),
  )
const held = (heldOn: string, id = 9, kind: Entry<'planItem'>['kind'] = 'themeDay') =>
  sampleActivity(heldOn, [kind], { id })

interface Case {
  readonly title: string
  readonly planned: readonly Plan[]
  readonly activities?: readonly ReturnType<typeof held>[]
  readonly on?: typeof at
  readonly expected: readonly string[]
}

const onLastDay = { ...at, today: '2026-05-31' }

describe('B-19', () => {
  it.each<Case>([
    { title: 'nothing planned', planned: [], expected: ['2026 notApplicable'] },
    {
      title: 'held in the month',
      planned: [{}],
      activities: [held('2026-05-31')],
      expected: ['2026-05 done'],
    },
    {
      title: 'another day of the month',
      planned: [{ plannedOn: '2026-05-05' }],
      activities: [held('2026-05-31')],
      expected: ['2026-05 done'],
    },
    { title: 'on the last day, nothing', planned: [{}], on: onLastDay, expected: ['2026-05 due'] },
    { title: 'the day after, nothing', planned: [{}], expected: ['2026-05 late'] },
    {
      title: 'held the month after',
      planned: [{}],
      activities: [held('2026-06-01')],
      expected: ['2026-05 late'],
    },
    {
      title: 'named, held the month after',
      planned: [{ activityId: 9 }],
      activities: [held('2026-06-01')],
      expected: ['2026-05 late'],
    },
    {
      title: 'named, held the month before',
      planned: [{ activityId: 9 }],
      activities: [held('2026-04-30')],
      expected: ['2026-05 done'],
    },
    {
      title: 'named, of another kind',
      planned: [{ activityId: 9 }],
      activities: [held('2026-05-10', 9, 'other')],
      expected: ['2026-05 done'],
    },
    {
      title: 'named, outside of what is read',
      planned: [{ activityId: 99 }],
      expected: ['2026-05 done'],
    },
    {
      title: 'another kind in the month',
      planned: [{}],
      activities: [held('2026-05-10', 9, 'partyLecture')],
      expected: ['2026-05 late'],
    },
    {
      title: 'called off',
      planned: [{ cancelledOn: '2026-05-20' }],
      expected: ['2026-05 notApplicable'],
    },
    {
      title: 'two planned, one held',
      planned: [{}, {}],
      activities: [held('2026-05-10')],
      expected: ['2026-05 late'],
    },
    {
      title: 'two planned, two held',
      planned: [{}, {}],
      activities: [held('2026-05-10', 8), held('2026-05-20')],
      expected: ['2026-05 done'],
    },
    {
      title: 'the one that was held is named by another item',
      planned: [{}, { activityId: 9 }],
      activities: [held('2026-05-10')],
      expected: ['2026-05 late'],
    },
    {
      title: 'planned for the year',
      planned: [{ plannedOn: '2026' }, { plannedOn: '2026-12' }],
      activities: [held('2026-03-10')],
      expected: ['2026-12 due', '2026 done'],
    },
    {
      title: 'planned for another year',
      planned: [{ plannedOn: '2025-05' }],
      expected: ['2026 notApplicable'],
    },
  ])('$title: $expected', ({ planned, activities = [], on = at, expected }) => {
    const facts = sampleBranch({ activities, entries: { planItem: plans(...planned) } })
    expect(statuses(facts, on)).toEqual(expected)
  })

  it('says what was planned, held, called off and not done, and records it', () => {
    const planItem = plans({}, { cancelledOn: '2026-05-02' }, { kind: 'other' })
    const facts = sampleBranch({ activities: [held('2026-05-10')], entries: { planItem } })
    const [finding] = judge(facts, at).duties
    expect(finding && inChinese(finding.message)).toContain(
      '计划 3 项，已开展 1 项，1 项到期没有记录（如“计划3”）',
    )
    expect(finding?.remedy?.action).toMatchObject({
      type: 'recordActivity',
      kind: 'other',
      period: '2026-05',
    })
  })

  it('names the day of what was held later', () => {
    const planItem = plans({ activityId: 9 })
    const facts = sampleBranch({ activities: [held('2026-06-01')], entries: { planItem } })
    const [finding] = judge(facts, at).duties
    expect(finding && inChinese(finding.message)).toContain('到2026-06-01才开展')
    expect(finding?.remedy?.action).toEqual({ type: 'openActivity', id: 9 })
  })
})
