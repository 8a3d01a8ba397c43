import { expect, it } from 'vitest'
import { askedItems, cardItems, missingItems, type CardFacts, type CardItem } from './card-items.ts'

const full: CardFacts = {
  name: '赵试一',
  sex: 'female',
  ethnicity: '汉族',
  idCard: '999999196205040231',
  birthDate: '1962-05-04',
  education: '大专',
  type: 'full',
  organization: '样例村党支部',
  joinDate: '1994-07-01',
  fullMemberDate: '1995-07-01',
  workPost: '村会计',
  mobile: '10000000001',
  landline: null,
  address: '样例村',
  status: 'active',
  isLost: false,
  isFloating: false,
}

it('asks sixteen items, of whom is on probation fifteen', () => {
  expect(cardItems).toHaveLength(16)
  expect(askedItems(full)).toHaveLength(16)
  expect(askedItems({ type: 'probationary' })).toHaveLength(15)
  expect(missingItems(full)).toEqual([])
})

const empty: Partial<Record<CardItem, Partial<CardFacts>>> = {
  sex: { sex: null },
  ethnicity: { ethnicity: '' },
  idCard: { idCard: '999999********0231' },
  birthDate: { birthDate: null },
  education: { education: null },
  type: { type: null },
  joinDate: { joinDate: null },
  fullMemberDate: { fullMemberDate: null },
  workPost: { workPost: null },
  phone: { mobile: null },
  address: { address: null },
  isLost: { isLost: null },
  isFloating: { isFloating: null },
}

it.each(Object.entries(empty))('misses %s where nobody has written it', (item, part) => {
  expect(missingItems({ ...full, ...part })).toEqual([item])
})

it.each<[string, Partial<CardFacts>]>([
  ['one telephone is enough', { mobile: null, landline: '100-1' }],
  ['probation has no date of full membership', { type: 'probationary', fullMemberDate: null }],
  ['no is an answer', { isLost: false, isFloating: true }],
])('%s', (_what, part) => {
  expect(missingItems({ ...full, ...part })).toEqual([])
})
