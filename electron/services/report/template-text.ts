import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { AppError } from '../../../shared/app-error.ts'

/** The texts that come with the app; a place keeps its own beside its rule files. */
export type ReportTemplate = 'annual' | 'notice'

/**
 * The text of a template. @param own a file of this place; null: the one that comes with the app.
 * @throws AppError TEMPLATE_UNKNOWN: it cannot be read.
 */
export function templateText(resources: string, name: ReportTemplate, own: string | null): string {
  try {
    return readFileSync(own ?? join(resources, 'reports', `${name}.txt`), 'utf8')
  } catch (error) {
    throw new AppError('TEMPLATE_UNKNOWN', {}, { cause: error })
  }
}
