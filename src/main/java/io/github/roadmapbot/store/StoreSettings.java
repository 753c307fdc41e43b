package io.github.roadmapbot.store;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Where everything is kept.
 *
 * @param url a JDBC address, {@code jdbc:sqlite:FILE} or {@code jdbc:postgresql://HOST/DATABASE}
 */
public record StoreSettings(String url) {

    public StoreSettings {
        if (!url.startsWith(Sqlite.PREFIX) && !url.startsWith(Postgresql.PREFIX)) {
            throw new IllegalArgumentException("The store's address starts with %s or %s, not '%s'"
                    .formatted(Sqlite.PREFIX, Postgresql.PREFIX, place(url)));
        }
    }

    /** The file of a SQLite store; empty for an engine that has none. */
    Optional<Path> file() {
        return url.startsWith(Sqlite.PREFIX)
                ? Optional.of(Path.of(place().substring(Sqlite.PREFIX.length())))
                : Optional.empty();
    }

    /** The address without its parameters, among which there may be a password. */
    String place() {
        return place(url);
    }

    /** What a driver says, without the address that it may show as it is. */
    public String hidden(String message) {
        return message.replace(url, place());
    }

    @Override
    public String toString() {
        return place();
    }

    private static String place(String url) {
        int parameters = url.indexOf('?');
        String address = parameters < 0 ? url : url.substring(0, parameters);
        return address.replaceFirst("//[^/]*@", "//");
    }
}
