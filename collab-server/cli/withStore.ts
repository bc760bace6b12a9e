/**
 * Opens a conference file for one verb and lets go of it afterwards, whatever happens. While the file is being served, the
 * store's lock refuses: whoever reads text and floor one after the other beside a running relay could get two moments.
 */
import { openSqliteStore } from '#relay/store/openSqliteStore.ts'
import type { Store } from '#relay/store/store.ts'

export async function withStore<Result>(data: string, use: (store: Store) => Promise<Result>): Promise<Result> {
  const store = openSqliteStore(data, { mustExist: true })
  try {
    return await use(store)
  } finally {
    await store.close()
  }
}
