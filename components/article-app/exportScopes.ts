import { selectRecords } from '../../lib/formats/index.ts';
import type { Translator } from '../../lib/i18n/index.ts';
import type { Workspace } from '../../lib/workspace/index.ts';
import type { ExportScope } from '../export/ExportContext.ts';

/** What can be exported from an article: all its marks, or the one whose card is open. */
export function exportScopes(workspace: Workspace, t: Translator['t']): ExportScope[] {
  const openId = workspace.cards.openId.value;
  const article = {
    label: t('exportScopeArticle'),
    collection: () => workspace.collection(),
  };
  if (!openId) return [article];
  const mark = {
    label: t('exportScopeMark'),
    collection: async () =>
      selectRecords(await workspace.collection(), { annotationIds: new Set([openId]) }),
  };
  return [article, mark];
}
