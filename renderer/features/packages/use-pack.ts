import type { In } from '../../../shared/contract/contract.ts'
import { after } from '../../client/after.ts'
import { useCommand } from '../../client/hooks.ts'
import { useNotices } from '../../ui/notices.ts'

/** Packs a branch, and says what is in the file and where it lies. */
export function usePack(): {
  readonly pack: (wanted: In<'packages.pack'>) => void
  readonly isPacking: boolean
} {
  const { tell } = useNotices()
  const command = useCommand('packages.pack')
  const show = useCommand('file.show')
  const pack = (wanted: In<'packages.pack'>): void =>
    after(command.mutateAsync(wanted), (made) => {
      if (!made) return
      const { file, organization, records, materials } = made
      tell({
        key: 'packed',
        kind: 'done',
        title: (words) => words('packages:pack.done'),
        detail: (words) => words('packages:pack.doneText', { organization, records, materials }),
        action: { words: (words) => words('exports:done.show'), run: () => show.mutate({ file }) },
      })
    })
  return { pack, isPacking: command.isPending }
}
