import { useCallback, useEffect, useRef } from 'react'

/**
 * Gives the keyboard back to where it was when the first of several drawers opened. The drawers
 * cannot do it themselves: one takes the place of another, and what opened the second is gone.
 * Where the opener is gone too (its line is done), the keyboard goes to the screen. Returns what to
 * call before a drawer opens.
 */
export function useReturnFocus(isOpen: boolean): () => void {
  const opener = useRef<HTMLElement | null>(null)
  const remember = useCallback(() => {
    const focused = document.activeElement
    if (focused instanceof HTMLElement) opener.current ??= focused
  }, [])
  useEffect(() => {
    if (isOpen || !opener.current) return
    const target = opener.current.isConnected ? opener.current : document.querySelector('main')
    opener.current = null
    target?.focus({ preventScroll: true })
  }, [isOpen])
  return remember
}
