import { signal } from '@preact/signals-core';
import type { AnnotationKind, Color } from '../annotations/types.ts';
import { annotationKinds, colors } from '../annotations/values.ts';
import { type CitationStyle, citationStyleNames } from '../formats/copy/styleNames.ts';
import { type MarkdownTemplate, markdownTemplates } from '../formats/markdown/templateNames.ts';
import { type FormatId, formatIds } from '../formats/types.ts';

export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

/** Days that what was deleted can stay in the trash; 0 for until it is emptied. */
export const trashDays = [0, 30, 90, 365] as const;

/** What a person can choose. */
export interface Settings {
  theme: Theme;
  /** What Enter makes of selected words. */
  kind: AnnotationKind;
  /** The colour that new marks of a kind get in place of the kind's own. */
  colors: Partial<Record<AnnotationKind, Color>>;
  /** One of {@link trashDays}. */
  trashDays: number;
  /** Pattern of the names of exported files: `{date} {title}`. */
  namePattern: string;
  /** How the source of a copied quote is cited; null for the headline and the address alone. */
  citationStyle: CitationStyle | null;
  /** The format that was exported last. */
  format: FormatId | null;
  /** How Markdown comes out: a preset, or the person's own template. */
  template: MarkdownTemplate;
  /** The person's own template, in LiquidJS; empty where there is none. */
  ownTemplate: string;
  /** Whether CSV and TSV begin with a byte order mark. */
  byteOrderMark: boolean;
  /** Who made the annotations, in the formats that can say so; empty for nobody. */
  creator: string;
}

/** UTF-16 units of a template that are kept. */
const TEMPLATE = 100_000;

export const defaults: Settings = {
  theme: 'system',
  kind: 'highlight',
  colors: {},
  trashDays: 0,
  namePattern: '{date} {title}',
  citationStyle: null,
  format: null,
  template: 'list',
  ownTemplate: '',
  byteOrderMark: false,
  creator: '',
};

/** Where settings are kept. */
export interface SettingsPort {
  load(): Promise<unknown>;
  save(settings: Settings): Promise<void>;
  /** Calls back when another page changed them; gives the way to stop. */
  watch(changed: (settings: unknown) => void): () => void;
}

/** Settings out of what was stored, which an older or newer program may have written. */
export function settingsOf(stored: unknown): Settings {
  const given = (typeof stored === 'object' && stored !== null ? stored : {}) as Partial<Settings>;
  const one = <T>(all: readonly T[], value: unknown, instead: T) =>
    all.includes(value as T) ? (value as T) : instead;
  const chosen = Object.entries(given.colors ?? {}).filter(
    ([kind, color]) =>
      annotationKinds.includes(kind as AnnotationKind) && colors.includes(color as Color),
  );
  const { namePattern } = given;
  return {
    theme: one(themes, given.theme, defaults.theme),
    kind: one(annotationKinds, given.kind, defaults.kind),
    colors: Object.fromEntries(chosen),
    trashDays: one<number>(trashDays, given.trashDays, defaults.trashDays),
    namePattern:
      typeof namePattern === 'string' && namePattern.trim()
        ? namePattern.slice(0, 200)
        : defaults.namePattern,
    citationStyle: one<CitationStyle | null>(citationStyleNames, given.citationStyle, null),
    format: one<FormatId | null>(formatIds, given.format, null),
    template: one(markdownTemplates, given.template, defaults.template),
    ownTemplate: typeof given.ownTemplate === 'string' ? given.ownTemplate.slice(0, TEMPLATE) : '',
    byteOrderMark: given.byteOrderMark === true,
    creator: typeof given.creator === 'string' ? given.creator.slice(0, 200) : '',
  };
}

/** The settings as they are now, in every page of the extension. */
export class LiveSettings {
  readonly value = signal<Settings>(defaults);
  private unwatch: (() => void) | null = null;

  constructor(private readonly port: SettingsPort) {}

  /** Reads them and follows changes, until {@link close}. */
  async start(): Promise<void> {
    this.unwatch ??= this.port.watch((stored) => {
      this.value.value = settingsOf(stored);
    });
    this.value.value = settingsOf(await this.port.load());
  }

  close(): void {
    this.unwatch?.();
    this.unwatch = null;
  }

  /**
   * Changes some, and gives the way back, which leaves alone what was changed otherwise since.
   * @throws what kept them from being saved; then they are as before
   */
  async change(change: Partial<Settings>): Promise<() => Promise<void>> {
    const before = this.value.value;
    this.value.value = settingsOf({ ...before, ...change });
    try {
      await this.port.save(this.value.value);
    } catch (error) {
      this.value.value = before;
      throw error;
    }
    const former = Object.entries(before).filter(([name]) => name in change);
    return async () => {
      await this.change(Object.fromEntries(former));
    };
  }
}
