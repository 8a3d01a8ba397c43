/** Words of columns that few forms have; see `field-words.ts`. */
export const otherWords = {
  /** 应交 under one month of several. */
  monthDue1: [],
  monthDue2: [],
  monthDue3: [],
  monthDue4: [],
  monthDue5: [],
  monthDue6: [],
  monthDue7: [],
  monthDue8: [],
  monthDue9: [],
  monthDue10: [],
  monthDue11: [],
  monthDue12: [],
  /** A quarter as one column; told by {@link quarterColumns}. */
  quarter1: [],
  quarter2: [],
  quarter3: [],
  quarter4: [],
} as const satisfies Record<string, readonly string[]>
