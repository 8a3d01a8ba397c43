import { useEffect, useState, type RefObject } from 'react'
import { A4, type PaperDocument } from '../../../shared/paper/paper-document.ts'

const PIXELS_OF_MM = 96 / 25.4
/** Ground that is seen beside a page, and the scroll bar. */
const AROUND = 48

/** By how much pages are made smaller so that the widest has room; never larger than they are. */
export function useSheetScale(
  desk: RefObject<HTMLElement | null>,
  { sections }: PaperDocument,
): number {
  const [width, setWidth] = useState<number | null>(null)
  useEffect(() => {
    const element = desk.current
    if (!element) return undefined
    const observer = new ResizeObserver(() => setWidth(element.clientWidth))
    observer.observe(element)
    return () => observer.disconnect()
  }, [desk])
  const isWide = sections.some(({ orientation }) => orientation === 'landscape')
  const paper = (isWide ? A4.long : A4.short) * PIXELS_OF_MM
  return width === null ? 1 : Math.min(1, (width - AROUND) / paper)
}
