import { AppError } from '../../../shared/app-error.ts'
import { largestMaterialBytes } from '../../../shared/contract/materials.ts'
import { after } from '../../client/after.ts'
import { useCommand } from '../../client/hooks.ts'
import { useNotices } from '../../ui/notices.ts'
import { materialKindOf } from './material-kind.ts'

interface Attached {
  /** The event that the files prove. */
  readonly id: number
  readonly organizationId: number
  readonly files: readonly File[]
}

interface Attach {
  readonly add: (attached: Attached) => void
  readonly isAdding: boolean
}

/**
 * Keeps files with an event that is recorded, one after another. Where one fails the event stays, and
 * the notice names the file and says why.
 */
export function useAttach(): Attach {
  const { tell } = useNotices()
  const drop = useCommand('materials.drop', { quiet: true })
  const one = async (file: File, id: number, organizationId: number): Promise<void> => {
    if (file.size > largestMaterialBytes) throw new AppError('MATERIAL_TOO_LARGE', {})
    const bytes = new Uint8Array(await file.arrayBuffer())
    const about = { organizationId, activityId: id, planItemId: null, memberId: null }
    const kind = materialKindOf(file.name)
    await drop.mutateAsync({ ...about, title: null, kind, addedOn: null, name: file.name, bytes })
  }
  const all = async ({ id, organizationId, files }: Attached): Promise<void> => {
    const failed: { readonly name: string; readonly error: Error }[] = []
    for (const file of files) {
      try {
        await one(file, id, organizationId)
      } catch (error) {
        failed.push({ name: file.name, error: error instanceof Error ? error : new Error('file') })
      }
    }
    const [first] = failed
    const kept = files.length - failed.length
    if (!first) {
      tell({ key: 'attached', kind: 'done', title: (t) => t('recording:attach.kept', { n: kept }) })
      return
    }
    const names = failed.map(({ name }) => name).join('、')
    tell({
      key: 'attached',
      kind: 'failed',
      title: (t) => t('recording:attach.failed', { names }),
      detail: (t) => t('recording:attach.stays', { n: kept }),
      error: first.error,
    })
  }
  return { add: (attached) => after(all(attached), () => undefined), isAdding: drop.isPending }
}
