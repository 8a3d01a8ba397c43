import { registerNames, type RegisterName } from './registers.ts'

type Snake<S extends string> = S extends `${infer Head}${infer Tail}`
  ? `${Head extends Lowercase<Head> ? Head : `_${Lowercase<Head>}`}${Snake<Tail>}`
  : ''

/** The table of a register. */
export type RegisterTable = Snake<RegisterName>

const snake = (name: string): string =>
  name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

/** `memberId` → `member_id`: how a field is called in its table. */
export function columnOf(field: string): string {
  return snake(field)
}

/** `appraisalResult` → `appraisal_result`. */
export function tableOf(name: RegisterName): RegisterTable {
  return snake(name) as RegisterTable // the type does to each name what the function does
}

export const registerTables: readonly RegisterTable[] = registerNames.map(tableOf)

/** The register of a table, or null where it is none. */
export function registerOfTable(table: string): RegisterName | null {
  return registerNames.find((name) => tableOf(name) === table) ?? null
}
