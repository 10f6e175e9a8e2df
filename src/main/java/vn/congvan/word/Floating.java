package vn.congvan.word;

import java.util.List;
import java.util.OptionalInt;
import vn.congvan.finding.Place;

/**
 * Blocks that stand beside the text: a frame (ECMA-376 Part 1 §17.3.1.11) or a floating table (§17.4.57). They are anchored to the block
 * after them.
 *
 * @param width twips; empty where it is as wide as its content
 * @param height twips, counted by the rule
 */
public record Floating(
        Anchor anchor, OptionalInt width, int height, Table.HeightRule heightRule, List<Block> blocks, Place place)
        implements Block {
    public Floating {
        blocks = List.copyOf(blocks);
    }
}
