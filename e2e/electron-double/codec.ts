/**
 * Carries what structured clone carries (dates, maps, sets, bytes, big numbers, `undefined`) over
 * JSON. Its source text also runs inside the page, so it refers to nothing outside itself.
 */
export function makeCodec(): {
  encode: (value: unknown) => string
  decode: (text: string) => unknown
} {
  const bytesToText = (bytes: Uint8Array): string => {
    let text = ''
    // In pieces: the number of arguments of one call is limited.
    for (let at = 0; at < bytes.length; at += 32_768) {
      text += String.fromCharCode(...bytes.subarray(at, at + 32_768))
    }
    return btoa(text)
  }
  const textToBytes = (text: string): Uint8Array<ArrayBuffer> =>
    Uint8Array.from(atob(text), (character) => character.charCodeAt(0))

  const packNumber = (value: number): unknown =>
    Number.isFinite(value) && !Object.is(value, -0)
      ? value
      : { $: 'number', v: Object.is(value, -0) ? '-0' : String(value) }

  const packObject = (value: object): unknown => {
    if (Array.isArray(value)) return value.map(pack)
    if (value instanceof Date) return { $: 'date', v: value.getTime() }
    if (value instanceof Map) return { $: 'map', v: [...value].map(pack) }
    if (value instanceof Set) return { $: 'set', v: [...value].map(pack) }
    if (value instanceof ArrayBuffer) return { $: 'buffer', v: bytesToText(new Uint8Array(value)) }
    if (ArrayBuffer.isView(value)) {
      const bytes = new Uint8Array(value.buffer, value.byteOffset, value.byteLength)
      return { $: 'bytes', v: bytesToText(bytes) }
    }
    if (value instanceof Error) return { $: 'error', v: [value.name, value.message] }
    const packed = Object.fromEntries(Object.entries(value).map(([key, one]) => [key, pack(one)]))
    return '$' in packed ? { $: 'object', v: packed } : packed
  }

  const pack = (value: unknown): unknown => {
    if (typeof value === 'number') return packNumber(value)
    if (value === undefined) return { $: 'undefined' }
    if (typeof value === 'bigint') return { $: 'bigint', v: String(value) }
    if (typeof value === 'function' || typeof value === 'symbol') {
      throw new Error('An object could not be cloned.')
    }
    return typeof value === 'object' && value !== null ? packObject(value) : value
  }

  const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : [])
  const pairs = (value: unknown): [unknown, unknown][] =>
    list(value).map((pair) => [unpack(list(pair)[0]), unpack(list(pair)[1])])
  const unpackRecord = (value: unknown): unknown =>
    Object.fromEntries(Object.entries(Object(value)).map(([key, one]) => [key, unpack(one)]))
  const unpackError = ([name, message]: unknown[]): Error =>
    Object.assign(new Error(String(message)), { name: String(name) })

  const special: Record<string, (value: unknown) => unknown> = {
    undefined: () => undefined,
    number: Number,
    bigint: (value) => BigInt(String(value)),
    date: (value) => new Date(Number(value)),
    map: (value) => new Map(pairs(value)),
    set: (value) => new Set(list(value).map(unpack)),
    buffer: (value) => textToBytes(String(value)).buffer,
    bytes: (value) => textToBytes(String(value)),
    error: (value) => unpackError(list(value)),
    object: unpackRecord,
  }

  const unpack = (value: unknown): unknown => {
    if (value === null || typeof value !== 'object') return value
    if (Array.isArray(value)) return value.map(unpack)
    const { $: kind, v: inner }: { $?: unknown; v?: unknown } = value
    return kind === undefined ? unpackRecord(value) : special[String(kind)]?.(inner)
  }

  return {
    encode: (value) => JSON.stringify(pack(value)),
    decode: (text) => unpack(JSON.parse(text)),
  }
}
