package io.github.roadmapbot.store;

/**
 * Where everything is kept.
 *
 * @param url a JDBC address, {@code jdbc:sqlite:FILE} or {@code jdbc:postgresql://HOST/DATABASE}
 */
public record StoreSettings(String url) {

    public StoreSettings {
        if (!url.startsWith(Sqlite.PREFIX) && !url.startsWith(Postgresql.PREFIX)) {
            throw new IllegalArgumentException("The store's address starts with %s or %s, not '%s'"
                    .formatted(Sqlite.PREFIX, Postgresql.PREFIX, url));
        }
    }
}
