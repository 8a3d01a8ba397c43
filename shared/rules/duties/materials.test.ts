import { describe, expect, it } from 'vitest'
import { madeEntry } from '../../registers/entries.ts'
import type { Entry } from '../../registers/registers.ts'
import { sampleActivity, sampleBranch } from '../sample-facts.ts'
import { inChinese, judge, statuses } from '../test-judge.ts'

const at = { rule: 'B-20', year: 2026, today: '2026-06-01' }
const onLastDay = { ...at, today: '2026-05-31' }

type Material = Partial<Entry<'material'>>
const plan = (given: Partial<Entry<'planItem'>> = {}) =>
  madeEntry('planItem', {
    id: 1,
    kind: 'themeDay',
    plannedOn: '2026-05',
    title: '学党章',
    materials: '《党章》、签到表',
    activityId: 9,
    ...given,
  })
const materials = (...given: readonly Material[]) =>
  given.map((one, index) =>
    madeEntry('material', { id: index + 1, title: '党章', kind: 'document', ...one }),
  )

const text: Material = { planItemId: 1, title: '党章（2022年）', fileName: '党章.docx' }
const list: Material = {
  activityId: 9,
  title: '签到表',
  kind: 'attendanceSheet',
  paperPlace: '铁柜三层',
}
const file: Material = { activityId: 9, sha256: 'aa', foundSha256: 'aa', checkedOn: '2026-05-20' }

interface Case {
  readonly title: string
  readonly planned?: Partial<Entry<'planItem'>> | null
  readonly kept?: readonly Material[]
  readonly on?: typeof at
  readonly expected: readonly string[]
}

const factsOf = (kept: readonly Material[], planned: Case['planned'] = {}) =>
  sampleBranch({
    activities: [sampleActivity('2026-05-05', ['themeDay'], { id: 9 })],
    entries: { planItem: planned ? [plan(planned)] : [], material: materials(...kept) },
  })

describe('B-20', () => {
  it.each<Case>([
    { title: 'a file and a place', kept: [text, list], expected: ['2026-05 done'] },
    { title: 'one is missing', kept: [text], expected: ['2026-05 late'] },
    {
      title: 'one is missing, the month goes on',
      kept: [text],
      on: onLastDay,
      expected: ['2026-05 due'],
    },
    {
      title: 'neither file nor place',
      kept: [text, { ...list, paperPlace: null }],
      expected: ['2026-05 late'],
    },
    {
      title: 'of another plan',
      kept: [{ ...text, planItemId: 2 }, list],
      expected: ['2026-05 late'],
    },
    {
      title: 'the plan is called off',
      planned: { cancelledOn: '2026-05-01' },
      expected: ['2026 notApplicable'],
    },
    {
      title: 'the plan lists nothing',
      planned: { materials: null },
      expected: ['2026 notApplicable'],
    },
    { title: 'planned for the year', planned: { plannedOn: '2026' }, expected: ['2026 due'] },
    { title: 'a file as it was', planned: null, kept: [file], expected: ['2026-05 done'] },
    {
      title: 'in capitals',
      planned: null,
      kept: [{ ...file, foundSha256: 'AA' }],
      expected: ['2026-05 done'],
    },
    {
      title: 'nobody looked',
      planned: null,
      kept: [{ ...file, foundSha256: null, checkedOn: null }],
      expected: ['2026-05 done'],
    },
    {
      title: 'changed',
      planned: null,
      kept: [{ ...file, foundSha256: 'bb' }],
      expected: ['2026-05 wrong'],
    },
    {
      title: 'lost',
      planned: null,
      kept: [{ ...file, foundSha256: null }],
      expected: ['2026-05 wrong'],
    },
    {
      title: 'of no event, taken in that day',
      planned: null,
      kept: [{ ...file, activityId: null, addedOn: '2026-03-02' }],
      expected: ['2026-03 done'],
    },
    {
      title: 'of no event and another year',
      planned: null,
      kept: [{ ...file, activityId: null, addedOn: '2025' }],
      expected: ['2026 notApplicable'],
    },
    {
      title: 'one missing, one changed',
      kept: [text, { ...file, foundSha256: 'bb' }],
      expected: ['2026-05 late'],
    },
    {
      title: 'one to come, one changed',
      kept: [text, { ...file, foundSha256: 'bb' }],
      on: onLastDay,
      expected: ['2026-05 wrong'],
    },
  ])('$title: $expected', ({ planned, kept = [], on = at, expected }) => {
    expect(statuses(factsOf(kept, planned), on)).toEqual(expected)
  })

  it('names what is missing and of what, and asks for it', () => {
    const [finding] = judge(factsOf([text]), at).duties
    expect(finding && inChinese(finding.message)).toContain(
      '2 份，1 份没有附件或存放位置（如“学党章”的“签到表”）',
    )
    expect(finding?.remedy?.action).toMatchObject({
      register: 'material',
      values: { planItemId: 1, title: '签到表' },
    })
  })
})
