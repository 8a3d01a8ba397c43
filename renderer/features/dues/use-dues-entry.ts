import { useState } from 'react'
import { useStatus } from '../../client/use-status.ts'
import { useCommand } from '../../client/hooks.ts'
import { useNotices } from '../../ui/notices.ts'
import { typedDate } from '../../ui/typed-moment.ts'
import { useYear } from '../../ui/year-choice.tsx'
import { useDuesSteps } from './dues-steps.ts'
import type { CellAmount, PastedBlock } from './grid-block.ts'

const key = 'dues'

interface DuesEntry {
  /** When the money came, as typed. */
  readonly paidOn: string
  readonly setPaidOn: (text: string) => void
  readonly isReadable: boolean
  /** Writes cells as one step; a filling of many says how many it were. */
  readonly enter: (cells: readonly CellAmount[], says: boolean) => void
  readonly paste: (block: PastedBlock) => void
  readonly steps: ReturnType<typeof useDuesSteps>
}

/** Writes what is typed, pasted or filled in; new payments came on the day that stands above. */
export function useDuesEntry(): DuesEntry {
  const { today } = useStatus()
  const [year] = useYear()
  const [paidOn, setPaidOn] = useState<string>(today)
  const { mutate } = useCommand('dues.enter')
  const { tell, close } = useNotices()
  const steps = useDuesSteps()
  const day = paidOn.trim() === '' ? null : typedDate(paidOn, year)
  const isReadable = paidOn.trim() === '' || (day !== null && day.length >= 7)
  const told = (cells: number, unreadable: readonly string[], outside: number): void =>
    tell({
      key,
      kind: unreadable.length + outside > 0 ? 'failed' : 'done',
      title: (t) => t('dues:entered', { n: cells }),
      detail: (t) =>
        [
          unreadable.length > 0 &&
            t('dues:unreadable', {
              n: unreadable.length,
              words: unreadable.slice(0, 5).join(t('dues:comma')),
            }),
          outside > 0 && t('dues:outside', { n: outside }),
        ]
          .filter((part) => part !== false)
          .join(''),
      ...(cells > 0 && { action: { words: (t) => t('common:undo'), run: steps.undo } }),
    })
  const enter = (cells: readonly CellAmount[], then: () => void): void => {
    if (!isReadable || cells.length === 0) return
    close(key)
    mutate(
      { paidOn: day, cells: [...cells] },
      {
        onSuccess: (step) => {
          steps.note(step)
          then()
        },
      },
    )
  }
  return {
    paidOn,
    setPaidOn,
    isReadable,
    enter: (cells, says) => enter(cells, () => says && told(cells.length, [], 0)),
    paste: ({ cells, unreadable, outside }) => {
      if (cells.length === 0) told(0, unreadable, outside)
      else enter(cells, () => told(cells.length, unreadable, outside))
    },
    steps,
  }
}
