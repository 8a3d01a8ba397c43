/** Steps of an import, in words of their own. */
export const importStages = ['reading', 'checking', 'writing'] as const
export type ImportStage = (typeof importStages)[number]

/** What the main process tells the window without being asked. */
export interface Events {
  /** An import goes on; `done` of `total` steps, `total` 0 where it cannot be known. */
  'job.progress': {
    readonly stage: ImportStage
    readonly done: number
    readonly total: number
  }
  /** The menu asks for something that the window does. */
  'menu.command': { readonly command: 'import' | 'open' | 'create' | 'lock' | 'language' }
}

export type EventName = keyof Events
