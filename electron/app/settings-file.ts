import { existsSync, readFileSync, renameSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { z } from 'zod'
import { AppError } from '../../shared/app-error.ts'
import {
  actorSchema,
  idleMinutes,
  languages,
  textSizes,
  type AppSettings,
  type RecentLedger,
} from '../../shared/contract/app.ts'
import { replaceFile } from './replace-file.ts'

/** Fits the list of the start page; a secretary has one or two ledgers, a township a dozen. */
const mostRecent = 10

/** Who worked with this app before; more than a branch ever has. */
const mostActors = 10

const recentSchema = z.object({ name: z.string(), file: z.string() })

// Loose: what a newer version added stays in the file when this one writes it.
const settingsSchema = z.looseObject({
  language: z.enum(languages).default('zh-CN'),
  textSize: z.literal(textSizes).default(100),
  lockAfter: z.literal(idleMinutes).default(15),
  actors: z.array(actorSchema).max(mostActors).default([]),
  recent: z.array(recentSchema).max(mostRecent).default([]),
  secondPlace: z.string().nullable().default(null),
})
type SettingsFile = z.output<typeof settingsSchema>

type Recent = Readonly<z.output<typeof recentSchema>>

/** An `actor` goes to the head of those who worked with this app before. */
export type SettingsChanges = {
  readonly [K in Exclude<keyof AppSettings, 'actor' | 'actors'>]?: AppSettings[K] | undefined
} & { readonly actor?: string | undefined }

export interface Settings {
  get(): AppSettings
  /** Writes at once; throws FILE_NOT_WRITTEN, and then nothing has changed. */
  update(changes: SettingsChanges): AppSettings
  /** Ledgers that were opened, latest first. */
  recent(): readonly RecentLedger[]
  /** Puts a ledger at the head of the list. A failure is reported only: the ledger is open. */
  remember(ledger: Recent): void
  /** A folder on another disk that gets each backup, too; null: none is set. */
  secondPlace(): string | null
  setSecondPlace(folder: string | null): void
  /** Calls back after each change of what {@link Settings.get} gives. */
  onChange(listener: (settings: AppSettings) => void): void
}

interface SettingsParts {
  readonly file: string
  readonly report: (message: string, error: unknown) => void
}

/** First free `settings.corrupt-<n>.json`: an older damaged file is never overwritten. */
function asideName(file: string): string {
  const stem = join(dirname(file), basename(file, '.json'))
  let number = 1
  while (existsSync(`${stem}.corrupt-${number}.json`)) number += 1
  return `${stem}.corrupt-${number}.json`
}

function keepAside(parts: SettingsParts, problem: unknown): void {
  const aside = asideName(parts.file)
  try {
    renameSync(parts.file, aside)
    parts.report(`settings were damaged and kept as ${basename(aside)}`, problem)
  } catch (error) {
    parts.report('damaged settings could not be kept aside', error)
  }
}

function read(parts: SettingsParts): SettingsFile {
  const defaults = settingsSchema.parse({})
  let text: string
  try {
    text = readFileSync(parts.file, 'utf8')
  } catch (error) {
    if (existsSync(parts.file)) parts.report('settings could not be read', error)
    return defaults
  }
  try {
    return settingsSchema.parse(JSON.parse(text))
  } catch (error) {
    keepAside(parts, error)
    return defaults
  }
}

/** The settings of this person on this machine; a ledger carries its own. */
export function openSettings(parts: SettingsParts): Settings {
  let current = read(parts)
  // Who is alone on this computer need not say so each morning.
  let actor = current.actors.length === 1 ? current.actors[0] : undefined
  const listeners: ((settings: AppSettings) => void)[] = []
  const get = (): AppSettings => ({
    language: current.language,
    textSize: current.textSize,
    lockAfter: current.lockAfter,
    actor: actor ?? null,
    actors: current.actors,
  })

  function write(next: SettingsFile): void {
    try {
      replaceFile(parts.file, `${JSON.stringify(next, null, 2)}\n`)
    } catch (error) {
      throw new AppError('FILE_NOT_WRITTEN', { file: parts.file }, { cause: error })
    }
    current = next
  }

  return {
    get,
    update({
      language = current.language,
      textSize = current.textSize,
      lockAfter = current.lockAfter,
      actor: chosen,
    }) {
      const others = current.actors.filter((name) => name !== chosen)
      const actors = chosen === undefined ? others : [chosen, ...others].slice(0, mostActors)
      write({ ...current, language, textSize, lockAfter, actors })
      actor = chosen ?? actor
      for (const listener of listeners) listener(get())
      return get()
    },
    recent: () => current.recent.map((entry) => ({ ...entry, present: existsSync(entry.file) })),
    remember({ name, file }) {
      const others = current.recent.filter((entry) => entry.file !== file)
      try {
        write({ ...current, recent: [{ name, file }, ...others].slice(0, mostRecent) })
      } catch (error) {
        parts.report('the list of recent ledgers was not written', error)
      }
    },
    secondPlace: () => current.secondPlace,
    setSecondPlace: (secondPlace) => write({ ...current, secondPlace }),
    onChange: (listener) => void listeners.push(listener),
  }
}
