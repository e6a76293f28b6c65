import { Liquid, LiquidError } from 'liquidjs';
import { blockQuote, indent, markdownText, oneLine, plainTag, yamlString } from './escape.ts';
import type { TemplateModel } from './model.ts';
import { presets } from './presets.ts';

/** Why a template cannot be used. The interface's message for it is `templateProblem_` and the code. */
export type TemplateProblem =
  | 'not-closed'
  | 'unknown-tag'
  | 'unknown-filter'
  | 'no-value'
  | 'too-much'
  | 'not-allowed'
  | 'not-understood';

/** Says why a template cannot be used, and where. */
export class TemplateError extends Error {
  override name = 'TemplateError';
  readonly code: TemplateProblem;
  /** The piece of the template that is meant, where there is one. */
  readonly piece: string;
  /** Line of the template, from 1, if known. */
  readonly line: number | undefined;

  constructor(message: string, line: number | undefined) {
    super(message);
    this.line = line;
    const found = CAUSES.find(([pattern]) => pattern.test(message));
    this.code = found?.[1] ?? 'not-understood';
    this.piece = (found?.[0].exec(message)?.[1] ?? '').slice(0, 80);
  }
}

/** LiquidJS tells its errors apart by their words alone. */
const CAUSES: readonly (readonly [RegExp, TemplateProblem])[] = [
  [/^(?:tag|output|raw) "?(.{1,200}?)"? not closed/s, 'not-closed'],
  [/^tag "(.{1,200}?)" not found/s, 'unknown-tag'],
  [/^undefined filter: (.{1,200}?)(?:,|$)/s, 'unknown-filter'],
  [/^invalid value expression|^expected |^illegal tag/, 'no-value'],
  [/limit exceeded/, 'too-much'],
  [/^ENOENT/, 'not-allowed'],
];

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
