import { basename, extname } from 'node:path'
import { AppError } from '../../shared/app-error.ts'
import type {
  AttachedMaterials,
  MaterialAbout,
  MaterialCheck,
} from '../../shared/contract/materials.ts'
import type { Entry } from '../../shared/registers/registers.ts'
import { entryValuesSchema } from '../../shared/registers/values.ts'
import type { KeptFile, MaterialFile, MaterialWork } from '../materials/material-work.ts'
import { readContent, vaultOf } from '../materials/vault.ts'
import type { RowChange } from '../ledger/changes.ts'
import { auditDetails, runCommand, type CommandContext } from '../ledger/command.ts'
import type { Reader } from '../ledger/connection.ts'
import { listEntries, type StoredEntry } from '../ledger/repositories/entries.ts'
import { checkReferences, insertEntry, requireOrganization } from './entry-service.ts'

type Values = Omit<Entry<'material'>, 'id' | 'createdAt'>

const schema = entryValuesSchema('material')

/** Commands carry their moment; its day is today. */
const dayOf = ({ at }: CommandContext): string => at.slice(0, 10)

/**
 * Keeps files beside the ledger and writes an entry for each, all in one command. The files are
 * kept first, so that no entry ever names a file that is not on the disk.
 * @throws AppError NOT_FOUND where what they are said to belong to is not there; MATERIAL_…,
 *   and then the ledger is as it was.
 */
export async function attachMaterials(
  db: Reader,
  request: { readonly about: MaterialAbout; readonly files: readonly MaterialFile[] },
  work: MaterialWork,
  context: CommandContext,
): Promise<AttachedMaterials> {
  const { about, files } = request
  const { organizationId } = about
  requireOrganization(db, organizationId)
  checkReferences(db, { register: 'material', organizationId, values: placesOf(about) })
  const kept = await work.keep(vaultOf(db), files)
  return runCommand(db, context, (writer, recorder) => {
    const ids = kept.map((file) => {
      const values = schema.parse(materialValues(about, file, dayOf(context)))
      const entry = { register: 'material', organizationId, values } as const
      checkReferences(writer, entry)
      return insertEntry(recorder, entry, context.at)
    })
    const audit = { action: 'material.attach', details: auditDetails(recorder.changes) }
    return { value: { ids }, audit: ids.length > 0 ? audit : null }
  })
}

/** What the files belong to: asked before they are kept, so that a refusal leaves none behind. */
function placesOf({
  activityId,
  planItemId,
  memberId,
}: MaterialAbout): Pick<Values, 'activityId' | 'planItemId' | 'memberId'> {
  return { activityId, planItemId, memberId }
}

function materialValues(about: MaterialAbout, file: KeptFile, today: string): Values {
  const { title, kind, addedOn } = about
  const { fileName, sha256, pictureHash, takenOn, editedWith } = file
  return {
    title: title ?? basename(fileName, extname(fileName)),
    kind,
    ...placesOf(about),
    addedOn: addedOn ?? today,
    paperPlace: null,
    fileName,
    sha256,
    foundSha256: sha256,
    checkedOn: today,
    pictureHash,
    takenOn,
    editedWith,
    content: null,
    remark: null,
  }
}

/**
 * Compares the file of every entry with its hash and notes in the entries what was found and when,
 * in one command (B-20, S-24). Entries of papers have no file and are left alone.
 */
export async function checkMaterials(
  db: Reader,
  organizationId: number | undefined,
  work: MaterialWork,
  context: CommandContext,
): Promise<MaterialCheck> {
  const entries = listEntries(db, 'material', { organizationId }).flatMap(({ id, sha256 }) =>
    typeof sha256 === 'string' ? [{ id, sha256 }] : [],
  )
  const hashes = [...new Set(entries.map(({ sha256 }) => sha256))]
  const found = await work.find(vaultOf(db), hashes)
  const foundOf = new Map(hashes.map((sha256, index) => [sha256, found[index] ?? null]))
  const checked = entries.map((entry) => ({ ...entry, found: foundOf.get(entry.sha256) ?? null }))
  runCommand(db, context, (_writer, recorder) => {
    for (const { id, found: foundSha256 } of checked)
      recorder.update('material', id, { found_sha256: foundSha256, checked_on: dayOf(context) })
    const details = { files: checked.length, changes: foundOtherwise(recorder.changes) }
    const audit = { action: 'material.check', details }
    return { value: null, audit: recorder.changes.length > 0 ? audit : null }
  })
  const changed = checked.filter((entry) => entry.found !== null && entry.found !== entry.sha256)
  return {
    files: checked.length,
    missing: checked.flatMap((entry) => (entry.found === null ? [entry.id] : [])),
    changed: changed.map(({ id }) => id),
  }
}

/** The log of a check keeps what became of files, not the new day in thousands of entries. */
function foundOtherwise(changes: readonly RowChange[]): RowChange[] {
  return changes.filter(({ before, after }) => before?.['found_sha256'] !== after?.['found_sha256'])
}

export interface SoundMaterial {
  readonly sha256: string
  /** For the main process only: the window gets no content. */
  readonly bytes: Uint8Array
  readonly fileName: string
}

/**
 * The file of an entry, once it is known to be what was taken in.
 * @throws AppError NOT_FOUND where there is no such entry, or it has no file; MATERIAL_LOST,
 *   MATERIAL_CHANGED.
 */
export async function openMaterial(
  db: Reader,
  id: number,
  work: MaterialWork,
): Promise<SoundMaterial> {
  const { title, sha256, fileName } = findMaterial(db, id)
  if (typeof sha256 !== 'string') throw new AppError('NOT_FOUND', { id })
  const [found] = await work.find(vaultOf(db), [sha256])
  if (!found) throw new AppError('MATERIAL_LOST', { title: String(title) })
  const bytes = found === sha256 ? readContent(vaultOf(db), sha256) : null
  if (bytes === null) throw new AppError('MATERIAL_CHANGED', { title: String(title) })
  return { sha256, bytes, fileName: String(fileName ?? title) }
}

function findMaterial(db: Reader, id: number): StoredEntry {
  const entry = listEntries(db, 'material', {}).find((candidate) => candidate.id === id)
  if (!entry) throw new AppError('NOT_FOUND', { id })
  return entry
}
