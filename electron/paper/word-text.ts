import { Paragraph, Tab, TextRun, type IRunOptions } from 'docx'

/** The field's faces; a program that lacks them takes its own for Chinese. */
export const wordFaces = {
  title: { ascii: '方正小标宋简体', hAnsi: '方正小标宋简体', eastAsia: '方正小标宋简体' },
  body: { ascii: '仿宋', hAnsi: '仿宋', eastAsia: '仿宋' },
} as const

type RunLook = Pick<IRunOptions, 'size' | 'bold' | 'font'>

/**
 * Words of people as runs: lines and tabs are kept as such, everything else is plain text, which the
 * library escapes; nothing in it becomes a field.
 */
export function textRuns(text: string, look: RunLook): TextRun[] {
  return text.split('\n').map((line, index) => {
    const children = line
      .split('\t')
      .flatMap((part, place) => [...(place === 0 ? [] : [new Tab()]), part])
    return new TextRun({ ...look, children, ...(index > 0 && { break: 1 }) })
  })
}

/** An empty line of so many twips between two tables, which Word would join. */
export function gapLine(space: number): Paragraph {
  return new Paragraph({ spacing: { before: space, after: 0 }, children: [] })
}
