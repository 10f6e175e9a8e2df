package vn.congvan.template;

import vn.congvan.word.WordPackage;

/** A letter and where its words came from. */
public record MergedLetter(WordPackage word, Provenance provenance) {}
