import { expect, test } from 'vitest'
import type { MemberRow } from '../../../shared/contract/members.ts'
import { filterMembers, noMemberFilter, type MemberFilter } from './filter-members.ts'

const zhao: MemberRow = {
  id: 1,
  name: '赵试一',
  organization: '试点村党支部',
  group: '第一党小组',
  sex: 'male',
  type: 'full',
  status: 'active',
  birthDate: '1962-05',
  joinDate: '1985-07-01',
  partyPost: '党支部书记',
  missing: [],
  searchText: 'zhao shi yi zsy',
}
const qian: MemberRow = {
  ...zhao,
  id: 2,
  name: '钱样',
  group: '第二党小组',
  type: null,
  status: 'transferredOut',
  searchText: 'qian yang qy',
}

const cases: readonly [string, Partial<MemberFilter>, readonly number[]][] = [
  ['nothing chosen', {}, [1, 2]],
  ['a part of the name', { text: '试' }, [1]],
  ['initials', { text: 'QY' }, [2]],
  ['pinyin without spaces', { text: 'zhaoshi' }, [1]],
  ['a group', { group: '第二党小组' }, [2]],
  ['type not known', { type: 'unknown' }, [2]],
  ['a status', { status: 'active' }, [1]],
  ['two filters at once', { status: 'active', text: 'qy' }, []],
]

test.each(cases)('%s', (_name, filter, ids) => {
  const found = filterMembers([zhao, qian], { ...noMemberFilter, ...filter })
  expect(found.map(({ id }) => id)).toEqual(ids)
})
