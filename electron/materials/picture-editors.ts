/**
 * Programs that change what a picture shows, as they sign their work in EXIF `Software`. Cameras and
 * phones sign there, too (`17.1`, `HDR+ 1.0`), and so do viewers that only turn a picture: those say
 * nothing about it.
 */
const editors = [
  'photoshop',
  'lightroom',
  'camera raw',
  'gimp',
  'paint.net',
  'paint shop',
  'corel',
  'affinity',
  'pixelmator',
  'photoscape',
  'acdsee',
  'picasa',
  'snapseed',
  'picsart',
  'polarr',
  'fotor',
  'canva',
  'vsco',
  'photoroom',
  'facetune',
  'beautyplus',
  'meitu',
  'neoimaging',
  'imageready',
  'krita',
  'darktable',
  'capture one',
  'luminar',
  'inpixio',
  '美图',
  '醒图',
  '光影魔术手',
  '可牛',
  '天天p图',
  '稿定',
  '黄油相机',
  '修图',
]

/** Longest signature that is kept. */
const LONGEST = 100

/** The signature of a picture editor, on one line; null where it is none, or none is known. */
export function editorNamed(software: string): string | null {
  const line = software.replaceAll(/\p{Cc}+/gu, ' ').trim()
  const plain = line.toLowerCase()
  return editors.some((editor) => plain.includes(editor)) ? line.slice(0, LONGEST) : null
}
