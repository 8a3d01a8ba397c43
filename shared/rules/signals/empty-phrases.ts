/**
 * Words of which an opinion can be made that says nothing about anybody: a closed list, so that
 * whatever names a fact, a place or a number is never taken for empty.
 */
const WORDS = [
  // How somebody is found.
  '没有意见 无意见 没意见 没有 同意 赞成 满意 优秀 合格 称职 表现 突出 很好 较好 良好 不错 好 无',
  '比较 一贯 一直 总体',
  // Who.
  '该同志 同志 本人 自己 自身 个人 党员 大家 其 他 她 你 我',
  // What it is about.
  '政治理论 理论 政治 思想 业务 学习 工作 作风 能力 水平 觉悟 认识 素质 意识 纪律 党性 修养 知识',
  '方法 态度 责任心 责任 先锋模范 模范 作用 表率 群众 服务 团结 优点 不足 缺点 成绩 深度 广度 力度',
  '主动性 积极性 创新 开拓 进取 奉献 精神',
  // What should become of it.
  '加强 提高 提升 增强 发扬 保持 严格 要求 改进 完善 努力 继续 坚持 积极 认真 主动 负责 踏实 扎实',
  '带头 发挥 遵守 深入 系统 全面 注重 重视 改正 克服 取得 更上一层楼 再接再厉 戒骄戒躁 争取 做到',
  // What holds a sentence together.
  '希望 建议 今后 以后 进一步 不断 更加 更大 更好 更多 更 还需 需要 应当 应该 能够 可以 不够 有待',
  '有时 有些 方面 之处 存在 还 需 要 应 多 能 在 和 与 的 地 得 上 中 对 再 做 为 到 有 是 也 了',
  '较 很 于 以 及',
].flatMap((line) => line.split(' '))

/** Longer words first, so that 没有意见 is not read as 没有 and something more. */
const EMPTY = new RegExp(WORDS.toSorted((a, b) => b.length - a.length).join('|'), 'gu')

/** Whether a text says something and all that it says are set phrases. */
export function isEmptyTalk(text: string): boolean {
  const bare = text.replaceAll(/[^\p{L}\p{N}]+/gu, '')
  return bare !== '' && bare.replaceAll(EMPTY, '') === ''
}
