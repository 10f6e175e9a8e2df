package vn.congvan.review;

import vn.congvan.template.Markup.Element;

/**
 * A character of a paragraph as a person reads it, or something that stands among its words.
 *
 * @param run the run that it stands in; a formula, which stands in none, is its own
 * @param child the element within the run
 * @param raw the characters of the file, if it is text
 * @param key what is compared; empty for what is not read: the marks of a field
 */
record Sign(Element run, Element child, String raw, String key) {
    boolean isText() {
        return child.is("t");
    }

    boolean isRead() {
        return !key.isEmpty();
    }

    /** A picture, a drawing, a note's mark or a formula. */
    boolean isObject() {
        return ObjectSigns.isSign(key);
    }
}
