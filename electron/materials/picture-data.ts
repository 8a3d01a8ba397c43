import exifr from 'exifr'
import { isFullDate, type IsoDate } from '../../shared/calendar.ts'
import { pictureHash } from '../../shared/picture-hash.ts'
import { decodePicture } from './decode-picture.ts'
import { editorNamed } from './picture-editors.ts'

/** What a picture tells about itself; all null for other files. */
export interface PictureData {
  /** See `shared/picture-hash.ts`. */
  readonly pictureHash: string | null
  /** The day on the camera's own calendar (EXIF DateTimeOriginal), whatever time zone this PC has. */
  readonly takenOn: IsoDate | null
  /** EXIF Software, where it names a picture editor. */
  readonly editedWith: string | null
}

const CAMERA_TIME = /^(\d{4})[:/-](\d{2})[:/-](\d{2})/

/** Raw values: a Date would move the day between time zones. */
const wanted = {
  pick: ['DateTimeOriginal', 'Software', 'Orientation'],
  reviveValues: false,
  translateValues: false,
}

export async function readPictureData(bytes: Uint8Array): Promise<PictureData> {
  const tags = await readTags(bytes)
  const taken = CAMERA_TIME.exec(textOf(tags['DateTimeOriginal']))?.slice(1).join('-') ?? ''
  const orientation = Number(tags['Orientation'] ?? 1)
  const pixels = decodePicture(bytes)
  return {
    pictureHash: pixels && pictureHash({ ...pixels, orientation }),
    takenOn: isFullDate(taken) ? taken : null,
    editedWith: editorNamed(textOf(tags['Software'])),
  }
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')

async function readTags(bytes: Uint8Array): Promise<Record<string, unknown>> {
  try {
    return (await exifr.parse(bytes, wanted)) ?? {}
  } catch {
    return {} // no picture, or one whose data is damaged: it tells nothing
  }
}
