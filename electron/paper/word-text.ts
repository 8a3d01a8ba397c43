import { Paragraph, Tab, TextRun, type IRunOptions } from 'docx'

const LATIN = { ascii: 'Times New Roman', hAnsi: 'Times New Roman' } as const

/** The field's faces, digits in the usual Latin one; a program that lacks them takes its own. */
export const wordFaces = {
  title: { ...LATIN, eastAsia: '方正小标宋简体' },
  body: { ...LATIN, eastAsia: '仿宋' },
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
