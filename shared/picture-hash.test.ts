import { describe, expect, it, test } from 'vitest'
import { pictureDistance, pictureHash, type Pixels } from './picture-hash.ts'

/** Grey at a point of a picture whose edges are 0 and 1. */
type Scene = (x: number, y: number) => number

/** Points of a scene along each edge: finer than any picture of it. */
const FINE = 320

/** Numbers from 0 to 1, another row of them for each seed (Park and Miller). */
function numbers(seed: number): () => number {
  let state = seed * 7919
  return () => (state = (state * 16_807) % 2_147_483_647) / 2_147_483_647
}

/** Things of all sizes before one another, as in a photograph; others for each seed. */
function scene(seed: number): Scene {
  const next = numbers(seed)
  next()
  const things = Array.from({ length: 60 }, (_, at) => {
    const size = 0.4 / (1 + at / 6)
    return { x: next(), y: next(), size, grey: 30 + 190 * next(), isRound: next() > 0.5 }
  }).toReversed()
  const covers = (thing: (typeof things)[number], x: number, y: number): boolean => {
    const [dx, dy] = [Math.abs(x - thing.x), Math.abs(y - thing.y)]
    return thing.isRound ? Math.hypot(dx, dy) < thing.size : Math.max(dx, dy * 2) < thing.size
  }
  const greyAt = (x: number, y: number): number =>
    things.find((thing) => covers(thing, x, y))?.grey ?? 100 + 40 * y
  const seen = Float64Array.from({ length: FINE * FINE }, (_, at) =>
    greyAt((at % FINE) / FINE, Math.floor(at / FINE) / FINE),
  )
  return (x, y) => seen[Math.floor(y * FINE) * FINE + Math.floor(x * FINE)] ?? 0
}

interface Look {
  readonly width?: number
  readonly height?: number
  readonly tone?: (grey: number) => number
}

function paint(draw: Scene, { width = 96, height = 72, tone = (grey) => grey }: Look = {}) {
  // Nine rays a pixel: a camera, and a program that makes pictures smaller, take means, too.
  const rays = [1, 3, 5].flatMap((y) => [1, 3, 5].map((x) => [x / 6, y / 6] as const))
  const values = Array.from({ length: width * height }, (_, at) => {
    let sum = 0
    for (const [x, y] of rays)
      sum += draw(((at % width) + x) / width, (Math.floor(at / width) + y) / height)
    return sum / rays.length
  })
  const data = values.map((grey) => Math.round(Math.min(255, Math.max(0, tone(grey)))))
  return { width, height, channels: 1, white: 255, data, orientation: 1 } satisfies Pixels
}

const hashOf = (picture: Pixels): string => pictureHash(picture) ?? ''
const distance = (one: Pixels, other: Pixels): number =>
  pictureDistance(hashOf(one), hashOf(other)) ?? Number.NaN

const seeds = Array.from({ length: 8 }, (_, at) => at + 1)

const pictures = seeds.map((seed) => {
  const draw = scene(seed)
  return { seed, draw, picture: paint(draw) }
})

describe.each(pictures)('picture $seed', ({ seed, draw, picture }) => {
  it.each<{ what: string; look: Look }>([
    { what: 'made larger', look: { width: 240, height: 180 } },
    { what: 'made smaller', look: { width: 64, height: 48 } },
    { what: 'squeezed', look: { width: 100, height: 100 } },
    { what: 'brightened', look: { tone: (grey) => grey + 25 } },
    { what: 'darkened', look: { tone: (grey) => grey * 0.8 } },
    { what: 'smaller and of more contrast', look: { width: 80, height: 60, tone: (g) => g * 1.2 } },
    { what: 'in coarse steps', look: { tone: (grey) => Math.round(grey / 8) * 8 } },
  ])('keeps its look when $what', ({ look }) => {
    expect(distance(picture, paint(draw, look))).toBeLessThanOrEqual(5)
  })

  it('looks unlike every other one', () => {
    const others = pictures.filter((other) => other.seed !== seed)
    for (const other of others) expect(distance(picture, other.picture)).toBeGreaterThan(10)
  })

  it('looks unlike itself in a mirror', () => {
    expect(
      distance(
        picture,
        paint((x, y) => draw(1 - x, y)),
      ),
    ).toBeGreaterThan(10)
  })
})

describe('a picture keeps its look', () => {
  const draw = scene(3)
  const upright = paint(draw)

  // How the scene lies in the file, by the orientation that the camera wrote (EXIF 2.3, 4.6.4).
  it.each<{ orientation: number; stored: Scene }>([
    { orientation: 1, stored: (x, y) => draw(x, y) },
    { orientation: 2, stored: (x, y) => draw(1 - x, y) },
    { orientation: 3, stored: (x, y) => draw(1 - x, 1 - y) },
    { orientation: 4, stored: (x, y) => draw(x, 1 - y) },
    { orientation: 5, stored: (x, y) => draw(y, x) },
    { orientation: 6, stored: (x, y) => draw(1 - y, x) },
    { orientation: 7, stored: (x, y) => draw(1 - y, 1 - x) },
    { orientation: 8, stored: (x, y) => draw(y, 1 - x) },
  ])('held as in orientation $orientation', ({ orientation, stored }) => {
    const turned = orientation > 4 ? { width: 72, height: 96 } : {}
    expect(distance(upright, { ...paint(stored, turned), orientation })).toBeLessThanOrEqual(2)
  })

  it.each([
    { what: 'colour', channels: 3, white: 255, pixel: (grey: number) => [grey, grey, grey] },
    { what: 'opaque', channels: 4, white: 255, pixel: (grey: number) => [grey, grey, grey, 255] },
    { what: 'a shade of white', channels: 2, white: 255, pixel: (grey: number) => [0, 255 - grey] },
    { what: '16 bits', channels: 1, white: 65_535, pixel: (grey: number) => [grey * 257] },
  ])('told as $what', ({ channels, white, pixel }) => {
    const told = { ...upright, channels, white, data: upright.data.flatMap(pixel) }
    expect(distance(upright, told)).toBeLessThanOrEqual(1)
  })
})

const someScene = scene(1)

test('a look is 16 hex digits, also of a tiny picture', () => {
  expect(hashOf(paint(someScene, { width: 3, height: 2 }))).toMatch(/^[0-9a-f]{16}$/)
})

test('a blank page has no look, nor has a picture whose pixels are missing', () => {
  expect(pictureHash(paint(() => 250))).toBeNull()
  expect(pictureHash(paint((x) => 250 + x))).toBeNull()
  expect(pictureHash({ ...paint(someScene), height: 73 })).toBeNull()
  expect(pictureHash({ ...paint(someScene), width: 0 })).toBeNull()
})

test.each([
  ['0000000000000000', '0000000000000000', 0],
  ['0000000000000000', 'ffffffffffffffff', 64],
  ['8000000000000001', '0000000000000000', 2],
  ['0f0f0f0f0f0f0f0f', '0f0f0f0f0f0f0f0e', 1],
  ['', '0000000000000000', null],
  ['0000000000000000', '不是指纹', null],
])('between %s and %s lie %s bits', (one, other, bits) => {
  expect(pictureDistance(one, other)).toBe(bits)
  expect(pictureDistance(other, one)).toBe(bits)
})
