import { describe, expect, it } from 'vitest'
import { verifyLedger } from '../../ledger/integrity.ts'
import { listLayouts } from '../../ledger/repositories/import-layouts.ts'
import { branchLedger, testContext } from '../../testing/test-ledger.ts'
import { forgetLayout, layoutInfos, rememberLayouts, type NewLayout } from './layout-service.ts'

const layout: NewLayout = {
  fingerprint: '谁|几时入党|姓名/本人',
  kind: 'memberRoster',
  columns: [
    { offset: 0, field: 'name' },
    { offset: 1, field: null },
  ],
  file: '名册.xlsx',
}
const later = { at: '2026-11-23T09:00:00', actor: 'test' }

describe('a remembered layout', () => {
  it('is kept, audited and told to people', () => {
    const { db } = branchLedger()
    rememberLayouts(db, [layout], testContext)
    expect(listLayouts(db)).toMatchObject([{ id: 1, ...layout, rememberedAt: testContext.at }])
    expect(layoutInfos(db)).toMatchObject([{ headings: ['谁', '几时入党', '姓名/本人'] }])
    expect(verifyLedger(db).ok).toBe(true)
    const actions = db.prepare('SELECT action FROM audit_log ORDER BY id DESC').pluck().all()
    expect(actions[0]).toBe('import.remember')
  })

  it('is replaced by a later one, and left alone by the same one', () => {
    const { db } = branchLedger()
    rememberLayouts(db, [layout], testContext)
    rememberLayouts(db, [{ ...layout, file: '另一个.xlsx' }], later)
    expect(listLayouts(db)).toMatchObject([{ file: '名册.xlsx', rememberedAt: testContext.at }])
    rememberLayouts(db, [{ ...layout, kind: 'floatingRoster', columns: [] }], later)
    expect(listLayouts(db)).toMatchObject([
      { id: 1, kind: 'floatingRoster', columns: [], rememberedAt: later.at },
    ])
  })

  it('is forgotten once', () => {
    const { db } = branchLedger()
    rememberLayouts(db, [layout], testContext)
    forgetLayout(db, 1, later)
    expect(listLayouts(db)).toEqual([])
    expect(() => forgetLayout(db, 1, later)).toThrow('NOT_FOUND')
  })

  it('of a form or a field that this version does not know does no harm', () => {
    const { db } = branchLedger()
    rememberLayouts(db, [layout], testContext)
    db.exec(`UPDATE import_layout SET columns = '[{"offset":0,"field":"later"}]'`)
    expect(listLayouts(db)[0]?.columns).toEqual([{ offset: 0, field: null }])
    db.exec("UPDATE import_layout SET kind = 'laterForm'")
    expect(listLayouts(db)).toEqual([])
  })
})
