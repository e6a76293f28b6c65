import type { Selector } from '../anchoring/types.ts';
import type { Article } from '../article/types.ts';

/** What a mark is for. */
export type AnnotationKind = 'highlight' | 'claim' | 'quotation';

/** The colours a mark can have beside that of its kind. */
export type Color = 'yellow' | 'green' | 'blue' | 'red' | 'purple' | 'gray';

export type ClaimType =
  | 'quantity'
  | 'cause'
  | 'law'
  | 'prediction'
  | 'personal-experience'
  | 'other';

export type ClaimStatus = 'open' | 'in-work' | 'checked';

/** What a person says of a claim. Nothing but the status is required. */
export interface Claim {
  /** What is claimed, in the person's words. */
  statement?: string;
  claimant?: string;
  type?: ClaimType;
  checkable?: boolean;
  /** Why it can or cannot be checked. */
  checkableReason?: string;
  status: ClaimStatus;
  assessment?: Assessment;
  sources: { url: string; title?: string }[];
  notes?: string;
}

/** A rating on the person's own scale. */
export interface Assessment {
  label: string;
  /** Number on the scale `worst` to `best`, as schema.org's Rating has it. */
  value?: number;
  worst?: number;
  best?: number;
  /** Address of the published review. */
  reviewUrl?: string;
}

/** Who said it, for an annotation of kind `quotation`. */
export interface QuotationBody {
  speech: 'direct' | 'indirect';
  /** The fullest form of the speaker's name. */
  speaker?: string;
  /** The cue as printed: `fügte … hinzu`. */
  cue?: string;
}

/** Where an annotation stands. */
export interface Target {
  /** Address of the page as it was annotated; http or https. */
  source: string;
  /** Found again by these; one of them is a TextQuoteSelector. */
  selectors: Selector[];
  /** Place in the article's text at that visit: UTF-16 offsets, end exclusive. Absent for words outside the article. */
  span?: { start: number; end: number };
  /** The revision of the article that it was made on. */
  revisionId?: string;
}

/** What a person can change of an annotation, and undo. */
export interface AnnotationContent {
  kind: AnnotationKind;
  /** Overrides the colour of the kind. */
  color?: Color;
  target: Target;
  /** Identifiers of tags in the codebook, in the order given. */
  tagIds: string[];
  /** Plain text; empty for none. */
  comment: string;
  claim?: Claim;
  quotation?: QuotationBody;
}

/** A former state of an annotation. */
export interface HistoryEntry {
  /** When it ceased to be so; milliseconds since 1970. */
  at: number;
  before: Partial<AnnotationContent>;
}

/** A person's mark. Times are milliseconds since 1970. */
export interface Annotation extends AnnotationContent {
  /** UUID. */
  id: string;
  articleId: string;
  createdAt: number;
  updatedAt: number;
  /** Set while it lies in the trash. */
  deletedAt?: number;
  /** Oldest first. */
  history: HistoryEntry[];
  /** What the file it was imported from said beyond this, by that format's names; it goes out again with that format. */
  foreign?: Record<string, unknown>;
}

/** An article that carries annotations. */
export interface ArticleRecord {
  /** UUID. */
  id: string;
  /** Normalised address, the article's key: one record for each. */
  url: string;
  metadata: Article['metadata'];
  createdAt: number;
  updatedAt: number;
  deletedAt?: number;
}

/** The text of an article at one visit. */
export interface Revision {
  /** UUID. */
  id: string;
  articleId: string;
  /** When it was read; milliseconds since 1970. */
  readAt: number;
  /** SHA-256 of the text, hexadecimal. */
  textHash: string;
  blocks: Article['blocks'];
  text: string;
}

/** A tag of the codebook. */
export interface Tag {
  /** UUID. */
  id: string;
  name: string;
  color?: Color;
  description?: string;
  parentId?: string;
  createdAt: number;
  updatedAt: number;
  deletedAt?: number;
}

/** Records that belong together, as they are exported and imported. */
export interface Collection {
  articles: ArticleRecord[];
  revisions: Revision[];
  annotations: Annotation[];
  tags: Tag[];
}
