import { expect, test } from 'vitest'
import { embedFaces } from '#relay/pdf/embedFaces.ts'

test('[I61] a page takes along the faces of Arabic and Chinese letters that are on it, and no others', async () => {
  expect(await embedFaces('<p>Roads — дороги</p>')).toBe('')
  const arabic = await embedFaces('<p>طرق مفتوحة</p>')
  expect(arabic).toMatch(/@font-face[^}]*data:font\/woff2;base64,/u)
  expect(arabic).toContain("body { font-family: 'Amiri', Charter")
  expect(arabic).not.toContain('Noto Serif SC')
  const chinese = await embedFaces('<p>山</p>')
  expect(chinese.match(/@font-face/gu)).toHaveLength(1)
  expect(chinese).not.toMatch(/url\((?!data:)/u)
})
