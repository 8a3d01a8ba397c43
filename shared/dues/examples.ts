/**
 * The examples of rules.md §2.3, for tests: base in fen, rate, and what is due rounded to fen, jiao
 * and yuan. Farmers by a local amount of 0.50 yuan.
 */
export const duesExamples = [
  { nr: 1, category: 'salaried', base: 80_000, rate: 5, toFen: 400, toJiao: 400, toYuan: 400 },
  { nr: 2, category: 'salaried', base: 285_000, rate: 5, toFen: 1425, toJiao: 1430, toYuan: 1400 },
  { nr: 3, category: 'salaried', base: 299_999, rate: 5, toFen: 1500, toJiao: 1500, toYuan: 1500 },
  { nr: 4, category: 'salaried', base: 300_000, rate: 5, toFen: 1500, toJiao: 1500, toYuan: 1500 },
  { nr: 5, category: 'salaried', base: 300_001, rate: 10, toFen: 3000, toJiao: 3000, toYuan: 3000 },
  { nr: 6, category: 'salaried', base: 420_000, rate: 10, toFen: 4200, toJiao: 4200, toYuan: 4200 },
  { nr: 7, category: 'salaried', base: 500_000, rate: 10, toFen: 5000, toJiao: 5000, toYuan: 5000 },
  { nr: 8, category: 'salaried', base: 500_001, rate: 15, toFen: 7500, toJiao: 7500, toYuan: 7500 },
  { nr: 9, category: 'salaried', base: 600_000, rate: 15, toFen: 9000, toJiao: 9000, toYuan: 9000 },
  {
    nr: 10,
    category: 'salaried',
    base: 864_050,
    rate: 15,
    toFen: 12_961,
    toJiao: 12_960,
    toYuan: 13_000,
  },
  {
    nr: 11,
    category: 'salaried',
    base: 1_000_000,
    rate: 15,
    toFen: 15_000,
    toJiao: 15_000,
    toYuan: 15_000,
  },
  {
    nr: 12,
    category: 'salaried',
    base: 1_000_001,
    rate: 20,
    toFen: 20_000,
    toJiao: 20_000,
    toYuan: 20_000,
  },
  {
    nr: 13,
    category: 'salaried',
    base: 1_200_000,
    rate: 20,
    toFen: 24_000,
    toJiao: 24_000,
    toYuan: 24_000,
  },
  {
    nr: 14,
    category: 'salaried',
    base: 5_000_000,
    rate: 20,
    toFen: 100_000,
    toJiao: 100_000,
    toYuan: 100_000,
  },
  {
    nr: 15,
    category: 'annualSalary',
    base: 8_000_000,
    rate: 20,
    toFen: 100_000,
    toJiao: 100_000,
    toYuan: 100_000,
  },
  {
    nr: 16,
    category: 'selfEmployed',
    base: 2_700_000 / 3,
    rate: 15,
    toFen: 13_500,
    toJiao: 13_500,
    toYuan: 13_500,
  },
  { nr: 17, category: 'retired', base: 120_000, rate: 5, toFen: 600, toJiao: 600, toYuan: 600 },
  { nr: 18, category: 'retired', base: 500_000, rate: 5, toFen: 2500, toJiao: 2500, toYuan: 2500 },
  { nr: 19, category: 'retired', base: 500_001, rate: 10, toFen: 5000, toJiao: 5000, toYuan: 5000 },
  { nr: 20, category: 'retired', base: 735_000, rate: 10, toFen: 7350, toJiao: 7350, toYuan: 7400 },
  { nr: 21, category: 'farmer', base: null, rate: null, toFen: 50, toJiao: 50, toYuan: 50 },
  { nr: 22, category: 'unemployed', base: null, rate: null, toFen: 20, toJiao: 20, toYuan: 20 },
  {
    nr: 23,
    category: 'salaried',
    base: 507_100,
    rate: 15,
    toFen: 7607,
    toJiao: 7610,
    toYuan: 7600,
  },
  { nr: 24, category: 'student', base: null, rate: null, toFen: 20, toJiao: 20, toYuan: 20 },
] as const

/**
 * Each of them that has a base, with the bases one fen below and above it, by every rounding: number,
 * category, base and rate, then what is due to fen, jiao and yuan, each rounded half up, up and down.
 * Worked out with exact fractions by a program of its own, not by the code under test.
 */
const NEIGHBOURS = `
 1 salaried       79999  5 |    400    400    399 |    400    400    390 |    400    400    300
 1 salaried       80000  5 |    400    400    400 |    400    400    400 |    400    400    400
 1 salaried       80001  5 |    400    401    400 |    400    410    400 |    400    500    400
 2 salaried      284999  5 |   1425   1425   1424 |   1420   1430   1420 |   1400   1500   1400
 2 salaried      285000  5 |   1425   1425   1425 |   1430   1430   1420 |   1400   1500   1400
 2 salaried      285001  5 |   1425   1426   1425 |   1430   1430   1420 |   1400   1500   1400
 3 salaried      299998  5 |   1500   1500   1499 |   1500   1500   1490 |   1500   1500   1400
 3 salaried      299999  5 |   1500   1500   1499 |   1500   1500   1490 |   1500   1500   1400
 3 salaried      300000  5 |   1500   1500   1500 |   1500   1500   1500 |   1500   1500   1500
 4 salaried      299999  5 |   1500   1500   1499 |   1500   1500   1490 |   1500   1500   1400
 4 salaried      300000  5 |   1500   1500   1500 |   1500   1500   1500 |   1500   1500   1500
 4 salaried      300001 10 |   3000   3001   3000 |   3000   3010   3000 |   3000   3100   3000
 5 salaried      300000  5 |   1500   1500   1500 |   1500   1500   1500 |   1500   1500   1500
 5 salaried      300001 10 |   3000   3001   3000 |   3000   3010   3000 |   3000   3100   3000
 5 salaried      300002 10 |   3000   3001   3000 |   3000   3010   3000 |   3000   3100   3000
 6 salaried      419999 10 |   4200   4200   4199 |   4200   4200   4190 |   4200   4200   4100
 6 salaried      420000 10 |   4200   4200   4200 |   4200   4200   4200 |   4200   4200   4200
 6 salaried      420001 10 |   4200   4201   4200 |   4200   4210   4200 |   4200   4300   4200
 7 salaried      499999 10 |   5000   5000   4999 |   5000   5000   4990 |   5000   5000   4900
 7 salaried      500000 10 |   5000   5000   5000 |   5000   5000   5000 |   5000   5000   5000
 7 salaried      500001 15 |   7500   7501   7500 |   7500   7510   7500 |   7500   7600   7500
 8 salaried      500000 10 |   5000   5000   5000 |   5000   5000   5000 |   5000   5000   5000
 8 salaried      500001 15 |   7500   7501   7500 |   7500   7510   7500 |   7500   7600   7500
 8 salaried      500002 15 |   7500   7501   7500 |   7500   7510   7500 |   7500   7600   7500
 9 salaried      599999 15 |   9000   9000   8999 |   9000   9000   8990 |   9000   9000   8900
 9 salaried      600000 15 |   9000   9000   9000 |   9000   9000   9000 |   9000   9000   9000
 9 salaried      600001 15 |   9000   9001   9000 |   9000   9010   9000 |   9000   9100   9000
10 salaried      864049 15 |  12961  12961  12960 |  12960  12970  12960 |  13000  13000  12900
10 salaried      864050 15 |  12961  12961  12960 |  12960  12970  12960 |  13000  13000  12900
10 salaried      864051 15 |  12961  12961  12960 |  12960  12970  12960 |  13000  13000  12900
11 salaried      999999 15 |  15000  15000  14999 |  15000  15000  14990 |  15000  15000  14900
11 salaried     1000000 15 |  15000  15000  15000 |  15000  15000  15000 |  15000  15000  15000
11 salaried     1000001 20 |  20000  20001  20000 |  20000  20010  20000 |  20000  20100  20000
12 salaried     1000000 15 |  15000  15000  15000 |  15000  15000  15000 |  15000  15000  15000
12 salaried     1000001 20 |  20000  20001  20000 |  20000  20010  20000 |  20000  20100  20000
12 salaried     1000002 20 |  20000  20001  20000 |  20000  20010  20000 |  20000  20100  20000
13 salaried     1199999 20 |  24000  24000  23999 |  24000  24000  23990 |  24000  24000  23900
13 salaried     1200000 20 |  24000  24000  24000 |  24000  24000  24000 |  24000  24000  24000
13 salaried     1200001 20 |  24000  24001  24000 |  24000  24010  24000 |  24000  24100  24000
14 salaried     4999999 20 | 100000 100000  99999 | 100000 100000  99990 | 100000 100000  99900
14 salaried     5000000 20 | 100000 100000 100000 | 100000 100000 100000 | 100000 100000 100000
14 salaried     5000001 20 | 100000 100000 100000 | 100000 100000 100000 | 100000 100000 100000
15 annualSalary 7999999 20 | 100000 100000 100000 | 100000 100000 100000 | 100000 100000 100000
15 annualSalary 8000000 20 | 100000 100000 100000 | 100000 100000 100000 | 100000 100000 100000
15 annualSalary 8000001 20 | 100000 100000 100000 | 100000 100000 100000 | 100000 100000 100000
16 selfEmployed  899999 15 |  13500  13500  13499 |  13500  13500  13490 |  13500  13500  13400
16 selfEmployed  900000 15 |  13500  13500  13500 |  13500  13500  13500 |  13500  13500  13500
16 selfEmployed  900001 15 |  13500  13501  13500 |  13500  13510  13500 |  13500  13600  13500
17 retired       119999  5 |    600    600    599 |    600    600    590 |    600    600    500
17 retired       120000  5 |    600    600    600 |    600    600    600 |    600    600    600
17 retired       120001  5 |    600    601    600 |    600    610    600 |    600    700    600
18 retired       499999  5 |   2500   2500   2499 |   2500   2500   2490 |   2500   2500   2400
18 retired       500000  5 |   2500   2500   2500 |   2500   2500   2500 |   2500   2500   2500
18 retired       500001 10 |   5000   5001   5000 |   5000   5010   5000 |   5000   5100   5000
19 retired       500000  5 |   2500   2500   2500 |   2500   2500   2500 |   2500   2500   2500
19 retired       500001 10 |   5000   5001   5000 |   5000   5010   5000 |   5000   5100   5000
19 retired       500002 10 |   5000   5001   5000 |   5000   5010   5000 |   5000   5100   5000
20 retired       734999 10 |   7350   7350   7349 |   7350   7350   7340 |   7300   7400   7300
20 retired       735000 10 |   7350   7350   7350 |   7350   7350   7350 |   7400   7400   7300
20 retired       735001 10 |   7350   7351   7350 |   7350   7360   7350 |   7400   7400   7300
23 salaried      507099 15 |   7606   7607   7606 |   7610   7610   7600 |   7600   7700   7600
23 salaried      507100 15 |   7607   7607   7606 |   7610   7610   7600 |   7600   7700   7600
23 salaried      507101 15 |   7607   7607   7606 |   7610   7610   7600 |   7600   7700   7600
`

export interface DuesNeighbour {
  readonly nr: number
  readonly category: string
  readonly base: number
  readonly rate: number
  /** In fen, by the names of `dues.rounding`. */
  readonly due: Readonly<Record<string, number>>
}

const ROUNDINGS = ['fen', 'jiao', 'yuan'].flatMap((unit) =>
  ['halfUp', 'up', 'down'].map((mode) => `${unit}.${mode}`),
)

export const duesNeighbours: readonly DuesNeighbour[] = NEIGHBOURS.trim()
  .split('\n')
  .map((line) => {
    const [nr, category = '', base, rate, ...due] = line.replaceAll('|', ' ').trim().split(/\s+/)
    return {
      nr: Number(nr),
      category,
      base: Number(base),
      rate: Number(rate),
      due: Object.fromEntries(ROUNDINGS.map((rounding, at) => [rounding, Number(due[at])])),
    }
  })
