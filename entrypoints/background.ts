import { defineBackground } from 'wxt/utils/define-background';
import { serveStore } from '../lib/platform/background.ts';
import { serveBackups } from '../lib/platform/backup/serveBackups.ts';
import { serveCommands, serveMenus } from '../lib/platform/commands.ts';
import { sentinel } from '../lib/platform/sentinel.ts';
import { colorOf } from '../lib/platform/settings.ts';
import { serveWelcome } from '../lib/platform/welcome.ts';
import { openRepository } from '../lib/store/index.ts';

export default defineBackground(() => {
  const repository = openRepository(sentinel, colorOf);
  serveStore(repository, serveBackups());
  serveMenus();
  serveCommands();
  serveWelcome();
});
