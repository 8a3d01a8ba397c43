/** What stands in for a name: 某, as papers write where they name nobody. */
const NAME = '某'
const SHORTEST_NAME = 2

/** Chinese numerals are masked where they count or date something; 一 in 统一 stays. */
const COUNTED = /[〇零一二三四五六七八九十廿百千两]+(?=[年月日号时点分人名位次项条户元])/gu
const ORDINAL = /(?<=[第周]|星期)[〇零一二三四五六七八九十百日天]+/gu
/** 2026年5月12日, 2026-05-12, 5.12 and 9:30 all become one 0, so that the way of writing is no difference. */
const DATE = /0(?:[年月日号时点分./:-]+0)*[年月日号]?/gu

/** Width, case and spaces set right: what text and names have in common. */
function plain(text: string): string {
  return text.normalize('NFKC').toLowerCase().replaceAll(/\s+/gu, '')
}

/** Names by their first two characters, longest first. */
type NameIndex = ReadonlyMap<number, readonly string[]>

const startKey = (text: string, at: number): number =>
  text.charCodeAt(at) * 65_536 + text.charCodeAt(at + 1)

function indexNames(names: ReadonlySet<string>): NameIndex {
  const known = [...new Set([...names].map(plain))].filter(({ length }) => length >= SHORTEST_NAME)
  const longestFirst = known.toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1))
  return Map.groupBy(longestFirst, (name) => startKey(name, 0))
}

function maskNames(text: string, names: NameIndex): string {
  let masked = ''
  let from = 0
  let at = 0
  while (at < text.length - 1) {
    const start = at
    const found = names.get(startKey(text, at))?.find((name) => text.startsWith(name, start))
    if (found === undefined) {
      at += 1
    } else {
      masked += text.slice(from, at) + NAME
      at += found.length
      from = at
    }
  }
  return masked + text.slice(from)
}

/**
 * Makes the function that brings a text to the form in which texts are compared: half width, lower
 * case, without spaces and punctuation, every name of `masks` as 某, every number and date as 0.
 */
export function normalForm(masks: ReadonlySet<string>): (text: string) => string {
  const names = indexNames(masks)
  return (text) =>
    maskNames(plain(text), names)
      .replaceAll(/\d+/g, '0')
      .replaceAll(COUNTED, '0')
      .replaceAll(ORDINAL, '0')
      .replaceAll(DATE, '0')
      .replaceAll(/[^\p{L}\p{N}]+/gu, '')
      .replaceAll(/00+/g, '0')
}

const PLACE = /.+?(?:省|市|县|区|镇|乡|街道|村|社区|寨|屯)/gu
const PARTY_BODY = /(?:党?(?:总支部|支部|总支)委员会|党委|党总支|党支部|支部|委员会)$/u

/** The names that one organization goes by: 样例镇甲村党支部 → also 样例镇甲村, 样例镇, 甲村. */
export function placeNames(organization: string): string[] {
  const bare = organization.replace(/^(?:中共|中国共产党)/u, '').replace(PARTY_BODY, '')
  return [...new Set([organization, bare, ...(bare.match(PLACE) ?? [])])].filter(
    ({ length }) => length >= SHORTEST_NAME,
  )
}

/**
 * A 64-bit name of a text as 16 hexadecimal digits: two 32-bit FNV-1a lanes over its UTF-16 units
 * that differ in start and factor. For finding equal texts, never for security.
 */
export function textKey(text: string): string {
  let a = 0x81_1c_9d_c5
  let b = 0x9e_37_79_b9
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index)
    a = Math.imul(a ^ unit, 0x01_00_01_93)
    b = Math.imul(b ^ unit, 0x85_eb_ca_6b)
    b ^= b >>> 15
  }
  return hex(a) + hex(b)
}

const hex = (value: number): string => (value >>> 0).toString(16).padStart(8, '0')
