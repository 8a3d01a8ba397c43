import { z } from 'zod'
import { AppError, errorCodes } from '../../shared/app-error.ts'
import type { In, Out, ProcedureName } from '../../shared/contract/contract.ts'
import { bridge } from './bridge.ts'

const failure = z.object({
  ok: z.literal(false),
  code: z.enum(errorCodes),
  details: z.record(z.string(), z.union([z.string(), z.number()])),
})

function replySchema<O>() {
  const success = z.object({ ok: z.literal(true), value: z.custom<O>() })
  return z.discriminatedUnion('ok', [success, failure])
}

/** Asks the main process; an answer that is an error is thrown as AppError. */
export async function call<N extends ProcedureName>(name: N, input: In<N>): Promise<Out<N>> {
  const reply = replySchema<Out<N>>().parse(await bridge().invoke(name, input))
  if (!reply.ok) throw new AppError(reply.code, reply.details)
  return reply.value
}
