import { squeeze, withoutBrackets } from '../plain-text.ts'

/** 第一党小组, 二小组, 机关党小组; not 党小组会, nor 党小组 alone. */
const GROUP =
  /^(?:.*?年度?)?(第?[一二三四五六七八九十\d]+(?:党)?小组|\p{Script=Han}{1,8}党小组)(?:\([^()]*\))?(?:党员)?(?:花名册|名册|名单|信息|基本信息|人员)?$/u

/** The group that the name of a sheet, or a lone line in it, stands for; null where it names none. */
export function groupOfSheet(name: string): string | null {
  const found = GROUP.exec(squeeze(name))?.[1]
  return found === undefined ? null : withoutBrackets(found)
}
