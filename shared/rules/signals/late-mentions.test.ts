import { expect, it } from 'vitest'
import { sampleActivity, sampleBranch } from '../sample-facts.ts'
import { inChinese, judge } from '../test-judge.ts'

const at = { rule: 'S-21', year: 2026, today: '2026-12-31' }

it.each([
  { what: 'date', heldOn: '2026-05-12', expected: ['activity:7:later:date'] },
  { what: 'file', heldOn: '2026-05-12', expected: ['activity:7:later:file'] },
  { what: 'date', heldOn: '2025-12-12', expected: [] },
] as const)('S-21 $what of $heldOn: $expected', ({ what, heldOn, expected }) => {
  const activities = [sampleActivity(heldOn, ['themeDay'], { id: 7 })]
  const lateMentions = [{ activityId: 7, what, mention: '2026年8月15日' }]
  const { signals } = judge(sampleBranch({ activities, lateMentions }), at)
  expect(signals.map(({ key }) => key)).toEqual(expected)
  for (const { message, evidence } of signals) {
    expect(inChinese(message)).toContain('“2026年8月15日”')
    expect(evidence).toMatchObject([{ type: 'activity', id: 7 }])
  }
})
