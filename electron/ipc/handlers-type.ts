import type { Out, Parsed, ProcedureName } from '../../shared/contract/contract.ts'

/** Which page asked; the id of its web contents. */
export interface Sender {
  readonly id: number
}

/**
 * One handler for each procedure of the contract: a missing, extra or wrongly typed one does not
 * compile.
 */
export type Handlers = {
  readonly [N in ProcedureName]: (input: Parsed<N>, sender: Sender) => Out<N> | Promise<Out<N>>
}
