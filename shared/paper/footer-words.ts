import type { Text } from '../text.ts'

const gap = '|'

/** 第 1 页 共 3 页, cut where the two numbers stand: what is before, between and after them. */
export function footerWords(
  translate: (text: Text) => string,
): readonly [before: string, between: string, after: string] {
  const words = translate({ key: 'paper:footer', params: { page: gap, pages: gap } })
  const [before = '', between = '', after = ''] = words.split(gap)
  return [before, between, after]
}
