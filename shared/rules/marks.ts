import type { DutyStatus } from './finding.ts'

/**
 * What a duty can show. A second look is no status of a duty but stands beside them; once somebody
 * has explained it, it is still to be seen.
 */
export type Mark = DutyStatus | 'suspect' | 'explained'

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
  explained: '·',
  notApplicable: '–',
}
