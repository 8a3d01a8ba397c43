import type { Database } from 'better-sqlite3'

declare const reader: unique symbol
declare const writer: unique symbol

/** A connection that the holder may read with. Repositories take this. */
export type Reader = Database & { readonly [reader]: true }

/** A connection inside a command's transaction: only services hold one, through `runCommand`. */
export type Writer = Reader & { readonly [writer]: true }
