import { expect, test } from 'vitest'
import { isWrittenLeader, officesWritten, type Office } from './roster-posts.ts'
import { sampleMember } from './sample-facts.ts'

test.each([
  { post: '党支部书记', counts: [1, 0, 1] },
  { post: '支部书记、村委会主任', counts: [1, 0, 1] },
  { post: '村委会主任兼支部副书记', counts: [0, 1, 1] },
  { post: '副书记兼纪检委员', counts: [0, 1, 1] },
  { post: '组织委员', counts: [0, 0, 1] },
  { post: '支部委员会委员', counts: [0, 0, 1] },
  { post: '驻村第一书记', counts: [0, 0, 0] },
  { post: '镇党委委员', counts: [0, 0, 0] },
  { post: '团支部书记', counts: [0, 0, 0] },
  { post: '村委委员', counts: [0, 0, 0] },
  { post: '原支部书记', counts: [0, 0, 0] },
  { post: '党小组组长', counts: [0, 0, 0] },
  { post: '无', counts: [0, 0, 0] },
])('$post counts as secretary, deputy, committee: $counts', ({ post, counts }) => {
  const offices = officesWritten(sampleMember({ partyPost: post }))
  const has = (office: Office) => Number(offices.has(office))
  const found = [has('secretary'), has('deputySecretary'), Math.min(offices.size, 1)]
  expect(found).toEqual(counts)
})

test.each([
  { post: '书记兼组织委员', offices: [1, 1, 0, 0] },
  { post: '组织、宣传、纪检委员', offices: [0, 1, 1, 1] },
  { post: '宣传（统战）委员', offices: [0, 0, 1, 0] },
  { post: '组织干事', offices: [0, 0, 0, 0] },
  { post: '村纪委委员', offices: [0, 0, 0, 0] },
  { post: '原组织委员', offices: [0, 0, 0, 0] },
])('$post holds the offices $offices', ({ post, offices }) => {
  const written = officesWritten(sampleMember({ partyPost: post }))
  const four = ['secretary', 'organizer', 'publicity', 'discipline'] as const
  expect(four.map((office) => Number(written.has(office)))).toEqual(offices)
})

test.each([
  { post: '党小组长', leads: true },
  { post: '第一党小组组长', leads: true },
  { post: '组织委员兼党小组组长', leads: true },
  { post: '党小组副组长', leads: false },
  { post: '村民小组长', leads: false },
  { post: '乡村振兴领导小组组长', leads: false },
  { post: null, leads: false },
])('$post leads a group: $leads', ({ post, leads }) => {
  expect(isWrittenLeader(sampleMember({ partyPost: post }))).toBe(leads)
})
