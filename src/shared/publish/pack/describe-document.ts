import { PDFBool, type PDFDocument, PDFName, PDFString } from '@cantoo/pdf-lib';
import { utf8 } from '#shared/base/bytes.ts';
import { escapeHtml } from '#shared/publish/escape-html.ts';

/** Title, language and maker of a document, for people, for screen readers (in the catalog) and for archives (as XMP). */
export function describeDocument(document: PDFDocument, title: string): void {
  const { catalog, context } = document;
  document.setTitle(title, { showInWindowTitleBar: true });
  document.setCreator('Samsyn');
  document.setProducer('Samsyn');
  catalog.set(PDFName.of('Lang'), PDFString.of('sv'));
  catalog.set(PDFName.of('MarkInfo'), context.obj({ Marked: PDFBool.True }));
  const metadata = context.stream(utf8(xmp(title)), { Type: 'Metadata', Subtype: 'XML' });
  catalog.set(PDFName.of('Metadata'), context.register(metadata));
}

function xmp(title: string): string {
  return `<?xpacket begin="\u{FEFF}" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"><dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escapeHtml(title)}</rdf:li></rdf:Alt></dc:title><dc:language><rdf:Bag><rdf:li>sv</rdf:li></rdf:Bag></dc:language><xmp:CreatorTool>Samsyn</xmp:CreatorTool></rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>`;
}
