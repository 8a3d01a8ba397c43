import type { BrowserWindow } from './browser-window.ts'

/** Every window that is open, by its id, oldest first. */
export const windows = new Map<number, BrowserWindow>()
