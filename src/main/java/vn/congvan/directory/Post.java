package vn.congvan.directory;

import vn.congvan.finding.Place;

/**
 * A post in an agency.
 *
 * @param title as in a sentence, {@code Chánh Văn phòng}
 * @param head whether who holds it heads the agency, so that deputies sign {@code KT.} for it (NĐ30 Điều 13.1)
 */
public record Post(String id, String title, String agency, boolean head, Place place) {}
