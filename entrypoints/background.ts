import { defineBackground } from 'wxt/utils/define-background';
import { serveMenus, serveStore } from '../lib/platform/background.ts';
import { serveBackups } from '../lib/platform/backup/serveBackups.ts';
import { sentinel } from '../lib/platform/sentinel.ts';
import { openRepository } from '../lib/store/index.ts';

export default defineBackground(() => {
  const repository = openRepository(sentinel);
  serveStore(repository, serveBackups());
  serveMenus(repository);
});
