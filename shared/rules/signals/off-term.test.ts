import { expect, it } from 'vitest'
import { madeEntry } from '../../registers/entries.ts'
import type { ActivityKind } from '../../domain/kinds.ts'
import { sampleActivity, sampleBranch, sampleMember } from '../sample-facts.ts'
import { inChinese, judge } from '../test-judge.ts'

const at = { rule: 'S-10', year: 2026, today: '2026-08-15' }
const post = madeEntry('post', {
  id: 4,
  memberId: 1,
  office: 'secretary',
  startedOn: '2026-03-10',
  endedOn: '2026-05-20',
})
const found = (given: Partial<typeof post>, heldOn: string, kind: ActivityKind, host: string) => {
  const members = [sampleMember({ id: 1 }), sampleMember({ id: 2, name: '钱样二' })]
  const activities = [sampleActivity(heldOn, [kind], { id: 5, host })]
  const entries = { post: [{ ...post, ...given }] }
  return judge(sampleBranch({ members, activities, entries }), at).signals
}

it.each([
  { heldOn: '2026-03-09', said: true },
  { heldOn: '2026-03-10', said: false },
  { heldOn: '2026-05-20', said: false },
  { heldOn: '2026-05-21', said: true },
  { heldOn: '2026-05-21', given: { endedOn: null }, said: false },
  { heldOn: '2026-05-21', given: { endedOn: '2026-05' }, said: false },
  { heldOn: '2026-05-21', given: { office: 'groupLeader' as const }, said: false },
  { heldOn: '2026-05-21', kind: 'committeeMeeting' as const, said: true },
  { heldOn: '2026-05-21', kind: 'themeDay' as const, said: false },
  { heldOn: '2026-05-21', host: '钱样二', said: false },
  { heldOn: '2026-05-21', host: '镇党委副书记', said: false },
])(
  'S-10: $host chairs a $kind on $heldOn with $given: $said',
  ({ heldOn, given = {}, kind = 'generalMeeting' as const, host = '赵试一', said }) => {
    const keys = found(given, heldOn, kind, host).map(({ key }) => key)
    expect(keys).toEqual(said ? ['activity:5:host:member:1:offTerm'] : [])
  },
)

it('S-10 shows the meeting, the person and the posts', () => {
  const [signal] = found({}, '2026-05-21', 'generalMeeting', '赵试一')
  expect(signal?.evidence.map(({ type, id }) => [type, id])).toEqual([
    ['activity', 5],
    ['member', 1],
    ['entry', 4],
  ])
  expect(signal && inChinese(signal.message)).toBe(
    '2026-05-21的会议由赵试一主持，但任职登记里当日不在职，请核实。',
  )
})
