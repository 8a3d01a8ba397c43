import { expect, it } from 'vitest'
import { saveMemberSchema } from '../../../shared/contract/members.ts'
import {
  draftProblems,
  emptyMember,
  idCardSays,
  memberValues,
  type MemberDraft,
} from './member-draft.ts'

const named = { ...emptyMember, name: '赵试一' }

it.each<readonly [what: string, changes: Partial<MemberDraft>, problems: readonly string[]]>([
  ['a name is enough', {}, []],
  ['no name', { name: ' ' }, ['name']],
  ['a date as people write it', { birthDate: '1980年5月', joinDate: '2005.7.1' }, []],
  ['a year alone', { workStartDate: '1999' }, []],
  ['a day without a year', { joinDate: '7.1' }, ['joinDate']],
  ['a day that does not exist', { joinDate: '2005-06-31' }, ['joinDate']],
  ['words', { birthDate: '不记得' }, ['birthDate']],
  ['a number in full width', { idCard: '９９９９９９198005060017' }, []],
  ['a number that is partly hidden', { idCard: '999999********0017' }, []],
  ['a number that is too short', { idCard: '99999919800506' }, ['idCard']],
])('%s', (_what, changes, problems) => {
  const draft = { ...named, ...changes }
  expect(draftProblems(draft)).toEqual(problems)
  if (problems.length > 0) return
  const command = memberValues(draft, { id: null, organizationId: 1 })
  expect(saveMemberSchema.safeParse(command).success).toBe(true)
})

it('dates are kept as exact as they were typed', () => {
  const draft = { ...named, birthDate: '1980年5月', joinDate: '2005.7.1', workStartDate: '1999' }
  expect(memberValues(draft, { id: 3, organizationId: 1 })).toMatchObject({
    birthDate: '1980-05',
    joinDate: '2005-07-01',
    workStartDate: '1999',
  })
})

it('a number proposes birth and sex where the card says otherwise, and is doubted where it is unsound', () => {
  const idCard = '999999198005060016'
  expect(idCardSays({ ...named, idCard })).toEqual({
    birthDate: '1980-05-06',
    sex: 'male',
    isDoubtful: false,
  })
  const known = { ...named, idCard, birthDate: '1980-05-06', sex: 'male' } as const
  expect(idCardSays(known)).toEqual({ birthDate: null, sex: null, isDoubtful: false })
  expect(idCardSays({ ...named, idCard: '999999198005060010' }).isDoubtful).toBe(true)
  expect(idCardSays({ ...named, idCard: '999999********0017' }).isDoubtful).toBe(false)
})
