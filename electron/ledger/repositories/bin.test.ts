import { expect, it } from 'vitest'
import { branchLedger, testContext } from '../../testing/test-ledger.ts'
import { saveEntry, setEntryDeleted } from '../../services/entry-service.ts'
import { listBin } from './bin.ts'
import { moveToBin } from '../../services/move-to-bin.ts'

it('lists what was removed, latest first, and what went in with it as one', () => {
  const { db, branchId } = branchLedger()
  const sql = 'INSERT INTO member (organization_id, name) VALUES (?, ?)'
  const memberId = Number(db.prepare(sql).run(branchId, '赵试一').lastInsertRowid)
  const save = (register: 'appraisal' | 'appraisalResult' | 'talk', values: object) =>
    saveEntry(
      db,
      { register, id: null, organizationId: branchId, values: { ...values } },
      testContext,
    ).id
  const appraisalId = save('appraisal', { year: 2025, ballotOn: '2026-01-10' })
  save('appraisalResult', { appraisalId, memberId, grade: 'qualified' })
  expect(listBin(db)).toEqual([])
  const at = (time: string) => ({ ...testContext, at: `2026-06-15T${time}` })
  setEntryDeleted(db, { register: 'appraisal', id: appraisalId }, true, at('09:00:00'))
  moveToBin(db, { table: 'member', id: memberId }, true, at('10:00:00'))
  expect(listBin(db)).toMatchObject([
    { kind: 'member', id: memberId, label: '赵试一', removedAt: '2026-06-15T10:00:00' },
    { kind: 'appraisal', id: appraisalId, organization: '样例村党支部' },
  ])
  moveToBin(db, { table: 'member', id: memberId }, false, at('11:00:00'))
  setEntryDeleted(db, { register: 'appraisal', id: appraisalId }, false, at('11:00:00'))
  expect(listBin(db)).toEqual([])
})
