// Reads PDF files off the page's thread; the library talks to it by itself.
import 'pdfjs-dist/build/pdf.worker.min.mjs';
