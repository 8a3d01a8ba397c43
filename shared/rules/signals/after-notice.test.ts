import { expect, it } from 'vitest'
import { madeEntry } from '../../registers/entries.ts'
import { sampleActivity, sampleBranch } from '../sample-facts.ts'
import { judge } from '../test-judge.ts'

const at = { rule: 'S-31', year: 2026, today: '2026-12-31' }

interface Case {
  readonly title: string
  readonly heldOn?: string
  readonly createdAt?: string | null
  readonly importedBy?: boolean
  readonly notices?: readonly (string | null)[]
  readonly expected: readonly string[]
}

it.each<Case>([
  { title: 'written the day after the notice', createdAt: '2026-05-11T08:00:00', expected: ['1'] },
  { title: 'written on its day', createdAt: '2026-05-10T08:00:00', expected: ['1'] },
  { title: 'written the day before', createdAt: '2026-05-09T23:59:59', expected: [] },
  {
    title: 'held on the day of the notice',
    heldOn: '2026-05-10',
    createdAt: '2026-05-11T08:00:00',
    expected: [],
  },
  {
    title: 'held the day before',
    heldOn: '2026-05-09',
    createdAt: '2026-05-11T08:00:00',
    expected: ['1'],
  },
  { title: 'imported', createdAt: '2026-05-11T08:00:00', importedBy: true, expected: [] },
  { title: 'nobody knows when', createdAt: null, expected: [] },
  { title: 'no notice', createdAt: '2026-05-11T08:00:00', notices: [], expected: [] },
  {
    title: 'a visit without a notice',
    createdAt: '2026-05-11T08:00:00',
    notices: [null],
    expected: [],
  },
  {
    title: 'two notices',
    createdAt: '2026-09-11T08:00:00',
    notices: ['2026-09-10', '2026-05-10'],
    expected: ['2'],
  },
  {
    title: 'of another year',
    heldOn: '2025-12-01',
    createdAt: '2026-05-11T08:00:00',
    expected: [],
  },
])(
  'S-31, $title: $expected',
  ({
    heldOn = '2026-03-05',
    createdAt = null,
    importedBy = false,
    notices = ['2026-05-10'],
    expected,
  }) => {
    const activities = [sampleActivity(heldOn, ['themeDay'], { id: 7, createdAt, importedBy })]
    const inspection = notices.map((noticedOn, index) =>
      madeEntry('inspection', {
        id: index + 1,
        kind: 'regular',
        inspectedOn: '2026-09-20',
        noticedOn,
      }),
    )
    const { signals } = judge(sampleBranch({ activities, entries: { inspection } }), at)
    expect(signals.map(({ key }) => key)).toEqual(
      expected.map((id) => `activity:7:inspection:${id}`),
    )
    for (const { evidence } of signals)
      expect(evidence.map(({ type }) => type)).toEqual(['activity', 'entry'])
  },
)
