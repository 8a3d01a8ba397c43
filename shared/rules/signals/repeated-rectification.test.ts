import { describe, expect, it } from 'vitest'
import { madeEntry } from '../../registers/entries.ts'
import type { Entry } from '../../registers/registers.ts'
import { sampleBranch, sampleMembers } from '../sample-facts.ts'
import { judge } from '../test-judge.ts'

type Given = Partial<Entry<'rectification'>>

const last: Given = {
  foundOn: '2025-11-20',
  problem: '三会一课记录不全',
  measure: '由党员1每月5日前检查一次会议记录',
  finishedOn: '2026-01-10',
}

function keysOf(own: Given, before: Given = {}) {
  const rectification = [
    madeEntry('rectification', { id: 1, source: 'lifeMeeting', ...last, ...before }),
    madeEntry('rectification', {
      id: 2,
      source: 'lifeMeeting',
      foundOn: '2026-11-18',
      problem: '党费收缴不及时',
      ...own,
    }),
  ]
  const facts = sampleBranch({ members: sampleMembers(3), entries: { rectification } })
  return judge(facts, { rule: 'S-26', year: 2026, today: '2026-11-25' }).signals
}

const measure = '由党员2每月10日前检查一次会议记录'

describe('S-26', () => {
  it.each([
    {
      title: 'the same measure',
      own: { measure: last.measure },
      before: {},
      expected: ['measure'],
    },
    { title: 'but for name and day', own: { measure }, before: {}, expected: ['measure'] },
    { title: 'another measure', own: { measure: '每季度评比一次' }, before: {}, expected: [] },
    { title: 'no measure', own: {}, before: { measure: null }, expected: [] },
    { title: 'a word', own: { measure: '加强' }, before: { measure: '加强' }, expected: [] },
    { title: 'two years ago', own: { measure }, before: { foundOn: '2024-11' }, expected: [] },
    { title: 'the same year', own: { measure }, before: { foundOn: '2026-01' }, expected: [] },
    {
      title: 'a closed problem again',
      own: { problem: last.problem },
      before: {},
      expected: ['problem'],
    },
    {
      title: 'a problem closed by somebody',
      own: { problem: '三会一课 记录不全。' },
      before: { finishedOn: null, closedBy: '镇党委' },
      expected: ['problem'],
    },
    {
      title: 'a problem still open',
      own: { problem: last.problem },
      before: { finishedOn: null },
      expected: [],
    },
  ])('$title: $expected', ({ own, before, expected }) => {
    const found = keysOf(own as Given, before)
    expect(found.map(({ key }) => key)).toEqual(expected.map((what) => `rectification:2:${what}`))
    for (const { evidence } of found) expect(evidence.map(({ id }) => id)).toEqual([2, 1])
  })
})
