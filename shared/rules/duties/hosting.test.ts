import { describe, expect, it } from 'vitest'
import { madeEntry } from '../../registers/entries.ts'
import type { ActivityFact } from '../facts.ts'
import { sampleActivity, sampleBranch, sampleGroup, sampleMember } from '../sample-facts.ts'
import { inChinese, judge } from '../test-judge.ts'

const members = [
  sampleMember({ id: 1, name: '赵试一', partyPost: '党支部书记' }),
  sampleMember({ id: 2, name: '钱样', partyPost: '副书记' }),
  sampleMember({ id: 3, name: '孙试三', partyPost: '组织委员' }),
  sampleMember({ id: 4, name: '李样四', partyPost: '党小组长', groupId: 11 }),
  sampleMember({ id: 5, name: '周例五', groupId: 12 }),
  sampleMember({ id: 6, name: '赵试一' }),
  sampleMember({ id: 7, name: '吴试六', partyPost: '原支部书记' }),
  sampleMember({ id: 8, name: '郑试七', status: 'transferredOut' }),
]
const groups = [sampleGroup({ id: 11 }), sampleGroup({ id: 12 })]
const verdict = (given: Partial<ActivityFact>, people = members, own = groups) => {
  const activities = [sampleActivity('2026-03-02', ['generalMeeting'], { id: 9, ...given })]
  const facts = sampleBranch({ members: people, groups: own, activities })
  const at = { rule: 'B-12', year: 2026, today: '2026-08-15' }
  const finding = judge(facts, at).duties.find(({ period }) => period === '2026-03')
  return [finding?.status, finding?.severity, finding?.message.key.split('.')[2]]
}

describe('B-12', () => {
  it.each([
    { host: '赵试一', verdict: ['done', 'warning', 'done'] },
    { host: '赵试一（书记）', verdict: ['done', 'warning', 'done'] },
    { host: '钱 样', verdict: ['done', 'info', 'standIn'] },
    { host: '孙试三', verdict: ['done', 'info', 'standIn'] },
    { host: '周例五、赵试一', verdict: ['done', 'warning', 'done'] },
    { host: '周例五', verdict: ['wrong', 'warning', 'notSecretary'] },
    { host: '吴试六', verdict: ['notApplicable', 'warning', 'undefined'] },
    { host: '郑试七', verdict: ['notApplicable', 'warning', 'undefined'] },
    { host: '镇里来人', verdict: ['notApplicable', 'warning', 'undefined'] },
    { host: null, verdict: ['notApplicable', 'warning', 'undefined'] },
  ])('$host at a general meeting: $verdict', ({ host, verdict: expected }) => {
    expect(verdict({ host }).map(String)).toEqual(expected)
    expect(verdict({ host, kinds: ['committeeMeeting'] }).map(String)).toEqual(expected)
  })

  it.each([
    { host: '李样四', groupId: 11, status: 'done' },
    { host: '赵试一', groupId: 11, status: 'wrong' },
    { host: '李样四', groupId: 12, status: 'notApplicable' },
    { host: '李样四', groupId: null, status: 'notApplicable' },
  ])('$host at a meeting of group $groupId: $status', ({ host, groupId, status }) => {
    expect(verdict({ host, groupId, kinds: ['groupMeeting'] })[0]).toBe(status)
  })

  it('takes a group meeting without a group for one of the only group', () => {
    const given = { host: '周例五', kinds: ['groupMeeting'] as const }
    expect(verdict(given, members, [sampleGroup({ id: 11 })])[0]).toBe('wrong')
  })

  it('judges nobody where no secretary is on record', () => {
    const unposted = members.filter(({ id }) => id > 1)
    expect(verdict({ host: '周例五' }, unposted)[0]).toBe('notApplicable')
  })

  it.each([
    { host: '周例五', heldOn: '2026-03-10', expected: 'done' },
    { host: '周例五', heldOn: '2026-03-11', expected: 'wrong' },
    { host: '吴试六', heldOn: '2026-03-11', expected: 'done' },
    { host: '孙试三', heldOn: '2026-03-11', expected: 'wrong' },
  ])('$host on $heldOn by the register of posts: $expected', ({ host, heldOn, expected }) => {
    const secretary = { office: 'secretary' } as const
    const post = [
      { id: 1, memberId: 5, startedOn: '2025-01-01', endedOn: '2026-03-10', ...secretary },
      { id: 2, memberId: 7, startedOn: '2026-03-11', ...secretary },
    ].map((one) => madeEntry('post', one))
    const activities = [sampleActivity(heldOn, ['generalMeeting'], { host })]
    const facts = sampleBranch({ members, activities, entries: { post } })
    const at = { rule: 'B-12', year: 2026, today: '2026-08-15' }
    expect(judge(facts, at).duties[2]?.status).toBe(expected)
  })

  it('rests on the meetings at fault', () => {
    const activities = ['赵试一', '周例五', '周例五'].map((host, index) =>
      sampleActivity(`2026-03-0${index + 1}`, ['committeeMeeting'], { id: index + 1, host }),
    )
    const at = { rule: 'B-12', year: 2026, today: '2026-08-15' }
    const [, , march, april] = judge(sampleBranch({ members, activities }), at).duties
    expect(march?.evidence.map(({ id }) => id)).toEqual([2, 3])
    expect(march?.remedy?.action).toEqual({ type: 'openActivity', id: 2 })
    expect(march && inChinese(march.message)).toContain('2026-03-02')
    expect(april?.status).toBe('notApplicable')
  })

  it('does not apply before the branch was founded', () => {
    const at = { rule: 'B-12', year: 2026, today: '2026-08-15' }
    const [january] = judge(sampleBranch({ branch: { foundedOn: '2026-06-01' } }), at).duties
    expect(january?.message.key).toContain('branchFoundedLater')
  })
})
