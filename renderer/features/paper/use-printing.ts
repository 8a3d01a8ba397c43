import type { PaperWanted } from '../../../shared/contract/paper.ts'
import { useCommand } from '../../client/hooks.ts'
import { useNotices } from '../../ui/notices.ts'

const key = 'printing'

interface Printing {
  readonly isPending: boolean
  readonly print: (wanted: PaperWanted) => void
}

/** Hands pages to a printer: a notice with a way to stop it, then that they are on their way. */
export function usePrinting(): Printing {
  const { mutateAsync, isPending } = useCommand('paper.print')
  const { mutate: stop } = useCommand('paper.cancel')
  const { tell, close } = useNotices()
  function end(isPrinted: boolean): void {
    if (!isPrinted) return close(key)
    tell({
      key,
      kind: 'done',
      title: (words) => words('paper:sent.title'),
      detail: (words) => words('paper:sent.text'),
    })
  }
  function print(wanted: PaperWanted): void {
    tell({
      key,
      kind: 'busy',
      title: (words) => words('paper:printing'),
      action: { words: (words) => words('paper:stop'), run: () => stop({}) },
    })
    // Why it failed is said for all commands in one place.
    void mutateAsync(wanted).then(end, () => close(key))
  }
  return { isPending, print }
}
