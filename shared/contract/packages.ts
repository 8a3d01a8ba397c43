/** A row that the superior changed since the last merge: it was left as it is here. */
export interface PackageConflict {
  /** The name of its table. */
  readonly table: string
  readonly id: number
}

/** What became of a package. */
export interface MergedPackage {
  readonly organization: string
  /** `older`: what was merged before has come further. */
  readonly outcome: 'merged' | 'unchanged' | 'older'
  /** When and by whom it was packed. */
  readonly packedAt: string
  readonly packedBy: string
  readonly inserted: number
  readonly updated: number
  readonly removed: number
  readonly materials: number
  readonly conflicts: readonly PackageConflict[]
}
