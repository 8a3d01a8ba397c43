import type { IsoDate } from '../../shared/calendar.ts'
import {
  layOutTemplate,
  type TemplateContext,
} from '../../shared/sheets/templates/lay-out-template.ts'
import type { Template } from '../../shared/sheets/templates/template.ts'

/** An empty workbook of a kind, as the bytes of an .xlsx file. */
export async function templateWorkbook(
  template: Template,
  madeOn: IsoDate,
  context: TemplateContext,
): Promise<Uint8Array> {
  // exceljs takes a quarter of a second to load: only who needs it pays for it.
  const { writeTemplate } = await import('../workbook/write/write-template.ts')
  const application = context.translate({ key: 'cli:application' })
  return writeTemplate(layOutTemplate(template, context), { application, madeOn })
}
