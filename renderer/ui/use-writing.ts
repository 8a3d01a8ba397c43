import { useCallback } from 'react'
import type { WrittenFile } from '../../shared/contract/exports.ts'
import { useCommand } from '../client/hooks.ts'
import { fileNameOf } from './file-name-of.ts'
import { useNotices } from './notices.ts'

const key = 'export'

/**
 * Goes along with a file that is being written: a notice with a way to stop it, then the name of the
 * file with a way to find it. Where the person cancels, nothing is said.
 */
export function useWriting(
  what: 'exports' | 'paper' = 'exports',
): (writing: Promise<WrittenFile | null>) => void {
  const { tell, close } = useNotices()
  const { mutate: show } = useCommand('file.show')
  const { mutate: stop } = useCommand(`${what}.cancel`)
  return useCallback(
    (writing) => {
      tell({
        key,
        kind: 'busy',
        title: (words) => words(`${what}:busy`),
        action: { words: (words) => words('exports:stop'), run: () => stop({}) },
      })
      const end = (written: WrittenFile | null): void => {
        if (written === null) return close(key)
        tell({
          key,
          kind: 'done',
          title: (words) => words('exports:done.title'),
          detail: (words) => words('exports:done.file', { file: fileNameOf(written.file) }),
          action: { words: (words) => words('exports:done.show'), run: () => show(written) },
        })
      }
      // Why it failed is said for all commands in one place.
      void writing.then(end, () => close(key))
    },
    [tell, close, show, stop, what],
  )
}
