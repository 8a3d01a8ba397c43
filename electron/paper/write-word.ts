import {
  AlignmentType,
  convertMillimetersToTwip,
  Document,
  Footer,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  TextRun,
  type FileChild,
  type ISectionOptions,
} from 'docx'
import {
  A4,
  MARGINS,
  type PaperDocument,
  type PaperSection,
} from '../../shared/paper/paper-document.ts'
import { gapLine, textRuns, wordFaces } from './word-text.ts'
import { signatureTable, wordTable } from './word-table.ts'

/** The line at the foot of each page, cut where the number of the page and of all pages stand. */
export type FooterWords = readonly [before: string, between: string, after: string]

export interface WordParts {
  readonly footer: FooterWords
  /** How the code of the ledger's history is told. */
  readonly historyWords: (code: string) => string
  /** Who wrote the file, by name of the program. */
  readonly application: string
}

/**
 * A document for Word and WPS: the same sections, tables and lines as on paper, with repeated heads;
 * pages are counted by the program that opens it.
 */
export async function writeWord(
  { title, sections, historyCode }: PaperDocument,
  { footer, historyWords, application }: WordParts,
): Promise<Uint8Array> {
  const file = new Document({
    title,
    creator: application,
    styles: { default: { document: { run: { font: wordFaces.body, size: 24 } } } },
    sections: sections.map((section) => ({
      ...pageOf(section),
      footers: { default: footerOf(footer, historyCode && historyWords(historyCode)) },
      children: childrenOf(section),
    })),
  })
  return new Uint8Array(await Packer.toBuffer(file))
}

/** A4 in twips, as Word writes it: one less, and it calls the size its own. */
const SHEET = { width: 11_906, height: 16_838 } as const

function pageOf({ orientation }: PaperSection): Pick<ISectionOptions, 'properties'> {
  const mm = convertMillimetersToTwip
  const isWide = orientation === 'landscape'
  return {
    properties: {
      type: SectionType.NEXT_PAGE,
      page: {
        // The library turns the sheet itself: the short side is its width.
        size: {
          ...SHEET,
          orientation: isWide ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: {
          top: mm(MARGINS.top),
          bottom: mm(MARGINS.bottom),
          left: mm(MARGINS.side),
          right: mm(MARGINS.side),
          footer: mm(8),
        },
      },
    },
  }
}

function footerOf([before, between, after]: FooterWords, code: string | null): Footer {
  const children = [before, PageNumber.CURRENT, between, PageNumber.TOTAL_PAGES, after]
  const run = new TextRun({ children, size: 18, font: wordFaces.body })
  return new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: code ? [run, codeRun(code)] : [run],
      }),
    ],
  })
}

/** Behind the number of the page, smaller. */
const codeRun = (code: string): TextRun =>
  new TextRun({ text: `　　${code}`, size: 15, font: wordFaces.body })

function childrenOf(section: PaperSection): FileChild[] {
  const { title, info, notes, signature, rows, head } = section
  return [
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: { after: 160 },
      children: textRuns(title, { font: wordFaces.title, size: 36 }),
    }),
    ...info.map((line) => infoLine(line.left, line.right, section)),
    ...(rows.length + head.length === 0 ? [] : [wordTable(section)]),
    ...(notes === null ? [] : [noteLine(notes)]),
    ...(signature === null ? [] : [gapLine(120), signatureTable(signature)]),
  ]
}

/** Left text, and the right one at a tab at the right margin. */
function infoLine(left: string, right: string | null, { orientation }: PaperSection): Paragraph {
  const width = orientation === 'portrait' ? A4.short : A4.long
  const position = convertMillimetersToTwip(width - 2 * MARGINS.side)
  return new Paragraph({
    tabStops: [{ type: 'right', position }],
    spacing: { after: 60 },
    children: [
      ...textRuns(left, { size: 22 }),
      ...(right === null ? [] : textRuns(`\t${right}`, { size: 22 })),
    ],
  })
}

function noteLine(notes: string): Paragraph {
  return new Paragraph({ spacing: { before: 80 }, children: textRuns(notes, { size: 20 }) })
}
