import { describe, expect, it } from 'vitest'
import { verifyLedger } from '../ledger/integrity.ts'
import type { Reader } from '../ledger/connection.ts'
import { branchLedger, testContext } from '../testing/test-ledger.ts'
import { addGroup, getOrganization, updateOrganization } from './organization-service.ts'

const entries = (db: Reader): string[] =>
  db.prepare<[], string>('SELECT action FROM audit_log ORDER BY id').pluck().all()

describe('a branch', () => {
  it('is told with its groups', () => {
    const { db, branchId: id } = branchLedger({ groups: ['第一党小组'], foundedOn: '1998-07' })
    const groups = [{ id: expect.any(Number), name: '第一党小组' }]
    const told = { id, kind: 'village', hasCommittee: true, foundedOn: '1998-07', groups }
    expect(getOrganization(db, id)).toMatchObject(told)
  })

  it('is changed, and written down where anything changed', () => {
    const { db, branchId: id } = branchLedger()
    const change = { id, hasCommittee: false, foundedOn: '2026-11-22' }
    updateOrganization(db, change, testContext)
    updateOrganization(db, change, testContext)
    expect(getOrganization(db, id)).toMatchObject(change)
    expect(entries(db)).toEqual(['ledger.create', 'organization.update'])
    expect(verifyLedger(db).ok).toBe(true)
  })

  it.each(['2026-11-23', '2026-12', '2027'])('is not founded after today: %s', (foundedOn) => {
    const { db, branchId: id } = branchLedger()
    const change = { id, hasCommittee: true, foundedOn }
    expect(() => updateOrganization(db, change, testContext)).toThrow('INVALID_INPUT')
    expect(getOrganization(db, id).foundedOn).toBeNull()
  })

  it('gets a group, once', () => {
    const { db, branchId: organizationId } = branchLedger({ groups: ['第一党小组'] })
    addGroup(db, { organizationId, name: '第二党小组' }, testContext)
    const again = { organizationId, name: '第一党小组' }
    expect(() => addGroup(db, again, testContext)).toThrow('GROUP_EXISTS')
    const names = getOrganization(db, organizationId).groups.map(({ name }) => name)
    expect(names).toEqual(['第一党小组', '第二党小组'])
    expect(entries(db)).toEqual(['ledger.create', 'organization.addGroup'])
  })

  it('that is not there, or is a group, is not found', () => {
    const { db, branchId } = branchLedger({ groups: ['第一党小组'] })
    const group = getOrganization(db, branchId).groups[0]?.id ?? 0
    for (const id of [99, group]) {
      const change = { id, hasCommittee: true, foundedOn: null }
      expect(() => getOrganization(db, id)).toThrow('NOT_FOUND')
      expect(() => updateOrganization(db, change, testContext)).toThrow('NOT_FOUND')
      expect(() => addGroup(db, { organizationId: id, name: '组' }, testContext)).toThrow(
        'NOT_FOUND',
      )
    }
  })
})
