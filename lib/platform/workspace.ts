import { openRepository } from '../store/index.ts';
import { Workspace } from '../workspace/index.ts';
import { dismissals } from './dismissals.ts';
import { drafts } from './drafts.ts';
import { TabPage } from './page.ts';
import { sentinel } from './sentinel.ts';
import { announceChange } from './tabs.ts';

/** A workspace on the page of a tab. */
export const openWorkspace = (tab: { id: number; url?: string }): Workspace =>
  new Workspace({
    page: new TabPage(tab),
    repository: openRepository(sentinel),
    drafts,
    dismissals,
    announce: (url) => void announceChange(url),
  });
