import type { TFunction } from 'i18next'
import { createContext, useContext } from 'react'
import { unwrap } from '../../shared/assert.ts'

export const noticeTexts = [
  'common',
  'activities',
  'backup',
  'dues',
  'exports',
  'import',
  'lock',
  'members',
  'plan',
  'recording',
  'packages',
  'paper',
  'registers',
  'supervision',
] as const

/** Asked each time a notice is drawn, so that it speaks the language that is set now. */
type Words = (t: TFunction<typeof noticeTexts>) => string

/** What just happened, with at most one button. */
export interface Notice {
  /** A notice of the same key takes its place. */
  readonly key: string
  /** `busy` stays until it is closed or another of its key comes. */
  readonly kind: 'done' | 'failed' | 'busy'
  readonly title: Words
  readonly detail?: Words
  /** Why it failed. */
  readonly error?: Error
  readonly action?: { readonly words: Words; readonly run: () => void }
}

export interface Notices {
  readonly shown: readonly Notice[]
  readonly tell: (notice: Notice) => void
  readonly close: (key: string) => void
}

export const NoticesContext = createContext<Notices | null>(null)

/** Tells a person what happened, in the strip above the screen. */
export function useNotices(): Notices {
  return unwrap(useContext(NoticesContext), 'the window provides it around all screens')
}
