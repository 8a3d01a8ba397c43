import { z } from 'zod'
import type { ErrorCode } from '../app-error.ts'
import { isPartialDate } from '../calendar.ts'
import { material } from '../registers/meetings.ts'
import { findingQueries } from './finding-queries.ts'
import { command, typed } from './procedure.ts'

/** 64 MiB: far above a photo or a scanned paper, and what crosses the bridge at once. */
export const largestMaterialBytes = 64 * 1024 * 1024

const id = z.int().min(1).nullable()

/** What a person says about files that are taken in; the app finds out the rest by itself. */
const about = {
  organizationId: z.int(),
  /** Null: each is called what its file is called. */
  title: z.string().trim().min(1).max(500).nullable(),
  kind: z.enum(material.fields.kind.options),
  activityId: id,
  planItemId: id,
  memberId: id,
  /** Null: today. */
  addedOn: z.string().refine(isPartialDate).nullable(),
}

export type MaterialAbout = z.output<z.ZodObject<typeof about>>

/** Ids of the entries of materials that were written, in the order of the files. */
export interface AttachedMaterials {
  readonly ids: readonly number[]
}

/** What became of the files of a ledger, by the ids of their entries. */
export interface MaterialCheck {
  /** How many entries have a file. */
  readonly files: number
  readonly missing: readonly number[]
  readonly changed: readonly number[]
}

const attachErrors = [
  'NO_LEDGER',
  'NOT_FOUND',
  'MATERIAL_UNREADABLE',
  'MATERIAL_EMPTY',
  'MATERIAL_TOO_LARGE',
  'MATERIAL_NOT_KEPT',
  'FILE_NOT_WRITTEN',
] as const satisfies readonly ErrorCode[]

const touches = [
  'app.status',
  ...findingQueries,
  'entries.list',
  'entries.counts',
  'members.get',
  'members.timeline',
]

export const materialProcedures = {
  /** Asks for files and keeps each beside the ledger with an entry; null: the person cancelled. */
  'materials.attach': command({
    input: z.strictObject(about),
    output: typed<AttachedMaterials | null>(),
    errors: attachErrors,
    touches,
  }),
  /** Keeps a file that was dropped on the window. */
  'materials.drop': command({
    input: z.strictObject({
      ...about,
      name: z.string().min(1).max(255),
      bytes: z.instanceof(Uint8Array).refine((bytes) => bytes.length <= largestMaterialBytes),
    }),
    output: typed<AttachedMaterials>(),
    errors: attachErrors,
    touches,
  }),
  /** Compares every file with the hash it had when it was taken in, and notes what was found. */
  'materials.check': command({
    input: z.strictObject({ organizationId: z.int().optional() }),
    output: typed<MaterialCheck>(),
    errors: ['NO_LEDGER'],
    touches,
  }),
  /** Opens a copy of a file in the program that shows its kind. */
  'materials.show': command({
    input: z.strictObject({ id: z.int() }),
    output: typed<null>(),
    errors: ['NO_LEDGER', 'NOT_FOUND', 'MATERIAL_LOST', 'MATERIAL_CHANGED', 'FILE_NOT_WRITTEN'],
    touches: [],
  }),
}
