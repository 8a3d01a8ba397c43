import { inventedMinutes } from '../../shared/similarity/invented-minutes.ts'
import { findAlike } from '../../shared/text-similarity.ts'
import { measured, type BenchCase } from './measure.ts'

const COUNT = 6000
const LENGTH = 600
const BRANCHES = 100

/** Every text of a township's year compared with every other. */
export function likenessCase(): BenchCase {
  const texts = inventedMinutes(COUNT, LENGTH, 1).map((text, id) => {
    const month = String((Math.floor(id / BRANCHES) % 12) + 1).padStart(2, '0')
    return { id, text, owner: id % BRANCHES, month: `2026-${month}` }
  })
  let pairs = 0
  const size = `${COUNT} minutes × ${LENGTH} characters`
  const found = measured(
    { name: 'likeness of texts', size },
    () => texts,
    (all) => {
      pairs = findAlike(all, { threshold: 0.85 }).length
    },
  )
  return { ...found, note: `${pairs} pairs` }
}
