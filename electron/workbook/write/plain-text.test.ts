import { describe, expect, it } from 'vitest'
import { cellSafeText, looksLikeFormula, sheetName } from './plain-text.ts'

describe('cellSafeText', () => {
  it.each([
    ['plain', '研究年度工作计划', '研究年度工作计划'],
    ['lines', '一\r\n二\r三\t四', '一\n二\n三\t四'],
    ['control characters', 'a\u0000b\u0007c\u001f\u007fd\ufffee', 'abcde'],
    ['half of a character', 'a\ud83dd', 'a\ufffdd'],
    ['a whole one outside the basic plane', '𠮷', '𠮷'],
    ['what a reader would decode', '_x0041_', '_x005F_x0041_'],
  ])('%s', (_name, text, safe) => {
    expect(cellSafeText(text)).toBe(safe)
  })
})

describe('looksLikeFormula', () => {
  it.each([
    '=1+1',
    '+86',
    '-5',
    '@SUM(A1)',
    '\t=1',
    ' =1',
    '\r\n-1',
    '\u3000＝1',
    '＋1',
    '－1',
    '＠A',
  ])('%s', (text) => {
    expect(looksLikeFormula(text)).toBe(true)
  })

  it.each(['1+1', '', '（=）', ' 例=1'])('not %s', (text) => {
    expect(looksLikeFormula(text)).toBe(false)
  })
})

describe('sheetName', () => {
  it.each([
    ['三会一课', [], '三会一课'],
    ['a/b:c*d?e[f]g\\h', [], 'a b c d e f g h'],
    ["'O'Brien'", [], '’O’Brien’'],
    ['', [], 'Sheet'],
    ['History', [], 'Sheet'],
    ['台账', ['台账'], '台账(2)'],
    ['Ledger', ['LEDGER', 'ledger(2)'], 'Ledger(3)'],
    ['长'.repeat(40), ['长'.repeat(31)], `${'长'.repeat(28)}(2)`],
  ])('%s', (wanted, taken, name) => {
    expect(sheetName(wanted, taken)).toBe(name)
  })
})
