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
    branches: null,
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

test('a superior names its branches, one a line, and has no groups of its own', () => {
  const draft = { ...emptyLedgerDraft, name: '样例镇党委', isOfCommittee: true, hasPassword: false }
  expect(newLedgerOf(draft)).toBeNull()
  const named = { ...draft, branches: '一村党支部\n\n二村党支部\n一村党支部', groups: '第一党小组' }
  expect(newLedgerOf(named)).toMatchObject({
    name: '样例镇党委',
    branches: ['一村党支部', '二村党支部'],
    groups: [],
  })
})
