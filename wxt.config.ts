import path from 'node:path';
import type { Plugin, Rolldown } from 'vite';
import { defineConfig } from 'wxt';

/**
 * Nothing from outside, no string made into script, no request: in both browsers. `importScripts` falls under it too,
 * so the service worker is one file.
 */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');

/**
 * Names the scripts and styles of what a page imports later in its markup, so that all are fetched at once. Without
 * it the browser learns of each only from the one before: five turns until the popup has its app.
 */
function preloadLater(page: string, ...later: string[]): Plugin {
  return {
    name: 'preload-later',
    transformIndexHtml: {
      order: 'post',
      handler(html, { path, bundle = {} }) {
        if (!path.endsWith(`/${page}`)) return;
        const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
        const needed = new Set<Rolldown.OutputChunk>();
        const need = (chunk: Rolldown.OutputChunk | undefined) => {
          if (!chunk || needed.has(chunk)) return;
          needed.add(chunk);
          for (const name of chunk.imports) need(chunks.find((one) => one.fileName === name));
        };
        for (const chunk of chunks)
          if (chunk.moduleIds.some((id) => later.some((file) => id.endsWith(file)))) need(chunk);
        const link = (rel: string, href: string) => ({
          tag: 'link',
          attrs: { rel, crossorigin: true, href: `/${href}` },
          injectTo: 'head' as const,
        });
        return [...needed]
          .flatMap((chunk) => [
            link('modulepreload', chunk.fileName),
            ...[...(chunk.viteMetadata?.importedCss ?? [])].map((css) => link('stylesheet', css)),
          ])
          .filter(({ attrs }) => !html.includes(attrs.href));
      },
    },
  };
}

type Graph = Pick<Rolldown.PluginContext, 'getModuleInfo'>;

/**
 * Two files for all that the popup shows first, one of them for what the library has as well, in place of thirty: the
 * browser takes longer to bring a file of an extension than to run it.
 */
function fewFiles(): Plugin {
  return {
    name: 'few-files',
    outputOptions(options) {
      if (options.format !== 'es') return options;
      let known: { popup: Set<string>; library: Set<string> } | undefined;
      const needs = (graph: Graph) =>
        (known ??= {
          popup: reach(graph, 'popup/index.html'),
          library: reach(graph, 'library/index.html', 'library/mountLibrary.tsx'),
        });
      return {
        ...options,
        codeSplitting: {
          groups: [
            {
              debugName: 'shared',
              priority: 1,
              name(id, graph) {
                const { popup, library } = needs(graph);
                return popup.has(id) && library.has(id) ? 'shared' : null;
              },
            },
            {
              debugName: 'article',
              name: (id, graph) => (needs(graph).popup.has(id) ? 'article' : null),
            },
          ],
        },
      };
    },
  };
}

/**
 * The modules that entry points import, and they in turn, but for what they import later. What an entry point does when
 * it is opened, and how it alone looks, is not among them.
 */
function reach(graph: Graph, ...entries: string[]): Set<string> {
  const found = new Set(entries.map((file) => path.resolve('entrypoints', file)));
  for (const id of found)
    for (const next of graph.getModuleInfo(id)?.importedIds ?? []) found.add(next);
  const own = [...found].filter((id) => /[/](?:index\.html|main\.tsx?|style\.css)$/.test(id));
  for (const id of own) found.delete(id);
  return found;
}

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  vite: ({ command }) => ({
    plugins: [
      // While it is developed, each module comes from the server by itself.
      command === 'build' && fewFiles(),
      preloadLater('popup/index.html', '/popup/main.tsx'),
      preloadLater('sidepanel/index.html', '/sidepanel/main.tsx'),
      preloadLater('library/index.html', '/library/main.ts', '/library/mountLibrary.tsx'),
    ],
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: { modulePreload: false, target: 'es2023' },
  }),
  manifest: ({ browser }) => ({
    name: '__MSG_extensionName__',
    description: '__MSG_extensionDescription__',
    default_locale: 'en',
    permissions: [
      'activeTab',
      'scripting',
      'storage',
      'unlimitedStorage',
      'contextMenus',
      ...(browser === 'firefox' ? [] : ['sidePanel']),
    ],
    // Asked for where a person switches automatic backups on and the browser has no folders to choose.
    ...(browser === 'firefox' && { optional_permissions: ['downloads'] }),
    action: { default_title: '__MSG_actionTitle__' },
    commands: {
      // Chromium takes four suggestions, and leaves out one that it uses itself, as Alt+Shift+P and C for groups of
      // tabs. All can be changed in the browser.
      _execute_action: { suggested_key: { default: 'Alt+Shift+M' } },
      highlight: {
        suggested_key: { default: 'Alt+Shift+H' },
        description: '__MSG_menuHighlight__',
      },
      claim: { suggested_key: { default: 'Alt+Shift+L' }, description: '__MSG_menuClaim__' },
      quotation: {
        suggested_key: { default: 'Alt+Shift+Q' },
        description: '__MSG_menuQuotation__',
      },
      copy: { description: '__MSG_menuCopy__' },
      next: { description: '__MSG_commandNext__' },
      previous: { description: '__MSG_commandPrevious__' },
    },
    content_security_policy: { extension_pages: POLICY },
    // Highlights inherit from 134 on, which is what keeps painting cheap on large pages.
    minimum_chrome_version: '134',
    ...(browser === 'firefox' && {
      browser_specific_settings: {
        gecko: {
          id: 'pressmark@pressmark.example',
          // The first whose pages can tell that they go on without loading (Navigation API).
          strict_min_version: '147.0',
          data_collection_permissions: { required: ['none'] },
        },
      },
    }),
  }),
});
