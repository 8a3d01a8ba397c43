/**
 * Words that a template offers in a drop-down. Each of them is one that the reader understands; a
 * test fills and reads every one.
 */
export interface Choices {
  readonly words: readonly string[]
  /** Whether other words are refused; an open list only helps. */
  readonly closed: boolean
}

const closed = (...words: readonly string[]): Choices => ({ words, closed: true })
const open = (...words: readonly string[]): Choices => ({ words, closed: false })

export const sexes = closed('男', '女')
export const yesNo = closed('是', '否')
export const memberStatuses = closed('正式党员', '预备党员')

/** The larger peoples; any other is typed in. */
export const ethnicities = open(
  '汉族',
  '壮族',
  '回族',
  '满族',
  '维吾尔族',
  '苗族',
  '彝族',
  '土家族',
  '藏族',
  '蒙古族',
  '侗族',
  '布依族',
  '瑶族',
  '白族',
  '朝鲜族',
  '哈尼族',
  '黎族',
  '哈萨克族',
  '傣族',
  '畲族',
)

/** Levels of the official list of the members' card (党员基本信息采集表). */
export const educations = open(
  '博士研究生',
  '硕士研究生',
  '大学本科',
  '大学专科',
  '中等专科',
  '职业高中',
  '技工学校',
  '普通高中',
  '初级中学',
  '小学',
  '其他',
)

export const partyPosts = open(
  '支部书记',
  '支部副书记',
  '组织委员',
  '宣传委员',
  '纪检委员',
  '青年委员',
  '党小组组长',
  '无',
)

export const activityTypes = closed(
  '支部党员大会',
  '支部委员会',
  '党小组会',
  '党课',
  '主题党日',
  '组织生活会',
  '民主评议党员',
  '其他',
)

export const grades = closed('优秀', '合格', '基本合格', '不合格')

/** One for each category that the amount of dues depends on. */
export const duesCategories = closed(
  '在职',
  '年薪制',
  '个体经营',
  '离退休',
  '农民',
  '学生',
  '下岗失业',
  '生活困难',
)

/** Marks beside amounts in the months of a dues ledger. */
export const monthMarks = open('√', '未交', '免', '—')
