import type { Collection } from '../../annotations/types.ts';
import type { WriteOptions } from '../types.ts';
import { templateModels } from './model.ts';
import { TemplateError, templateRenderer } from './render.ts';

/** Annotations that a preview renders: it is shown at every key press. */
const SHOWN = 50;

/** An article of a collection as a template would render it: the first with annotations. */
export type TemplatePreview = (template: string) => { text: string } | { error: TemplateError };

/** Renders templates, one after the other, on an article of a collection. */
export function templatePreview(collection: Collection, options: WriteOptions): TemplatePreview {
  const models = () => templateModels(collection, options);
  const model =
    models().find(({ annotations }) => annotations.length > 0) ?? models().find(() => true);
  const shown = model && { ...model, annotations: model.annotations.slice(0, SHOWN) };
  return (template) => {
    try {
      const render = templateRenderer(template);
      return { text: shown ? render(shown) : '' };
    } catch (error) {
      if (error instanceof TemplateError) return { error };
      throw error;
    }
  };
}
