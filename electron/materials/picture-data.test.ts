import { deflateSync } from 'node:zlib'
import { encode } from 'fast-png'
import { describe, expect, it, test, vi } from 'vitest'
import { pictureDistance } from '../../shared/picture-hash.ts'
import { madeJpeg, withExif } from '../testing/made-picture.ts'
import { decodePicture } from './decode-picture.ts'
import { readPictureData } from './picture-data.ts'
import { editorNamed } from './picture-editors.ts'

const photo = madeJpeg(1)

async function look(bytes: Uint8Array): Promise<string> {
  return (await readPictureData(bytes)).pictureHash ?? ''
}

async function distance(one: Uint8Array, other: Uint8Array): Promise<number> {
  return pictureDistance(await look(one), await look(other)) ?? Number.NaN
}

describe('the day a picture was taken', () => {
  it.each([
    { taken: '2026:03:05 14:30:00', day: '2026-03-05' },
    { taken: '2026:03:05 23:59:59', day: '2026-03-05' },
    { taken: '2026:03:05 00:00:00', day: '2026-03-05' },
    { taken: '2026-03-05 14:30:00', day: '2026-03-05' },
    { taken: '0000:00:00 00:00:00', day: null },
    { taken: '2026:02:30 10:00:00', day: null },
    { taken: '    :  :     :  :  ', day: null },
    { taken: '', day: null },
  ])('$taken is $day', async ({ taken, day }) => {
    expect((await readPictureData(withExif(photo, { taken }))).takenOn).toBe(day)
  })

  it.each(['Asia/Shanghai', 'UTC', 'America/Los_Angeles', 'Pacific/Kiritimati'])(
    'is the same on a PC in %s',
    async (zone) => {
      vi.stubEnv('TZ', zone)
      const tagged = withExif(photo, { taken: '2026:05:01 00:10:00' })
      expect((await readPictureData(tagged)).takenOn).toBe('2026-05-01')
      vi.unstubAllEnvs()
    },
  )

  it('is unknown where the picture does not say', async () => {
    expect(await readPictureData(photo)).toMatchObject({ takenOn: null, editedWith: null })
  })
})

describe('what a picture was edited with', () => {
  it.each([
    { software: 'Adobe Photoshop CC 2019 (Windows)', told: 'Adobe Photoshop CC 2019 (Windows)' },
    { software: '美图秀秀', told: '美图秀秀' },
    { software: 'GIMP 2.10\n', told: 'GIMP 2.10' },
    { software: 'HDR+ 1.0.220943774z', told: null },
    { software: '17.1', told: null },
    { software: 'Microsoft Windows Photo Viewer 6.1.7600.16385', told: null },
    { software: '', told: null },
  ])('$software → $told', ({ software, told }) => {
    expect(editorNamed(software)).toBe(told)
  })

  it.each([
    { software: 'Adobe Photoshop CC 2019', told: 'Adobe Photoshop CC 2019' },
    { software: 'MIUI 14', told: null },
  ])('is read from EXIF: $software', async ({ software, told }) => {
    expect((await readPictureData(withExif(photo, { software }))).editedWith).toBe(told)
  })

  it('is one line that is not too long', () => {
    expect(editorNamed(`Photoshop\r\n${'x'.repeat(500)}`)).toMatch(/^Photoshop x{90}$/)
  })
})

describe('the look of a picture', () => {
  it('stays when it is saved again, smaller and coarser', async () => {
    expect(await look(photo)).toMatch(/^[0-9a-f]{16}$/)
    expect(await distance(photo, madeJpeg(1, { quality: 40 }))).toBeLessThanOrEqual(5)
    const smaller = madeJpeg(1, { width: 64, height: 48, quality: 60 })
    expect(await distance(photo, smaller)).toBeLessThanOrEqual(5)
  })

  it('differs from that of another one', async () => {
    for (const seed of [2, 3, 4]) expect(await distance(photo, madeJpeg(seed))).toBeGreaterThan(10)
  })

  it('heeds how the camera was held', async () => {
    const turned = withExif(photo, { orientation: 3 })
    expect(await distance(photo, turned)).toBeGreaterThan(10)
    expect(await distance(photo, withExif(photo, { orientation: 1 }))).toBe(0)
  })

  const decoded = decodePicture(photo)
  const grey = Array.from(decoded?.data ?? []).filter((_, at) => at % 3 === 0)
  const size = { width: 96, height: 72 }
  const levels = (depth: number) => grey.map((value) => value >> (8 - depth))
  const packed = (depth: number) => {
    const perByte = 8 / depth
    const values = levels(depth)
    return Uint8Array.from({ length: grey.length / perByte }, (_, at) =>
      values
        .slice(at * perByte, (at + 1) * perByte)
        .reduce((byte, value) => (byte << depth) | value, 0),
    )
  }

  it.each([
    { what: 'grey', png: encode({ ...size, channels: 1, data: Uint8Array.from(grey) }) },
    {
      what: 'colour with opacity',
      png: encode({
        ...size,
        channels: 4,
        data: Uint8Array.from(grey.flatMap((g) => [g, g, g, 255])),
      }),
    },
    {
      what: '16 bits',
      png: encode({
        ...size,
        channels: 1,
        depth: 16,
        data: Uint16Array.from(grey, (g) => g * 257),
      }),
    },
    { what: '4 bits of grey', png: encode({ ...size, channels: 1, depth: 4, data: packed(4) }) },
    {
      what: 'numbered colours',
      png: encode({
        ...size,
        channels: 1,
        depth: 8,
        data: Uint8Array.from(levels(5)),
        palette: Array.from({ length: 32 }, (_, at): [number, number, number] => [
          at * 8,
          at * 8,
          at * 8,
        ]),
      }),
    },
  ])('is the same in a PNG of $what', async ({ png }) => {
    expect(await distance(photo, png)).toBeLessThanOrEqual(4)
  })
})

const big = (value: number): Buffer => {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32BE(value)
  return bytes
}

/** A grey PNG of that size whose pixel data unfolds to `unfolded` zero bytes. Checksums are empty. */
function zeroPng(width: number, height: number, unfolded: number, extra: Buffer = Buffer.alloc(0)) {
  const chunk = (name: string, data: Uint8Array): Buffer =>
    Buffer.concat([big(data.length), Buffer.from(name, 'latin1'), data, Buffer.alloc(4)])
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', Buffer.concat([big(width), big(height), Buffer.from([8, 0, 0, 0, 0])])),
    extra.length > 0 ? chunk('iCCP', extra) : extra,
    chunk('IDAT', deflateSync(Buffer.alloc(unfolded))),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

describe('a file that is no sound picture tells nothing and breaks nothing', () => {
  const nothing = { pictureHash: null, takenOn: null, editedWith: null }

  it.each([
    { what: 'nothing at all', bytes: new Uint8Array(0) },
    { what: 'a text', bytes: Buffer.from('会议记录') },
    { what: 'a PDF', bytes: Buffer.from('%PDF-1.7\n%âãÏÓ') },
    { what: 'the start of a JPEG', bytes: photo.subarray(0, 4) },
    { what: 'half a JPEG head', bytes: photo.subarray(0, 100) },
    { what: 'the start of a PNG', bytes: zeroPng(4, 4, 20).subarray(0, 20) },
    { what: 'a PNG without its end', bytes: zeroPng(4, 4, 20).subarray(0, -12) },
    { what: 'a PNG of no size', bytes: zeroPng(0, 4, 20) },
    { what: 'a PNG that is too large', bytes: zeroPng(100_000, 100_000, 20) },
    { what: 'a PNG that unfolds to more than it says', bytes: zeroPng(4, 4, 50_000_000) },
  ])('$what', async ({ bytes }) => {
    expect(decodePicture(bytes)).toBeNull()
    expect(await readPictureData(bytes)).toEqual(nothing)
  })

  it('while the same PNG without its fault has pixels', () => {
    expect(decodePicture(zeroPng(4, 4, 20))).toMatchObject({ width: 4, height: 4 })
  })

  it.each([2, 20, 200])('EXIF data cut or broken at byte %i', async (at) => {
    const tagged = withExif(photo, { taken: '2026:03:05 14:30:00', software: 'GIMP' })
    const broken = tagged.slice()
    broken.fill(0xff, 12 + at, 60 + at)
    const { takenOn } = await readPictureData(broken)
    expect([null, '2026-03-05']).toContain(takenOn)
    await expect(readPictureData(tagged.subarray(0, 12 + at))).resolves.toMatchObject({
      pictureHash: null,
    })
  })
})

test('a colour profile in a PNG is not unfolded', () => {
  const bomb = Buffer.concat([Buffer.from('x\0\0'), deflateSync(Buffer.alloc(1000))])
  const sound = decodePicture(zeroPng(4, 4, 20, bomb))
  expect(sound).toMatchObject({ width: 4, height: 4, channels: 1 })
})
