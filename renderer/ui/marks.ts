import type { Severity } from '../../shared/rules/finding.ts'

/** How grave something is, for whoever does not tell colours apart. */
export const severitySymbols: Readonly<Record<Severity, string>> = {
  error: '×',
  warning: '!',
  info: 'i',
}
