import { saveMemberSchema } from '../../shared/contract/members.ts'
import { sampleBranch } from '../../shared/sample/sample-branch.ts'
import { sampleInputs } from '../ipc/sample-inputs.ts'
import { recordTables } from '../ledger/changes.ts'
import { auditDetails, runCommand } from '../ledger/command.ts'
import type { Reader } from '../ledger/connection.ts'
import { materialWork } from '../materials/material-work.ts'
import { explainSignal } from '../services/explanation-service.ts'
import { importTables } from '../services/import/import-tables.ts'
import { foundLedger, organizationInfos, profileSchema } from '../services/ledger-service.ts'
import { attachMaterials } from '../services/material-service.ts'
import { saveMember } from '../services/member-edits.ts'
import { fillBranchRegisters } from '../services/sample-registers.ts'
import { dumpRecords, emptyLedger, resources, testContext } from './test-ledger.ts'
import { mergePackage } from '../packages/merge-package.ts'
import { openPackage } from '../packages/package-file.ts'
import { packBranch } from '../packages/pack-branch.ts'

const options = { branches: 1, members: 12, years: 1, seed: 1, today: '2026-11-22' } as const
export const { ruleBook } = resources
/** A branch with a year of records, a group, an explained signal and a material. */
export async function branch(index = 0): Promise<{ db: Reader; id: number; name: string }> {
  const { db } = emptyLedger()
  const made = sampleBranch(index, options)
  const profile = profileSchema.parse({ groups: made.groups, parent: '样例镇' })
  const own = { name: made.name, kind: made.kind, profile }
  foundLedger(db, { name: made.name, branches: [own], sample: false }, testContext)
  const id = organizationInfos(db).find(({ level }) => level === 'branch')?.id ?? 0
  runCommand(db, testContext, (writer, recorder) => {
    importTables({ db: writer, recorder, organizationId: id, writtenAt: null }, made.tables)
    fillBranchRegisters({ db: writer, recorder, organizationId: id }, made, index, options)
    return { value: null, audit: { action: 'test', details: auditDetails(recorder.changes) } }
  })
  const activity = db.prepare<[], number>('SELECT max(id) FROM activity').pluck().get() ?? 0
  const about = { signal: 'S-08', key: `activity:${activity}`, organizationId: id }
  explainSignal(db, ruleBook, { ...about, explanation: '已核对' }, testContext)
  const material = { ...sampleInputs['materials.attach'], organizationId: id }
  const places = { activityId: activity, planItemId: null, memberId: null }
  const file = { name: '照片.jpg', bytes: new TextEncoder().encode('照片') }
  const request = { about: { ...material, ...places }, files: [file] }
  await attachMaterials(db, request, materialWork, testContext)
  return { db, id, name: made.name }
}

export function township(): Reader {
  const { db } = emptyLedger()
  const elsewhere = {
    name: '别的党支部',
    kind: 'village',
    profile: profileSchema.parse({ parent: '样例镇' }),
  } as const
  foundLedger(db, { name: '样例镇', branches: [elsewhere], sample: false }, testContext)
  return db
}

export const pack = (db: Reader, organizationId: number, word: string | null = null): Uint8Array =>
  packBranch(
    db,
    { organizationId, year: 2026, ruleBook, withMaterials: true, passphrase: word },
    testContext,
  ).bytes

export const merge = (db: Reader, bytes: Uint8Array, word: string | null = null) =>
  mergePackage(db, openPackage(bytes, word), { ...testContext, actor: '镇组织办' })

export const dump = (db: Reader): string => dumpRecords(db, recordTables)

export function addMember(db: Reader, organizationId: number, name: string): number {
  const given = { ...sampleInputs['members.save'], id: null, name, idCard: null }
  const member = saveMemberSchema.parse({ ...given, organizationId, groupId: null })
  return saveMember(db, member, testContext).id
}
