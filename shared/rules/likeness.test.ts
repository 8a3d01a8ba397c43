import { describe, expect, it, test } from 'vitest'
import { inventedMinutes } from '../similarity/invented-minutes.ts'
import {
  likenessFacts,
  SHORTEST_COMPARED,
  type LikenessRequest,
  type WrittenText,
} from './likeness.ts'

const [first = '', second = '', third = ''] = inventedMinutes(3, 300, 21)
const nearly = `${first.slice(0, 250)}大家认真讨论。`

interface Given {
  readonly minutes?: string | null
  readonly agenda?: string | null
}

function held(id: number, organizationId: number, heldOn: string, given: Given): WrittenText {
  const organization = `样例镇第${organizationId}村党支部`
  return {
    id,
    organizationId,
    organization,
    name: null,
    heldOn,
    minutes: null,
    agenda: null,
    ...given,
  }
}

const request: LikenessRequest = {
  year: 2026,
  threshold: 0.7,
  people: ['赵试一', '钱样二'],
  organizations: [],
}

/** `branch: later<earlier part` of every fact, with = where identical. */
function told(texts: readonly WrittenText[], asked = request): string[] {
  return [...likenessFacts(texts, asked)].flatMap(([branch, facts]) =>
    facts.map(({ record, earlier, part, identical }) =>
      [`${branch}:`, `${record.id}${identical ? '=' : '~'}${earlier.id}`, part].join(' '),
    ),
  )
}

const minutes = (text: string): Given => ({ minutes: text })

describe('what is alike', () => {
  it.each<{ title: string; texts: WrittenText[]; expected: string[] }>([
    { title: 'nothing', texts: [], expected: [] },
    {
      title: 'different texts',
      texts: [
        held(1, 1, '2026-01-05', minutes(first)),
        held(2, 1, '2026-02-05', minutes(second)),
        held(3, 2, '2026-02-05', minutes(third)),
      ],
      expected: [],
    },
    {
      title: 'three months of one text: each is told beside the first',
      texts: [
        held(1, 1, '2026-01-05', minutes(first)),
        held(2, 1, '2026-02-05', minutes(first)),
        held(3, 1, '2026-03-05', minutes(first)),
      ],
      expected: ['1: 2=1 minutes', '1: 3=1 minutes'],
    },
    {
      title: 'another branch: told to the later one',
      texts: [held(1, 2, '2026-03-05', minutes(first)), held(2, 1, '2026-02-05', minutes(first))],
      expected: ['2: 1=2 minutes'],
    },
    {
      title: 'the same day: told to the one recorded later',
      texts: [held(7, 2, '2026-02-05', minutes(first)), held(9, 1, '2026-02-05', minutes(first))],
      expected: ['1: 9=7 minutes'],
    },
    {
      title: 'the same month of one branch: one meeting may serve two duties',
      texts: [held(1, 1, '2026-02-05', minutes(first)), held(2, 1, '2026-02-20', minutes(first))],
      expected: [],
    },
    {
      title: 'the year before counts as a source',
      texts: [held(1, 1, '2025-12-05', minutes(first)), held(2, 1, '2026-02-05', minutes(first))],
      expected: ['1: 2=1 minutes'],
    },
    {
      title: 'within the year before nothing is told',
      texts: [held(1, 1, '2025-03-05', minutes(first)), held(2, 1, '2025-12-05', minutes(first))],
      expected: [],
    },
    {
      title: "the branch's own identical text comes before another branch's",
      texts: [
        held(1, 2, '2026-01-05', minutes(first)),
        held(2, 1, '2026-02-05', minutes(first)),
        held(3, 1, '2026-03-05', minutes(first)),
      ],
      expected: ['1: 2=1 minutes', '1: 3=2 minutes'],
    },
    {
      title: "another branch's identical text comes before an own one that is only like it",
      texts: [
        held(1, 1, '2026-01-05', minutes(nearly)),
        held(2, 2, '2026-02-05', minutes(first)),
        held(3, 1, '2026-03-05', minutes(first)),
      ],
      expected: ['2: 2~1 minutes', '1: 3=2 minutes'],
    },
    {
      title: 'agendas are compared with agendas, not with minutes',
      texts: [
        held(1, 1, '2026-01-05', { minutes: first, agenda: second }),
        held(2, 1, '2026-02-05', { minutes: third, agenda: second }),
        held(3, 1, '2026-03-05', { agenda: first }),
      ],
      expected: ['1: 2=1 agenda'],
    },
  ])('$title', ({ texts, expected }) => {
    expect(told(texts)).toEqual(expected)
    expect(told(texts.toReversed())).toEqual(expected)
  })
})

test.each([
  { length: SHORTEST_COMPARED - 1, expected: 0 },
  { length: SHORTEST_COMPARED, expected: 1 },
])('texts of $length characters: $expected', ({ length, expected }) => {
  const text = first.replaceAll(/[^\u4e00-\u9fff]/gu, '').slice(0, length)
  const texts = [1, 2].map((id) => held(id, 1, `2026-0${id}-05`, minutes(text)))
  expect(told(texts)).toHaveLength(expected)
})

test('who, where and when make no text another one', () => {
  const named = (who: string, where: string, when: string) =>
    minutes(`${when}，${where}召开党员大会，${who}主持。${first}`)
  const texts = [
    held(1, 1, '2026-01-05', named('赵试一', '甲村', '2026年1月5日')),
    held(2, 2, '2026-02-06', named('钱样二', '乙家坡村', '二月六日')),
  ]
  const organizations = ['样例镇甲村党支部', '样例镇乙家坡村党支部']
  expect(told(texts, { ...request, organizations })).toEqual(['2: 2=1 minutes'])
  expect(told(texts, { ...request, people: [] })).toEqual(['2: 2~1 minutes'])
})
