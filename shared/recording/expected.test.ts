import { describe, expect, it } from 'vitest'
import type { ActivityKind } from '../domain/kinds.ts'
import { madeEntry } from '../registers/entries.ts'
import { branchIndex } from '../rules/branch-index.ts'
import { sampleBranch, sampleGroup, sampleMember } from '../rules/sample-facts.ts'
import { circleOf, expectedAt } from './expected.ts'

const facts = sampleBranch({
  groups: [sampleGroup({ id: 11 }), sampleGroup({ id: 12, name: '第二党小组' })],
  members: [
    sampleMember({ id: 1, name: '赵试一', partyPost: '支部书记', groupId: 11 }),
    sampleMember({ id: 2, name: '钱试二', partyPost: '组织委员', groupId: 12 }),
    sampleMember({ id: 3, name: '孙试三', type: 'probationary', groupId: 11 }),
    sampleMember({ id: 4, name: '李试四', groupId: 12 }),
    sampleMember({ id: 5, name: '周试五', status: 'left', leftOn: '2026-03', groupId: 11 }),
    sampleMember({ id: 6, name: '吴试六', enteredOn: '2026-06-02', groupId: 11 }),
    sampleMember({ id: 7, name: '郑试七', type: null }),
  ],
  entries: {
    condition: [madeEntry('condition', { id: 1, memberId: 4, kind: 'exempt', fromOn: '2025' })],
  },
})
const branch = branchIndex(facts, {}, { year: 2026, today: '2026-06-15' })

function namesAt(kinds: readonly ActivityKind[], groupId: number | null, day: string): string[] {
  return expectedAt(branch, { kinds, groupId, day }).map(({ name }) => name)
}

describe('who should come', () => {
  it.each([
    ['no kind: nobody', [], null, '2026-06-01', []],
    ['the committee by its posts', ['committeeMeeting'], null, '2026-06-01', ['赵试一', '钱试二']],
    ['a group', ['groupMeeting'], 11, '2026-06-01', ['赵试一', '孙试三']],
    [
      'a member who came in time',
      ['groupMeeting'],
      11,
      '2026-06-02',
      ['赵试一', '孙试三', '吴试六'],
    ],
    [
      'a member until they left',
      ['groupMeeting'],
      11,
      '2026-02-28',
      ['赵试一', '孙试三', '周试五'],
    ],
    [
      'all members where a second duty calls them',
      ['committeeMeeting', 'themeDay'],
      null,
      '2026-05-01',
      ['赵试一', '钱试二', '孙试三', '李试四'],
    ],
  ] as const)('%s', (_what, kinds, groupId, day, names) => {
    expect(namesAt(kinds, groupId, day)).toEqual(names)
  })

  it.each([
    ['generalMeeting', 'members'],
    ['committeeMeeting', 'committee'],
    ['groupMeeting', 'group'],
    ['partyLecture', 'members'],
    ['themeDay', 'members'],
    ['organizationalLife', 'members'],
    ['democraticAppraisal', 'members'],
    ['other', 'members'],
  ] as const)('%s calls %s', (kind, circle) => {
    expect(circleOf([kind])).toBe(circle)
  })

  it('knows who is exempt and who has a vote', () => {
    const people = expectedAt(branch, {
      kinds: ['generalMeeting'],
      groupId: null,
      day: '2026-05-01',
    })
    const told = people.map(({ name, state, canVote }) => [name, state, canVote])
    expect(told).toEqual([
      ['赵试一', 'present', true],
      ['钱试二', 'present', true],
      ['孙试三', 'present', false],
      ['李试四', 'exempt', true],
    ])
  })

  it('calls everybody on a roster that tells no kind of member', () => {
    const untold = sampleBranch({ members: [sampleMember({ id: 7, type: null })] })
    const index = branchIndex(untold, {}, { year: 2026, today: '2026-06-15' })
    const event = { kinds: ['themeDay'], groupId: null, day: '2026-05-01' } as const
    expect(expectedAt(index, event)).toHaveLength(1)
  })
})
