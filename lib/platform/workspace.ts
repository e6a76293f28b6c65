import { openRepository } from '../store/index.ts';
import { Workspace } from '../workspace/index.ts';
import { dismissals } from './dismissals.ts';
import { drafts } from './drafts.ts';
import { TabPage } from './page.ts';
import { restorations } from './restorations.ts';
import { announceChange } from './tabs.ts';

/** A workspace on the page of a tab. */
export const openWorkspace = (tab: { id: number; url?: string }): Workspace =>
  new Workspace({
    page: new TabPage(tab),
    repository: openRepository(),
    drafts,
    dismissals,
    restorations,
    announce: (url) => void announceChange(url),
  });
