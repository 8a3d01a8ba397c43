import { useCommand } from '../client/hooks.ts'
import { useNotices } from './notices.ts'

const key = 'printing'

/** Goes along with pages on their way to a printer: a notice with a way to stop, then that they are sent. */
export function usePrinting(): (printing: Promise<boolean>) => void {
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
  return (printing) => {
    tell({
      key,
      kind: 'busy',
      title: (words) => words('paper:printing'),
      action: { words: (words) => words('paper:stop'), run: () => stop({}) },
    })
    // Why it failed is said for all commands in one place.
    void printing.then(end, () => close(key))
  }
}
