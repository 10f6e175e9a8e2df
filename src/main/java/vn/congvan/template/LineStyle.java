package vn.congvan.template;

/**
 * The paragraph style of a line that the decree gives a place of its own.
 *
 * @param id in our letter folders
 * @param name that Word shows; Word may give the style another id, but never another name
 */
record LineStyle(String id, String name) {}
