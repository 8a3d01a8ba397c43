import { useEffect, useRef } from 'react'
import { call } from '../client/call.ts'

/** Says that the page may be printed: its data is drawn and the fonts that it uses are loaded. */
export function usePrintReady(): void {
  const said = useRef(false)
  useEffect(() => {
    if (said.current) return
    said.current = true
    // A report that fails leaves the printer waiting, which ends with its own time limit.
    void document.fonts.ready.then(() => call('print.ready', {})).catch(() => undefined)
  }, [])
}
