import type { PaperWanted } from '../contract/paper.ts'

/** The route of the pages that are printed: what is wanted travels in it as one value. */
export function paperRoute(wanted: PaperWanted): string {
  return `/print/paper?wanted=${encodeURIComponent(JSON.stringify(wanted))}`
}
