/** What Markdown can be written with: the presets, and a template of the person's own. */
export const markdownTemplates = ['list', 'callouts', 'footnotes', 'own'] as const;

export type MarkdownTemplate = (typeof markdownTemplates)[number];
