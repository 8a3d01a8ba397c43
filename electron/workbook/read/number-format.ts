/** What of a moment a number format shows; all false: the format shows a plain number. */
export interface ShownParts {
  readonly year: boolean
  readonly month: boolean
  readonly day: boolean
  readonly time: boolean
}

const NOTHING: ShownParts = { year: false, month: false, day: false, time: false }

/**
 * Built-in formats without a stored code. 27–36 and 50–58 are those of Chinese Excel: there 27
 * shows a year and month, 28 a month and day (ECMA-376 part 1, 18.8.30, zh-cn).
 */
const builtinCodes: Readonly<Record<number, string>> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  14: 'yyyy/m/d',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'yyyy/m/d h:mm',
  27: 'yyyy"年"m"月"',
  28: 'm"月"d"日"',
  29: 'm"月"d"日"',
  30: 'm-d-yy',
  31: 'yyyy"年"m"月"d"日"',
  32: 'h"时"mm"分"',
  33: 'h"时"mm"分"ss"秒"',
  34: '上午/下午h"时"mm"分"',
  35: '上午/下午h"时"mm"分"ss"秒"',
  36: 'yyyy"年"m"月"',
  37: '#,##0;-#,##0',
  38: '#,##0;[Red]-#,##0',
  39: '#,##0.00;-#,##0.00',
  40: '#,##0.00;[Red]-#,##0.00',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mmss.0',
  48: '##0.0E+0',
  49: '@',
  50: 'yyyy"年"m"月"',
  51: 'm"月"d"日"',
  52: 'yyyy"年"m"月"',
  53: 'm"月"d"日"',
  54: 'm"月"d"日"',
  55: '上午/下午h"时"mm"分"',
  56: '上午/下午h"时"mm"分"ss"秒"',
  57: 'yyyy"年"m"月"',
  58: 'm"月"d"日"',
}

/** The code of a number format, or null for General (and for numbers that nothing is known of). */
export function formatCodeOf(id: number, custom: ReadonlyMap<number, string>): string | null {
  const code = custom.get(id) ?? builtinCodes[id] ?? null
  return code === null || code.toLowerCase() === 'general' ? null : code
}

/**
 * Leaves only the letters that stand for parts of a moment. Quoted words, escaped characters,
 * fillers and everything in brackets (colours, locales, conditions, elapsed hours) go first:
 * `[Red]` holds a d, `"月"` must not be read, `[h]:mm` is a length of time and stays a number.
 */
function lettersOf(code: string): string {
  const [section = ''] = code.replaceAll(/"[^"]*"|\\.|[_*]./gu, ' ').split(';')
  return section
    .replaceAll(/\[[^\]]*\]/gu, ' ')
    .replaceAll(/AM\/PM|A\/P|上午\/下午/giu, 'h')
    .replaceAll(/E[+-]|General/giu, ' ')
    .toLowerCase()
}

/** `m` is minutes after an hour or before seconds, months everywhere else. */
function showsMonth(letters: string): boolean {
  const parts = letters.replaceAll(/[^ymdhse]/gu, '').match(/y+|e+|m+|d+|h+|s+/gu) ?? []
  return parts.some(
    (part, at) =>
      part.startsWith('m') && !parts[at - 1]?.startsWith('h') && !parts[at + 1]?.startsWith('s'),
  )
}

/** What a format code shows of a date; null is General. Elapsed time (`[h]:mm`) is no date. */
export function shownParts(code: string | null): ShownParts {
  if (code === null || /\[(?:h+|m+|s+)\]/iu.test(code)) return NOTHING
  const letters = lettersOf(code)
  return {
    year: /[ye]/u.test(letters),
    month: showsMonth(letters),
    day: /d/u.test(letters),
    time: /[hs]/u.test(letters),
  }
}
