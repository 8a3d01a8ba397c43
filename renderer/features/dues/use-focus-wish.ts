import { useEffect, useRef } from 'react'

/**
 * Moves the focus once for each new number of `wish`, to what `find` gives. Where it gives nothing
 * yet (a line far away is drawn after scrolling only) the wish stays open until a later drawing.
 */
export function useFocusWish(wish: number, find: () => HTMLElement | null): void {
  const met = useRef(wish)
  useEffect(() => {
    if (met.current === wish) return
    const target = find()
    if (!target) return
    met.current = wish
    target.focus({ preventScroll: true })
  })
}
