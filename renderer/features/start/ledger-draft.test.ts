import { expect, test } from 'vitest'
import { emptyLedgerDraft, newLedgerOf } from './ledger-draft.ts'

test('groups are one a line; blank lines and repetitions are dropped', () => {
  const ledger = newLedgerOf({
    ...emptyLedgerDraft,
    name: ' 试点村党支部 ',
    groups: '第一党小组\n\n 第二党小组 \n第一党小组',
  })
  expect(ledger).toEqual({
    name: '试点村党支部',
    kind: 'village',
    hasCommittee: true,
    groups: ['第一党小组', '第二党小组'],
  })
})

test('a ledger without a name is not complete', () => {
  expect(newLedgerOf({ ...emptyLedgerDraft, name: '  ' })).toBeNull()
})
