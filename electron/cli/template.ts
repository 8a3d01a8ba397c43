import { AppError } from '../../shared/app-error.ts'
import { yearOf } from '../../shared/calendar.ts'
import { templateKinds, templateOf } from '../../shared/sheets/templates/templates.ts'
import { writeDocument } from '../services/export/write-export.ts'
import { templateWorkbook } from '../services/template-service.ts'
import type { CommandResult } from './command.ts'
import type { Environment } from './environment.ts'
import { exitStatus } from './exit-status.ts'

/**
 * `template`: writes an empty workbook to fill in.
 * @throws AppError TEMPLATE_UNKNOWN, FILE_NOT_WRITTEN.
 */
export async function template(
  { today, translate }: Environment,
  kind: string,
  { out }: { readonly out: string },
): Promise<CommandResult> {
  const wanted = templateOf(kind)
  if (!wanted) throw new AppError('TEMPLATE_UNKNOWN', { kind, kinds: templateKinds.join(' ') })
  const context = { translate, year: yearOf(today), organization: null }
  writeDocument(out, await templateWorkbook(wanted, today, context))
  const name = translate({ key: `sheets:kinds.${wanted.kind}` })
  return {
    status: exitStatus.done,
    json: { file: out, kind: wanted.kind },
    text: translate({ key: 'cli:template.done', params: { kind: name, file: out } }),
  }
}
