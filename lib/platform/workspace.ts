import type { Repository } from '../store/index.ts';
import { Workspace } from '../workspace/index.ts';
import { corrections } from './corrections.ts';
import { dismissals } from './dismissals.ts';
import { drafts } from './drafts.ts';
import type { TabPage } from './page.ts';
import { openRestorations } from './restorations.ts';
import { sentinel } from './sentinel.ts';
import { colorOf, readSettings } from './settings.ts';
import { announceChange } from './tabs.ts';

let repository: Promise<Repository> | undefined;

/** Code of the database is as large as all the rest of a popup; it comes while the article is being read. */
async function openRepository(): Promise<Repository> {
  const store = await import('../store/index.ts');
  return store.openRepository(sentinel, colorOf);
}

/** A workspace on a page. */
export const openWorkspace = (page: TabPage): Workspace =>
  new Workspace({
    page,
    repository: () => (repository ??= openRepository()),
    drafts,
    dismissals,
    restorations: openRestorations(),
    corrections,
    announce: (url) => void announceChange(url),
    usualKind: async () => (await readSettings()).kind,
  });
