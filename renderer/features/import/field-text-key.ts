import type { Text } from '../../../shared/text.ts'

/** The name of a field; the twelve months share one sentence. */
export function fieldTextKey(field: string): Text {
  const month = /^month(\d+)$/.exec(field)
  if (month) return { key: 'import:columns.month', params: { month: Number(month[1]) } }
  return { key: `sheets:fields.${field}` }
}
