/**
 * Ways of writing one heading that no list can hold in full (forms.md §2: 提交 = 递交, 列为 = 确定为,
 * 日期 = 时间, 交 = 缴): each is turned into one of them.
 */
const SAME: readonly (readonly [pattern: RegExp, as: string])[] = [
  [/的|书面|本人/gu, ''],
  [/^党员(?=姓名|性别|民族|出生|学历|籍贯|联系|身份证|手机)/u, ''],
  [/^(?:居民|公民)?身份证?(?:号码?|件号码?)$/u, '身份证号'],
  [/^(?:提交|上交|写)(?=.*申请)/u, '递交'],
  [/入党(?=积极分子)/u, ''],
  [/(?:确定|列入|列|吸收|确立|成为|接收|发展)为?(?=积极分子|发展对象|预备党员)/u, '确定'],
  [/^(出生|入党|转正|参加工作|参工|加入党组织)(?:年月|年份)$/u, '$1时间'],
  [/(?:年月日|日期)$/u, '时间'],
  [/([应实补])交/gu, '$1缴'],
  [/交(?=纳|费|金额|党费)/gu, '缴'],
]

/** The one form that stands for every such writing of a heading. Takes a squeezed heading. */
export function commonForm(heading: string): string {
  return SAME.reduce((word, [pattern, as]) => word.replace(pattern, as), heading)
}
