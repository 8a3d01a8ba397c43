import { describe, expect, it } from 'vitest'
import { branchCore, branchInFileName, findBranch, mayBeSameBranch } from './branch-name.ts'

it.each([
  ['中共样例镇试点村支部委员会', '样例镇试点村'],
  ['中国共产党样例镇 试点村党支部', '样例镇试点村'],
  ['第十一党支部', '#11'],
  ['样例社区第１支部', '样例社区#1'],
  ['试点村党支部（农村）', '试点村'],
  ['党支部', ''],
])('%s is called %s', (name, core) => {
  expect(branchCore(name)).toBe(core)
})

it.each([
  ['试点村党支部', '中共样例镇试点村支部委员会', true],
  ['第一支部', '中共样例社区第一支部委员会', true],
  ['第1党支部', '一支部', true],
  ['一支部', '第十一支部', false],
  ['甲村党支部', '乙村党支部', false],
  ['党支部', '乙村党支部', true],
])('%s and %s may be one branch: %s', (a, b, same) => {
  expect(mayBeSameBranch(a, b)).toBe(same)
  expect(mayBeSameBranch(b, a)).toBe(same)
})

describe('the branch that a sheet speaks of', () => {
  const branches = [
    '样例镇试点村党支部',
    '样例镇第二村党支部',
    '镇直第一党支部',
    '镇直第十一党支部',
  ].map((name, index) => ({ id: index + 1, name }))

  it.each([
    ['样例镇试点村党支部', 1],
    ['中共样例镇试点村支部委员会', 1],
    ['试点村党支部', 1],
    ['镇直第1党支部', 3],
    ['镇直第十一党支部', 4],
    ['村党支部', null],
    ['别的村党支部', null],
    ['党支部', null],
    ['', null],
  ])('%s: %s', (name, id) => {
    expect(findBranch(name, branches)?.id ?? null).toBe(id)
  })

  it.each([
    ['样例镇试点村党员花名册.xlsx', 1],
    ['2026年 样例镇第二村 党费.xlsx', 2],
    ['花名册.xlsx', null],
    ['样例镇试点村和样例镇第二村.xlsx', null],
  ])('of the file %s: %s', (file, id) => {
    expect(branchInFileName(file, branches)?.id ?? null).toBe(id)
  })
})
