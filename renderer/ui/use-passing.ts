import { useEffect, useEffectEvent, useState } from 'react'
import type { Notice } from './notices.ts'

const milliseconds = { short: 7000, withButton: 15_000 } as const

interface Stay {
  readonly onMouseEnter: () => void
  readonly onMouseLeave: () => void
  readonly onFocus: () => void
  readonly onBlur: () => void
}

/** Takes a notice away after a while; not a failure or a job, and not one that a person is at. */
export function usePassing(notice: Notice, close: () => void): Stay {
  const [held, setHeld] = useState(false)
  const pass = useEffectEvent(close)
  useEffect(() => {
    if (held || notice.kind !== 'done') return undefined
    const wait = notice.action ? milliseconds.withButton : milliseconds.short
    const timer = setTimeout(() => pass(), wait)
    return () => clearTimeout(timer)
  }, [notice, held])
  const hold = (): void => setHeld(true)
  const leave = (): void => setHeld(false)
  return { onMouseEnter: hold, onMouseLeave: leave, onFocus: hold, onBlur: leave }
}
