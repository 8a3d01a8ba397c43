import type { z } from 'zod'
import { activityProcedures } from './activities.ts'
import { appProcedures } from './app.ts'
import { backupProcedures } from './backups.ts'
import { binProcedures } from './bin.ts'
import { checklistProcedures } from './checklist.ts'
import { duesProcedures } from './dues.ts'
import { entryProcedures } from './entries.ts'
import { exportProcedures } from './exports.ts'
import { figureProcedures } from './figures.ts'
import { importProcedures } from './imports.ts'
import { healthProcedures } from './health.ts'
import { ledgerProcedures } from './ledger.ts'
import { lockProcedures } from './lock.ts'
import { listProcedures } from './lists.ts'
import { materialProcedures } from './materials.ts'
import { memberProcedures } from './members.ts'
import { organizationProcedures } from './organizations.ts'
import { folderProcedures } from './folders.ts'
import { packageProcedures } from './packages.ts'
import { paperProcedures } from './paper.ts'
import type { Typed } from './procedure.ts'
import { searchProcedures } from './search.ts'
import { supervisionProcedures } from './supervision.ts'
import { settingsProcedures } from './settings.ts'
import { signalProcedures } from './signals.ts'

/**
 * Every procedure between the window and the main process: one object, one channel.
 * The dispatcher, the handlers, the client and the hooks derive from it.
 */
export const contract = {
  ...appProcedures,
  ...ledgerProcedures,
  ...lockProcedures,
  ...folderProcedures,
  ...packageProcedures,
  ...supervisionProcedures,
  ...healthProcedures,
  ...checklistProcedures,
  ...exportProcedures,
  ...figureProcedures,
  ...paperProcedures,
  ...listProcedures,
  ...importProcedures,
  ...memberProcedures,
  ...activityProcedures,
  ...duesProcedures,
  ...entryProcedures,
  ...materialProcedures,
  ...binProcedures,
  ...backupProcedures,
  ...signalProcedures,
  ...searchProcedures,
  ...settingsProcedures,
  ...organizationProcedures,
}

export type Contract = typeof contract
export type ProcedureName = keyof Contract
/** What a caller passes. */
export type In<N extends ProcedureName> = z.input<Contract[N]['input']>
/** What a handler gets after parsing. */
export type Parsed<N extends ProcedureName> = z.output<Contract[N]['input']>
export type Out<N extends ProcedureName> = Contract[N]['output'] extends Typed<infer O> ? O : never

export type QueryName = {
  [N in ProcedureName]: Contract[N] extends { kind: 'query' } ? N : never
}[ProcedureName]
export type CommandName = Exclude<ProcedureName, QueryName>
