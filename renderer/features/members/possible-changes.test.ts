import { expect, it } from 'vitest'
import type { MemberStatus, MemberType } from '../../../shared/domain/kinds.ts'
import { possibleChanges } from './possible-changes.ts'

it.each<readonly [status: MemberStatus, type: MemberType | null, changes: readonly string[]]>([
  ['active', 'full', ['transferredOut', 'left', 'deceased']],
  ['active', 'probationary', ['becameFull', 'transferredOut', 'left', 'deceased']],
  ['active', null, ['becameFull', 'transferredOut', 'left', 'deceased']],
  ['transferredOut', 'full', ['transferredIn']],
  ['suspended', 'full', ['transferredIn']],
  ['left', 'full', ['transferredIn']],
  ['deceased', 'full', []],
])('%s, %s: %j', (status, type, changes) => {
  expect(possibleChanges({ status, type })).toEqual(changes)
})
