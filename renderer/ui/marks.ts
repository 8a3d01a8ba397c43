import type { DutyStatus, Severity } from '../../shared/rules/finding.ts'

/** What a duty can show; a second look is no status of a duty but stands beside them. */
export type Mark = DutyStatus | 'suspect'

/**
 * Each colour has its symbol: nobody has to tell red from green. All of them are in the bundled
 * font, so none turns into an empty box on a machine without others.
 */
export const markSymbols: Readonly<Record<Mark, string>> = {
  done: '✓',
  due: '○',
  late: '!',
  wrong: '×',
  suspect: '?',
  notApplicable: '–',
}

export const severitySymbols: Readonly<Record<Severity, string>> = {
  error: '×',
  warning: '!',
  info: 'i',
}
