/** What the page of a document is told. */
export type ToPage =
  | {
      readonly type: 'show';
      /** The document as HTML in which every text is escaped. */
      readonly html: string;
      /** The same as plain text, for programs that take no HTML. */
      readonly text: string;
      /** What to know beside it; empty where there is nothing. */
      readonly notice: string;
    }
  /** The record cannot be read just now: the page keeps what it shows, and says so. */
  | { readonly type: 'keep'; readonly notice: string }
  /** What a button has done. */
  | { readonly type: 'say'; readonly message: string };

/** What the page of a document asks for. */
export type FromPage =
  /** The page is there, for the first time or again. */
  | { readonly type: 'ready' }
  /** It has got the keyboard, and nobody has clicked on it. */
  | { readonly type: 'focused' }
  | { readonly type: 'copyMarkdown' }
  | { readonly type: 'openMarkdown' }
  /** A button of the document's own was pressed. */
  | { readonly type: 'press'; readonly id: string }
  /** Escape. */
  | { readonly type: 'close' };
