/**
 * A link as a picture for the camera of a telephone. Always dark on light, whatever the colours of the page: cameras look
 * for that.
 */
import { useMemo, type ReactNode } from 'react'
import { encode } from 'uqr'
import '#renderer/styles/qr.css'

export function QrCode({ words, name }: { readonly words: string; readonly name: string }): ReactNode {
  const { size, path } = useMemo(() => {
    const { data, size } = encode(words, { ecc: 'M', border: 3 })
    const path = data.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : ''))).join('')
    return { size, path }
  }, [words])
  return (
    <svg className="qr" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={name} shapeRendering="crispEdges">
      <rect width={size} height={size} className="qr-light" />
      <path d={path} className="qr-dark" />
    </svg>
  )
}
