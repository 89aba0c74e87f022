import {
  PDFArray,
  PDFBool,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNull,
  PDFNumber,
  type PDFObject,
  type PDFPage,
  PDFRawStream,
  PDFRef,
  PDFString,
} from '@cantoo/pdf-lib';

import { cleanImage } from '#app/domain/boards/attachments/clean-image.ts';
import { fail, ok, type Result } from '#app/domain/result.ts';

/** Why a PDF cannot be kept. */
export type PdfProblem = 'file.broken' | 'file.encrypted';

/** What draws a page. Everything else of it (actions, thumbnails, metadata) stays behind. */
const OF_PAGE = ['Contents', 'Resources', 'MediaBox', 'CropBox', 'Rotate', 'Group', 'UserUnit'];
/** What draws a mark or a filled field on a page: never what it does, nor the words behind it. */
const OF_MARK = ['Subtype', 'Rect', 'AP', 'AS', 'F', 'BS', 'Border', 'C', 'IC', 'CA', 'QuadPoints'];
/** Marks that are nothing but what they do or carry. */
const ACTIVE_MARKS = new Set(
  'Link FileAttachment Sound Movie Screen RichMedia 3D Popup PrinterMark TrapNet'.split(' '),
);
/**
 * What can stand in a drawing and is no part of it: metadata, private data of programs, files outside
 * (F of a stream, Ref, OPI) and inside, actions and scripts.
 */
const NEVER = new Set(
  'Metadata PieceInfo LastModified OPI Ref AF EF F FFilter FDecodeParms A AA JS JavaScript OpenAction Launch XFA Measure PtData StructParent StructParents Parent P Colorants'.split(
    ' ',
  ),
);
/** Names under which `Resources` lists what has names of its own, which may be any. */
const LISTS = 'ExtGState ColorSpace Pattern Shading XObject Font Properties'.split(' ');

/**
 * A PDF made anew from what draws the pages of another: pages, their marks and filled fields as they
 * look. No information on the document, XMP, script, action, link, form or file is taken along, under
 * whatever name it is written and wherever it is packed, because nothing is but what is asked for.
 * Pictures inside lose what cameras write. Codes: {@link PdfProblem}.
 */
export async function cleanPdf(bytes: Uint8Array): Promise<Result<Uint8Array, PdfProblem>> {
  try {
    const source = await openAsReadersDo(bytes);
    if (!source) return fail('file.encrypted');
    if (!isTree(source)) return fail('file.broken');
    const target = await PDFDocument.create({ updateMetadata: false });
    const copier = new DrawingCopier(source, target);
    for (const page of source.getPages()) copier.addPage(page);
    if (target.getPageCount() === 0) return fail('file.broken');
    return ok(await target.save({ addDefaultPage: false, updateFieldAppearances: false }));
  } catch {
    return fail('file.broken');
  }
}

/**
 * What every reader opens without asking is opened here too: banks and offices encrypt with an empty
 * password, only to forbid changes. Null: it asks for a password.
 */
async function openAsReadersDo(bytes: Uint8Array): Promise<PDFDocument | null> {
  const options = { updateMetadata: false };
  const closed = await PDFDocument.load(bytes, { ...options, ignoreEncryption: true });
  if (!closed.context.trailerInfo.Encrypt) return closed;
  try {
    return await PDFDocument.load(bytes, { ...options, password: '' });
  } catch {
    return null;
  }
}

/**
 * Whether no branch of the page tree grows in two places: sixty lines that each name the next one twice
 * would be 2^60 pages.
 */
function isTree({ catalog, context }: PDFDocument): boolean {
  const seen = new Set<PDFRef>();
  const waiting = [catalog.get(PDFName.of('Pages'))];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const node = next instanceof PDFRef ? context.lookup(next) : next;
    const kids = node instanceof PDFDict ? node.lookup(PDFName.of('Kids')) : undefined;
    if (!(kids instanceof PDFArray)) continue;
    if (next instanceof PDFRef) {
      if (seen.has(next)) return false;
      seen.add(next);
    }
    for (const kid of kids.asArray()) waiting.push(kid);
  }
  return true;
}

/** Copies drawings from one document to another, each object once. */
class DrawingCopier {
  readonly #source: PDFDocument;
  readonly #target: PDFDocument;
  readonly #copied = new Map<PDFRef, PDFRef>();
  /** Copied by reference but not yet read: a queue, so that no chain of objects is too long. */
  readonly #waiting: (readonly [PDFRef, PDFRef])[] = [];

  constructor(source: PDFDocument, target: PDFDocument) {
    this.#source = source;
    this.#target = target;
  }

  addPage(page: PDFPage): void {
    const { width, height } = page.getMediaBox();
    const { node } = this.#target.addPage([width, height]);
    for (const key of OF_PAGE) {
      const name = PDFName.of(key);
      const value = page.node.getInheritableAttribute(name);
      if (value) node.set(name, key === 'Resources' ? this.#resources(value) : this.#copy(value));
    }
    const marks = page.node.Annots()?.asArray() ?? [];
    const kept = marks.flatMap((mark) => this.#mark(this.#source.context.lookup(mark)));
    if (kept.length > 0) node.set(PDFName.of('Annots'), this.#target.context.obj(kept));
    this.#empty();
  }

  #mark(mark: PDFObject | undefined): PDFRef[] {
    const subtype = mark instanceof PDFDict ? mark.lookup(PDFName.of('Subtype')) : null;
    if (!(mark instanceof PDFDict) || !(subtype instanceof PDFName)) return [];
    if (ACTIVE_MARKS.has(subtype.decodeText()) || !mark.has(PDFName.of('AP'))) return [];
    const kept = this.#target.context.obj({ Type: 'Annot' });
    for (const key of OF_MARK) {
      const value = mark.get(PDFName.of(key));
      if (value) kept.set(PDFName.of(key), key === 'AP' ? this.#looks(value) : this.#copy(value));
    }
    // A field that belongs to no form is not drawn by every reader (Acrobat, Ghostscript); a stamp is.
    if (subtype === PDFName.of('Widget')) kept.set(PDFName.of('Subtype'), PDFName.of('Stamp'));
    return [this.#target.context.register(kept)];
  }

  /** Lists of resources are copied entry by entry: their names may be those of `NEVER`. */
  #resources(value: PDFObject): PDFObject {
    const resources = this.#source.context.lookup(value);
    const copy = this.#target.context.obj({});
    if (!(resources instanceof PDFDict)) return copy;
    for (const key of LISTS) {
      const list = resources.lookup(PDFName.of(key));
      if (!(list instanceof PDFDict)) continue;
      const entries = this.#target.context.obj({});
      for (const [name, entry] of list.entries()) entries.set(name, this.#copy(entry));
      copy.set(PDFName.of(key), entries);
    }
    return copy;
  }

  /** How a mark looks, in each state it can be in; the names of states may be any. */
  #looks(value: PDFObject): PDFObject {
    const looks = this.#source.context.lookup(value);
    const copy = this.#target.context.obj({});
    if (!(looks instanceof PDFDict)) return copy;
    for (const name of ['N', 'R', 'D'].map((key) => PDFName.of(key))) {
      const look = looks.get(name);
      if (look) copy.set(name, this.#isStream(look) ? this.#copy(look) : this.#drawings(look));
    }
    return copy;
  }

  /** Drawings by names that may be any: glyphs of a font, states of a mark. */
  #drawings(value: PDFObject): PDFObject {
    const list = this.#source.context.lookup(value);
    const copy = this.#target.context.obj({});
    if (!(list instanceof PDFDict)) return copy;
    for (const [name, entry] of list.entries()) {
      if (this.#isStream(entry)) copy.set(name, this.#copy(entry));
    }
    return copy;
  }

  #isStream(value: PDFObject): boolean {
    return this.#source.context.lookup(value) instanceof PDFRawStream;
  }

  #copy(value: PDFObject): PDFObject {
    if (value instanceof PDFRef) return this.#refer(value);
    if (value instanceof PDFArray) {
      const copy = PDFArray.withContext(this.#target.context);
      for (const item of value.asArray()) copy.push(this.#copy(item));
      return copy;
    }
    if (value instanceof PDFRawStream) return this.#stream(value);
    if (value instanceof PDFDict) return this.#dict(value);
    const isPlain = [PDFName, PDFNumber, PDFString, PDFHexString, PDFBool].some(
      (kind) => value instanceof kind,
    );
    return isPlain ? value : PDFNull;
  }

  #refer(ref: PDFRef): PDFRef {
    const known = this.#copied.get(ref);
    if (known) return known;
    const made = this.#target.context.nextRef();
    this.#copied.set(ref, made);
    this.#waiting.push([ref, made]);
    return made;
  }

  #empty(): void {
    for (let next = this.#waiting.pop(); next; next = this.#waiting.pop()) {
      const [from, to] = next;
      const value = this.#source.context.lookup(from);
      this.#target.context.assign(to, value ? this.#copy(value) : PDFNull);
    }
  }

  #dict(dict: PDFDict): PDFDict {
    const copy = PDFDict.withContext(this.#target.context);
    if (isCarrier(dict)) return copy;
    for (const [name, value] of dict.entries()) {
      const key = name.decodeText();
      if (key === 'Resources') copy.set(name, this.#resources(value));
      else if (key === 'AP') copy.set(name, this.#looks(value));
      else if (key === 'CharProcs') copy.set(name, this.#drawings(value));
      else if (!NEVER.has(key)) copy.set(name, this.#copy(value));
    }
    return copy;
  }

  #stream(stream: PDFRawStream): PDFObject {
    if (isCarrier(stream.dict)) return PDFNull;
    const dict = this.#dict(stream.dict);
    const filter = stream.dict.lookup(PDFName.of('Filter'));
    const isPhoto = filter === PDFName.of('DCTDecode');
    const contents = stream.getContents();
    return PDFRawStream.of(
      dict,
      isPhoto ? (cleanImage(contents, 'image/jpeg') ?? contents) : contents,
    );
  }
}

/** Types of what acts or carries, and kinds of action: an action need not say that it is one. */
const CARRIERS: Readonly<Record<'Type' | 'S', ReadonlySet<string>>> = {
  Type: new Set('Action Filespec F EmbeddedFile Metadata Catalog Page Pages'.split(' ')),
  S: new Set(
    'JavaScript Launch URI SubmitForm ResetForm ImportData GoTo GoToR GoToE GoToDp Thread Sound Movie Hide Named Rendition Trans GoTo3DView RichMediaExecute SetOCGState'.split(
      ' ',
    ),
  ),
};

/** Whether it is there to act or to carry, not to draw. */
function isCarrier(dict: PDFDict): boolean {
  return (['Type', 'S'] as const).some((key) => {
    const value = dict.lookup(PDFName.of(key));
    return value instanceof PDFName && CARRIERS[key].has(value.decodeText());
  });
}
