package io.github.roadmapbot.sandbox.github.kept;

import java.util.Locale;

/** A discussion category of a repository; in an announcement one only maintainers open discussions. */
public record KeptCategory(
        Birth birth, KeptRepository repository, String name, String slug, boolean answerable, boolean announcement)
        implements Kept {

    /** The same category under another name and address. */
    public KeptCategory renamed(String newName) {
        String newSlug = newName.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        return new KeptCategory(birth, repository, newName, newSlug, answerable, announcement);
    }
}
