import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { Reader } from '../ledger/connection.ts'
import { closeLedgerFile } from '../ledger/open.ts'
import { runCommand } from '../ledger/command.ts'
import { insertEntry } from '../services/entry-service.ts'
import { organizationInfos } from '../services/ledger-service.ts'
import { OpenLedger } from '../services/open-ledger.ts'
import { setParameter } from '../services/parameter-service.ts'
import { fillSampleLedger } from '../services/sample-service.ts'
import { countStands } from '../services/supervision/count-stands.ts'
import { recordInspection } from '../services/supervision/record-inspection.ts'
import { builtWorker } from '../testing/built-worker.ts'
import { resources, testContext, testFolder } from '../testing/test-ledger.ts'
import { StandsDesk } from './stands-desk.ts'

const today = '2026-11-22'
const year = 2026

function township() {
  const ledger = new OpenLedger(resources.migrations, () => testContext.at)
  const options = { branches: 3, members: 8, years: 1, seed: 1, today }
  ledger.create(join(testFolder(), '镇.ledger'), (db) => fillSampleLedger(db, options, testContext))
  const paths = {
    resources: resources.folder,
    ownRules: join(testFolder(), 'none'),
    standsWorker: builtWorker('stands'),
  }
  const shell = { paths, clock: { today: () => today } } as never // the desk asks no more of it
  const desk = new StandsDesk({ shell, ledger, resources })
  const { db } = ledger
  const branch = organizationInfos(db).find(({ level }) => level === 'branch')
  return { ledger, desk, db, id: branch?.id ?? 0 }
}

const counted = (db: Reader) => countStands(db, resources.ruleBook, { year, today })

it('counts in its thread what is counted without one, and judges again whoever changed', async () => {
  const { desk, db, id } = township()
  expect(await desk.ofYear(year)).toEqual(counted(db))
  const before = await desk.ofYear(year)
  const found = { inspectedOn: '2026-11-20', inspector: null, found: '', problems: ['没有公示'] }
  recordInspection(db, { organizationId: id, ...found, deadlineOn: '2026-11-21' }, testContext)
  const after = await desk.ofYear(year)
  expect(after).toEqual(counted(db))
  // The others were not counted anew: it is the same map.
  expect(after).toBe(before)
})

it('counts all anew where more than single branches may have changed', async () => {
  const { desk, db } = township()
  const before = await desk.ofYear(year)
  setParameter(db, resources.ruleBook, { key: 'lecture.period', value: 'halfYear' }, testContext)
  const after = await desk.ofYear(year)
  expect(after).not.toBe(before)
  expect(after).toEqual(counted(db))
})

it('sees what changed while it was counting', async () => {
  const { desk, db, id } = township()
  const asked = desk.ofYear(year)
  runCommand(db, testContext, (_writer, recorder) => {
    const values = { problem: '没有公示', source: 'other', foundOn: '2026-11-02' }
    insertEntry(recorder, { register: 'rectification', organizationId: id, values }, null)
    return { value: null, audit: { action: 'test', details: null } }
  })
  expect(await asked).toEqual(counted(db))
})

it('tells of no ledger where it was closed while it counted', async () => {
  const { desk, ledger } = township()
  const asked = desk.ofYear(year)
  ledger.close()
  await expect(asked).rejects.toThrow('NO_LEDGER')
})

it('tells why it cannot count, and counts again afterwards', async () => {
  const { desk, ledger, db } = township()
  const { file } = ledger
  ledger.close()
  await expect(desk.ofYear(year)).rejects.toThrow('NO_LEDGER')
  ledger.open(file ?? '')
  expect(await desk.ofYear(year)).toEqual(counted(ledger.db))
  expect(db.open).toBe(false)
  closeLedgerFile(ledger.db)
})
