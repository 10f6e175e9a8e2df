package vn.congvan;

import java.util.regex.Pattern;
import vn.congvan.layout.Fragment;
import vn.congvan.layout.Page;
import vn.congvan.layout.Pages;

/**
 * Which language a document is read out in. A Vietnamese letter typed in a Word that was bought in English says {@code en-US} of itself;
 * its letters know better: one in five of a Vietnamese text is one that no other language writes.
 */
final class TextLanguage {
    private static final String VIETNAMESE = "vi-VN";

    /** A language by BCP 47, as far as Word writes it; it also writes {@code x-none} and numbers. */
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*");

    private TextLanguage() {}

    /** @param declared what the file says; used where the text is not plainly Vietnamese */
    static String of(Pages pages, String declared) {
        int letters = 0;
        int vietnamese = 0;
        for (Page page : pages.pages()) {
            for (Fragment fragment : page.fragments()) {
                if (fragment.untagged() instanceof Fragment.Text text) {
                    String words = text.run().text();
                    for (int at = 0; at < words.length(); ) {
                        int c = words.codePointAt(at);
                        letters += Character.isLetter(c) ? 1 : 0;
                        vietnamese += isVietnamese(c) ? 1 : 0;
                        at += Character.charCount(c);
                    }
                }
            }
        }
        boolean plainly = vietnamese * 20L > letters;
        return plainly || !LANGUAGE.matcher(declared).matches() ? VIETNAMESE : declared;
    }

    private static boolean isVietnamese(int c) {
        return (c >= 0x1EA0 && c <= 0x1EF9) || c == 'ơ' || c == 'Ơ' || c == 'ư' || c == 'Ư';
    }
}
