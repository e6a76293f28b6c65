import { Liquid, LiquidError } from 'liquidjs';
import { blockQuote, indent, markdownText, oneLine, plainTag, yamlString } from './escape.ts';
import type { TemplateModel } from './model.ts';
import { presets } from './presets.ts';

/** Says why a template cannot be used, and where. */
export class TemplateError extends Error {
  override name = 'TemplateError';
  /** Line of the template, from 1, if known. */
  readonly line: number | undefined;

  constructor(message: string, line: number | undefined) {
    super(message);
    this.line = line;
  }
}

/**
 * A function that renders articles with a template: the name of a preset, or LiquidJS itself.
 * Nothing is evaluated as code, no other file is read, and memory and time are limited.
 * @throws TemplateError, from here or from what it gives
 */
export function templateRenderer(template = 'list'): (model: TemplateModel) => string {
  const source = Object.hasOwn(presets, template) ? (presets[template] ?? '') : template;
  const liquid = new Liquid({
    templates: {},
    ownPropertyOnly: true,
    strictFilters: true,
    parseLimit: 1e6,
    renderLimit: 5000,
    memoryLimit: 5e8,
  });
  liquid.registerFilter('yaml', yamlString);
  liquid.registerFilter('md', markdownText);
  liquid.registerFilter('blockquote', blockQuote);
  liquid.registerFilter('indent', indent);
  liquid.registerFilter('line', oneLine);
  liquid.registerFilter('tag', plainTag);
  liquid.registerFilter('url', linkTarget);
  liquid.registerFilter('breaks', lineBreaks);
  const parsed = explained(() => liquid.parse(source));
  return (model) => explained(() => String(liquid.renderSync(parsed, model)));
}

/** An address between `<` and `>`: without what would end it there. */
function linkTarget(value: unknown): string {
  return String(value ?? '').replace(/[<>\s\\]/gu, encodeURIComponent);
}

/** Line breaks inside a paragraph are kept, by a backslash at the end of the line. */
function lineBreaks(value: unknown): string {
  return String(value ?? '').replace(/(\S)[ \t]*\n(?=\S)/g, '$1\\\n');
}

function explained<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    const line = LiquidError.is(error) ? error.token.getPosition()[0] : undefined;
    throw new TemplateError(error instanceof Error ? error.message : String(error), line);
  }
}
