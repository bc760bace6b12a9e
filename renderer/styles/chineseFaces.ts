/**
 * The Chinese faces, in slices of some hundred characters. Imported by `faces.ts` when the application stands.
 */
import '@fontsource-variable/noto-serif-sc/wght.css'
import '@fontsource-variable/noto-sans-sc/wght.css'
