import { useEffect, useState } from 'preact/hooks';
import type { Collection } from '../../lib/annotations/index.ts';
import { loadTemplates } from '../../lib/formats/index.ts';
import type { TemplateEditor as Editor } from './TemplateEditor.tsx';

interface Props {
  collection: Collection;
  onClose(): void;
}

type Loaded = { TemplateEditor: typeof Editor } & Awaited<ReturnType<typeof loadTemplates>>;

/** Brings the editor of templates, and LiquidJS with it, when it is first opened. */
export function TemplateEditorHost(props: Props) {
  const [loaded, setLoaded] = useState<Loaded | null>(null);
  useEffect(() => {
    Promise.all([import('./TemplateEditor.tsx'), loadTemplates()]).then(([editor, templates]) =>
      setLoaded({ ...editor, ...templates }),
    );
  }, []);
  return loaded && <loaded.TemplateEditor {...props} {...loaded} />;
}
