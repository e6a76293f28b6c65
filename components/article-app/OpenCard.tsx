import type { Workspace } from '../../lib/workspace/index.ts';
import { MarkCard } from '../marks/MarkCard.tsx';

/** The card of the workspace's open mark; nothing where none is open. */
export function OpenCard({ workspace }: { workspace: Workspace }) {
  const annotation = workspace.open.value;
  if (!annotation) return null;
  return (
    <MarkCard
      key={annotation.id}
      annotation={annotation}
      codebook={workspace.tags.value}
      draft={workspace.draft.value}
      onType={(draft) => workspace.type(draft)}
      onFinish={() => workspace.finishDraft()}
      onKind={(kind) => workspace.change(annotation, { kind })}
      onTags={(names) => workspace.setTags(annotation, names)}
      onDelete={() => workspace.remove(annotation.id)}
      onClose={() => workspace.openCard(null)}
    />
  );
}
