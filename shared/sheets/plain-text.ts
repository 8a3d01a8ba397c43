/**
 * Ways of writing that mean nothing: full-width letters and digits, blanks that line words up,
 * and the words that people write into a box which the form forbids to leave empty.
 */

const FULL_WIDTH = /[\uFF01-\uFF5E]/gu
const FULL_WIDTH_SHIFT = 0xfee0
/** Spaces of every width, line breaks, zero-width marks and byte order marks. */
const BLANKS = /[\s\u200B-\u200D\u2060\uFEFF]+/gu
/** Nothing that is written in two ways: ASCII without blanks, and Chinese characters. */
const PLAIN = /^[!-~\u4E00-\u9FFF]*$/
/** 无, 不详 … stand for "nothing to say" (the guide of the official card asks for them). */
const EMPTY_WORDS = new Set(
  [
    '',
    '无',
    '没有',
    '暂无',
    '不详',
    '未知',
    '空',
    '略',
    '/',
    '\\',
    '|',
    '、',
    '.',
    '-',
    '--',
  ].concat(['—', '——', '－', '–', '一一', '*', '**', 'N/A', 'n/a', '#N/A']),
)

/** Full-width ASCII (０－９Ａ－Ｚ（）：．／) as ordinary letters, signs and digits. */
export function toHalfWidth(text: string): string {
  return text.replaceAll(FULL_WIDTH, (sign) =>
    String.fromCharCode(sign.charCodeAt(0) - FULL_WIDTH_SHIFT),
  )
}

/** Half-width and without any blank: the form in which words are compared. */
export function squeeze(text: string): string {
  // Most cells of big sheets are plain digits and letters already.
  if (PLAIN.test(text)) return text
  return toHalfWidth(text).replaceAll(BLANKS, '')
}

/** Drops notes in round or square brackets: "核算基数(元)" → "核算基数". Takes half-width text. */
export function withoutBrackets(text: string): string {
  return text.replaceAll(/[([【〔][^()[\]【】〔〕]*[)\]】〕]/gu, '')
}

/** Whether text only says that there is nothing: 无, —, /, 不详 … */
export function isEmptyWord(text: string): boolean {
  return EMPTY_WORDS.has(squeeze(text))
}
