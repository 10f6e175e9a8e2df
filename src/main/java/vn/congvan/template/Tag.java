package vn.congvan.template;

import java.util.List;
import vn.congvan.finding.Place;

/**
 * A tag of a template.
 *
 * @param name as typed: {@code tong_hop.diem}, {@code .}, {@code -last}
 */
record Tag(Type type, String name, Place place) {
    enum Type {
        VARIABLE(""),
        SECTION("#"),
        INVERTED("^"),
        CLOSE("/"),
        PARTIAL(">"),
        COMMENT("!");

        private final String sign;

        Type(String sign) {
            this.sign = sign;
        }

        String sign() {
            return sign;
        }
    }

    boolean opens() {
        return type == Type.SECTION || type == Type.INVERTED;
    }

    /** As people type it. */
    String source() {
        return "{{" + type.sign() + name + "}}";
    }

    List<String> path() {
        return name.equals(".") ? List.of(".") : List.of(name.split("\\.", -1));
    }
}
