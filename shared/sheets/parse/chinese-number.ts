const DIGITS: Readonly<Record<string, number>> = {
  〇: 0,
  零: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
}
/** 正月 and 腊月 are months of the lunar calendar: other days than those of 1月 and 12月. */
const RUN = /[〇○零一二两三四五六七八九十廿卅元]+(?=年|月|日|号|时|点|分|季|月份)/gu

/** 十二 → 12, 二十一 → 21, 廿三 → 23, 一九九九 → 1999, 元 → 1; null for other text. */
export function chineseNumber(text: string): number | null {
  if (text === '元') return 1
  const spelled = text.replaceAll('○', '〇').replaceAll('廿', '二十').replaceAll('卅', '三十')
  const tens = /^([一二三四五六七八九]?)十([一二三四五六七八九]?)$/u.exec(spelled)
  if (tens) {
    const [, ten = '', one = ''] = tens
    return (ten === '' ? 1 : (DIGITS[ten] ?? 0)) * 10 + (one === '' ? 0 : (DIGITS[one] ?? 0))
  }
  const digits = Array.from(spelled, (sign) => DIGITS[sign])
  if (digits.length === 0 || digits.includes(undefined)) return null
  return Number(digits.join(''))
}

/** Chinese numerals before 年 月 日 … as digits: 一九九九年七月一日 → 1999年7月1日. */
export function digitsForChinese(text: string): string {
  return text.replaceAll(RUN, (run) => {
    const value = chineseNumber(run)
    return value === null ? run : String(value)
  })
}
