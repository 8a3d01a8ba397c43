import { expect, test } from 'vitest'
import { safeFileName, withExtension } from './file-names.ts'

test.each([
  ['某村党支部', 'ledger', '某村党支部.ledger'],
  ['2026年责任清单.xlsx', 'xlsx', '2026年责任清单.xlsx'],
  ['2026.11', 'pdf', '2026.11.pdf'],
  ['a/b\\c', 'pdf', 'a_b_c.pdf'],
  ['../../etc/passwd', 'pdf', '.._.._etc_passwd.pdf'],
  ['a<b>c:d"e|f?g*h', 'pdf', 'a_b_c_d_e_f_g_h.pdf'],
  ['line\nbreak\u0000', 'pdf', 'line_break_.pdf'],
  ['ends with dots. . .', 'pdf', 'ends with dots.pdf'],
  ['', 'ledger', '_.ledger'],
  ['...', 'ledger', '_.ledger'],
  ['长'.repeat(300), 'ledger', `${'长'.repeat(80)}.ledger`],
])('%o as .%s is offered as %o', (suggested, extension, expected) => {
  expect(safeFileName(suggested, extension)).toBe(expected)
})

test.each([
  ['/a/b', '/a/b.pdf'],
  ['/a/b.pdf', '/a/b.pdf'],
  ['/a/b.PDF', '/a/b.PDF'],
  ['/a/b.xlsx', '/a/b.xlsx.pdf'],
  ['/a.pdf/b', '/a.pdf/b.pdf'],
])('%s is written as %s', (file, expected) => {
  expect(withExtension(file, 'pdf')).toBe(expected)
})
