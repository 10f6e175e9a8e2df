package vn.congvan.register;

import java.nio.file.Path;

/** Where the register is kept. */
public sealed interface Store {
    /** What messages call it; without the words after {@code ?} of an address, a password may stand there. */
    String name();

    /** @param name what messages call it */
    record SqliteFile(Path file, String name) implements Store {
        public SqliteFile(Path file) {
            this(file, file.toString().replace('\\', '/'));
        }
    }

    /** @param jdbcUrl {@code jdbc:postgresql://host:port/database?user=…} */
    record PostgresUrl(String jdbcUrl) implements Store {
        @Override
        public String name() {
            int words = jdbcUrl.indexOf('?');
            return words < 0 ? jdbcUrl : jdbcUrl.substring(0, words);
        }

        @Override
        public String toString() {
            return "PostgresUrl[" + name() + "]";
        }
    }
}
