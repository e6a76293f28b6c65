export { download } from './download.ts';
export { exportFile } from './exportFile.ts';
export { libraryPorts } from './library.ts';

export { TabPage } from './page.ts';
export { sentinel } from './sentinel.ts';
export { applyTheme, openSettings } from './settings.ts';

export { activeTab, announceChange, openLibrary, openPanel, watchActiveTab } from './tabs.ts';
export { translator } from './translator.ts';
export { closeThisTab, openLibraryAt } from './welcome.ts';
export { openWorkspace } from './workspace.ts';
