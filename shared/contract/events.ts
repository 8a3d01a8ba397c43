/** What the main process tells the window without being asked. */
export interface Events {
  /** A long job goes on; `done` of `total` steps, `total` 0 where it cannot be known. */
  'job.progress': {
    readonly job: 'read' | 'import' | 'export'
    readonly done: number
    readonly total: number
  }
  /** The menu asks for something that the window does. */
  'menu.command': { readonly command: 'import' | 'open' | 'create' | 'language' }
}

export type EventName = keyof Events
