import { expect, test } from 'vitest'
import { emptyLedgerDraft, newLedgerOf } from './ledger-draft.ts'

test('groups are one a line; blank lines and repetitions are dropped', () => {
  const ledger = newLedgerOf({
    ...emptyLedgerDraft,
    name: ' 试点村党支部 ',
    groups: '第一党小组\n\n 第二党小组 \n第一党小组',
    hasPassword: false,
  })
  expect(ledger).toEqual({
    name: '试点村党支部',
    kind: 'village',
    hasCommittee: true,
    groups: ['第一党小组', '第二党小组'],
    password: null,
  })
})

test('a password goes with it once it was typed twice', () => {
  const draft = { ...emptyLedgerDraft, name: '试点村党支部' }
  expect(newLedgerOf(draft)).toBeNull()
  const typed = { password: '试验密码一二三四', again: '试验密码' }
  expect(newLedgerOf({ ...draft, typed })).toBeNull()
  const twice = { ...typed, again: typed.password }
  expect(newLedgerOf({ ...draft, typed: twice })).toMatchObject({ password: typed.password })
  expect(newLedgerOf({ ...draft, typed: twice, hasPassword: false })).toMatchObject({
    password: null,
  })
})

test('a ledger without a name is not complete', () => {
  expect(newLedgerOf({ ...emptyLedgerDraft, name: '  ' })).toBeNull()
})
