package vn.congvan.fidelity;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The words of a PDF, in the order in which it draws them.
 *
 * @param pageOf the page of each word, from 1
 */
record PdfPages(List<String> words, List<Integer> pageOf, int pages) {
    /** Asks pdftotext, which knows nothing of us: PDFBox, which writes our PDFs, would read its own mistakes as meant. */
    static PdfPages read(Path pdf) throws IOException {
        Process process = new ProcessBuilder("pdftotext", "-raw", pdf.toString(), "-")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        return of(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
    }

    /** @param text with a form feed at the end of each page */
    static PdfPages of(String text) {
        List<String> words = new ArrayList<>();
        List<Integer> pageOf = new ArrayList<>();
        int page = 0;
        int start = 0;
        for (int end = text.indexOf('\f'); end >= 0; end = text.indexOf('\f', start)) {
            page++;
            for (String word : Words.of(text.substring(start, end))) {
                words.add(word);
                pageOf.add(page);
            }
            start = end + 1;
        }
        return new PdfPages(List.copyOf(words), List.copyOf(pageOf), page);
    }
}
