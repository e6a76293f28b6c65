import type { Workspace } from '../../lib/workspace/index.ts';
import { MarkList } from '../marks/MarkList.tsx';
import { type Copier, OpenCard } from './OpenCard.tsx';

interface Props {
  workspace: Workspace;
  language?: string;
  /** The mark that was shown on the page last. */
  onShown(id: string): void;
  onCopy: Copier;
}

/** The list of the article's marks, the open one with its card. */
export function MarksView({ workspace, language, onShown, onCopy }: Props) {
  const openId = workspace.cards.openId.value;
  // That there are none is said when it is known.
  if (!workspace.loaded.value) return null;
  return (
    <MarkList
      annotations={workspace.marks.annotations.value}
      codebook={workspace.tags.value}
      anchors={workspace.marks.anchors.value}
      language={language}
      openId={openId}
      onOpen={(id) => workspace.cards.show(id === openId ? null : id)}
      onReveal={(id) => {
        onShown(id);
        workspace.reveal(id);
      }}
      onPoint={(id) => workspace.point(id)}
      card={<OpenCard workspace={workspace} onCopy={onCopy} />}
    />
  );
}
