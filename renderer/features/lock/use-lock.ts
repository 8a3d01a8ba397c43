import { useIsMutating } from '@tanstack/react-query'
import { useEffect, useEffectEvent } from 'react'
import { after } from '../../client/after.ts'
import { useCommand } from '../../client/hooks.ts'
import { useLedger, useStatus } from '../../client/use-status.ts'
import { useNotices } from '../../ui/notices.ts'

const MINUTE = 60_000
/** How often the time since the last key or click is looked at. */
const LOOK = 5_000

const signs = ['pointerdown', 'pointermove', 'keydown', 'wheel'] as const

/** Locks the open ledger now; of one without a password it says that it cannot be locked. */
export function useLockNow(): () => void {
  const close = useCommand('lock.close')
  const { tell } = useNotices()
  return () => {
    if (close.isPending) return
    after(close.mutateAsync({}), (isLocked) => {
      if (isLocked) return
      tell({
        key: 'password',
        kind: 'failed',
        title: (words) => words('lock:noPassword'),
        detail: (words) => words('lock:noPasswordText'),
      })
    })
  }
}

/**
 * Locks the ledger by Ctrl+L, and when nobody has touched key or mouse for the minutes that are set; not
 * while something is being written that locking would stop.
 */
export function useLock(): void {
  const lock = useLockNow()
  const isWorking = useIsMutating() > 0
  const { lockAfter } = useStatus().settings
  const { hasPassword } = useLedger()
  const lockNow = useEffectEvent(lock)
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (!event.ctrlKey || event.altKey || event.key.toLowerCase() !== 'l') return
      event.preventDefault()
      lockNow()
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [])
  useEffect(() => {
    if (!hasPassword || lockAfter === 0 || isWorking) return undefined
    let last = performance.now()
    const note = (): void => {
      last = performance.now()
    }
    for (const sign of signs) window.addEventListener(sign, note, { passive: true, capture: true })
    const timer = setInterval(() => {
      if (performance.now() - last >= lockAfter * MINUTE) lockNow()
    }, LOOK)
    return () => {
      clearInterval(timer)
      for (const sign of signs) window.removeEventListener(sign, note, { capture: true })
    }
  }, [hasPassword, lockAfter, isWorking])
}
