package vn.congvan.fidelity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One file's page breaks by Word beside a PDF's. */
record Comparison(int wordPages, int pdfPages, List<Break> breaks) {
    enum Verdict {
        AGREES,
        DIFFERS,
        /** The words around it are not in the PDF, or in another order. */
        NOT_FOUND
    }

    /**
     * @param before the last words of Word's page
     * @param after the first words of its next page
     * @param pages on which those are in the PDF, {@code 3|3}; empty if they are not found
     */
    record Break(Verdict verdict, String before, String after, String pages) {}

    static Comparison of(WordPages word, PdfPages pdf) {
        int[] places = Alignment.of(word.words(), pdf.words(), WordPages.CONTEXT);
        List<Break> breaks = new ArrayList<>();
        for (int at : word.breaks()) {
            List<String> words = word.words();
            String before = String.join(" ", words.subList(Math.max(0, at - 5), at));
            String after = String.join(" ", words.subList(at, Math.min(words.size(), at + 5)));
            int last = places[at - 1];
            int first = places[at];
            if (last < 0 || first < 0) {
                breaks.add(new Break(Verdict.NOT_FOUND, before, after, ""));
            } else {
                int lastPage = pdf.pageOf().get(last);
                int firstPage = pdf.pageOf().get(first);
                Verdict verdict = firstPage == lastPage + 1 ? Verdict.AGREES : Verdict.DIFFERS;
                breaks.add(new Break(verdict, before, after, lastPage + "|" + firstPage));
            }
        }
        return new Comparison(word.pages().orElse(0), pdf.pages(), List.copyOf(breaks));
    }

    int agreeing() {
        return (int) breaks.stream().filter(b -> b.verdict() == Verdict.AGREES).count();
    }

    int notFound() {
        return (int)
                breaks.stream().filter(b -> b.verdict() == Verdict.NOT_FOUND).count();
    }

    boolean asManyPages() {
        return wordPages == pdfPages;
    }

    boolean wholly() {
        return asManyPages() && agreeing() == breaks.size();
    }

    Optional<Break> firstDiffering() {
        return breaks.stream().filter(b -> b.verdict() != Verdict.AGREES).findFirst();
    }
}
