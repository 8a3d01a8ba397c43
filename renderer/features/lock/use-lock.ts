import { useEffect, useEffectEvent } from 'react'
import { useCommand } from '../../client/hooks.ts'
import { useLedger, useStatus } from '../../client/use-status.ts'

const MINUTE = 60_000
/** How often the time since the last key or click is looked at. */
const LOOK = 5_000

const signs = ['pointerdown', 'pointermove', 'keydown', 'wheel'] as const

/** Locks the open ledger now; one without a password stays as it is. */
export function useLockNow(): () => void {
  const close = useCommand('lock.close')
  const { hasPassword } = useLedger()
  return () => {
    if (hasPassword && !close.isPending) close.mutate({})
  }
}

/** Locks the ledger by Ctrl+L, and when nobody has touched key or mouse for the minutes that are set. */
export function useLock(): void {
  const lock = useLockNow()
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
    if (!hasPassword || lockAfter === 0) return undefined
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
  }, [hasPassword, lockAfter])
}
