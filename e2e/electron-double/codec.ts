/**
 * Carries what structured clone carries (dates, maps, sets, bytes, big numbers, `undefined`) over
 * JSON. The same functions run inside the page as source text, so they refer only to each other.
 */
export function encode(value: unknown): string {
  return JSON.stringify(pack(value))
}

/** Takes back what `encode` made. */
export function decode(text: string): unknown {
  return unpack(JSON.parse(text))
}

/** The codec as a script: declares `encode` and `decode`. */
export function codecSource(): string {
  const parts = [
    encode,
    decode,
    pack,
    packNumber,
    packObject,
    unpack,
    unpackSpecial,
    unpackRecord,
    unpackPairs,
    unpackError,
    asList,
    bytesToText,
    textToBytes,
  ]
  return parts.map(String).join('\n')
}

function pack(value: unknown): unknown {
  if (typeof value === 'number') return packNumber(value)
  if (value === undefined) return { $: 'undefined' }
  if (typeof value === 'bigint') return { $: 'bigint', v: String(value) }
  if (typeof value === 'function' || typeof value === 'symbol') {
    throw new Error('An object could not be cloned.')
  }
  return typeof value === 'object' && value !== null ? packObject(value) : value
}

function packNumber(value: number): unknown {
  if (Object.is(value, -0)) return { $: 'number', v: '-0' }
  return Number.isFinite(value) ? value : { $: 'number', v: String(value) }
}

function packObject(value: object): unknown {
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

function unpack(value: unknown): unknown {
  if (value === null || typeof value !== 'object') return value
  if (Array.isArray(value)) return value.map(unpack)
  const { $: kind, v: inner }: { $?: unknown; v?: unknown } = value
  return kind === undefined ? unpackRecord(value) : unpackSpecial(kind, inner)
}

function unpackSpecial(kind: unknown, inner: unknown): unknown {
  switch (kind) {
    case 'number':
      return Number(inner)
    case 'bigint':
      return BigInt(String(inner))
    case 'date':
      return new Date(Number(inner))
    case 'map':
      return new Map(unpackPairs(inner))
    case 'set':
      return new Set(asList(inner).map(unpack))
    case 'buffer':
      return textToBytes(String(inner)).buffer
    case 'bytes':
      return textToBytes(String(inner))
    case 'error':
      return unpackError(inner)
    case 'object':
      return unpackRecord(Object(inner))
    default:
      return undefined
  }
}

function unpackRecord(value: object): unknown {
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, unpack(one)]))
}

function unpackPairs(value: unknown): [unknown, unknown][] {
  return asList(value).map((pair) => [unpack(asList(pair)[0]), unpack(asList(pair)[1])])
}

function unpackError(value: unknown): Error {
  const [name, message] = asList(value)
  return Object.assign(new Error(String(message)), { name: String(name) })
}

function asList(value: unknown): unknown[] {
  return Array.isArray(value) ? value : []
}

function bytesToText(bytes: Uint8Array): string {
  let text = ''
  // In pieces: the number of arguments of one call is limited.
  for (let at = 0; at < bytes.length; at += 32_768) {
    text += String.fromCharCode(...bytes.subarray(at, at + 32_768))
  }
  return btoa(text)
}

function textToBytes(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0))
}
