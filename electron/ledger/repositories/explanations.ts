import type { Explanation } from '../../../shared/rules/explain.ts'
import type { Reader } from '../connection.ts'

export interface ExplanationRow extends Explanation {
  readonly id: number
}

const select = `
  SELECT id, signal, key, organization_id AS organizationId, explanation
  FROM signal_explanation WHERE deleted_at IS NULL`

/** Explanations that hold, of all branches or of one. */
export function listExplanations(db: Reader, organizationId?: number): ExplanationRow[] {
  const of = organizationId ?? null
  return db
    .prepare<[{ of: number | null }], ExplanationRow>(
      `${select} AND (@of IS NULL OR organization_id = @of) ORDER BY id`,
    )
    .all({ of })
}

/** The explanation that holds for one signal, or null. */
export function findExplanation(
  db: Reader,
  about: Pick<Explanation, 'signal' | 'key' | 'organizationId'>,
): ExplanationRow | null {
  return (
    db
      .prepare<[typeof about], ExplanationRow>(
        `${select} AND organization_id = @organizationId AND signal = @signal AND key = @key`,
      )
      .get(about) ?? null
  )
}
