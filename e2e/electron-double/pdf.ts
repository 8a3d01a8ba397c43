import type Electron from 'electron'
import type { CdpObject } from './cdp-pipe.ts'

const inches: Readonly<Record<string, readonly [number, number]>> = {
  A3: [11.7, 16.54],
  A4: [8.27, 11.7],
  A5: [5.83, 8.27],
  Legal: [8.5, 14],
  Letter: [8.5, 11],
}

/** Electron's options of printToPDF in the words of Chromium's Page.printToPDF; both use inches. */
export function pdfParameters(options: Electron.PrintToPDFOptions): CdpObject {
  const { pageSize, margins, ...same } = options
  const [paperWidth, paperHeight] = paper(pageSize)
  return {
    ...same,
    ...(paperWidth ? { paperWidth, paperHeight } : {}),
    ...(margins?.top === undefined ? {} : { marginTop: margins.top }),
    ...(margins?.bottom === undefined ? {} : { marginBottom: margins.bottom }),
    ...(margins?.left === undefined ? {} : { marginLeft: margins.left }),
    ...(margins?.right === undefined ? {} : { marginRight: margins.right }),
  }
}

function paper(size: Electron.PrintToPDFOptions['pageSize']): readonly number[] {
  if (size === undefined) return []
  if (typeof size !== 'string') return [size.width, size.height]
  const known = inches[size]
  if (!known) throw new Error(`electron double: page size ${size} is not known`)
  return known
}
