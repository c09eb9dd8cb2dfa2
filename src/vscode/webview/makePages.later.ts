import { DocumentPages, type PageParts } from './documentPages';

/** What shows documents: nobody needs it before the first one. */
export function makePages(parts: PageParts): Promise<DocumentPages> {
  return Promise.resolve(new DocumentPages(parts));
}
