package io.github.roadmapbot.github;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A repository as people write it: {@code owner/name}. */
public record RepositoryName(String owner, String name) implements Place {

    /** GitHub allows 39 characters for a login and 100 for the name of a repository. */
    private static final Pattern FORM = Pattern.compile("([A-Za-z0-9](?:[A-Za-z0-9_-]{0,38}))/([A-Za-z0-9._-]{1,100})");

    public RepositoryName {
        if (!FORM.matcher(owner + "/" + name).matches() || name.equals(".") || name.equals("..")) {
            throw refused(owner + "/" + name);
        }
    }

    /** Reads {@code owner/name}; throws IllegalArgumentException that shows the accepted form for anything else. */
    public static RepositoryName parse(String text) {
        Matcher form = FORM.matcher(text.strip());
        if (!form.matches()) {
            throw refused(text);
        }
        return new RepositoryName(form.group(1), form.group(2));
    }

    @Override
    public String toString() {
        return owner + "/" + name;
    }

    private static IllegalArgumentException refused(String text) {
        return new IllegalArgumentException(
                "\"" + text + "\" is not a repository: write owner/name, for example example-org/project");
    }
}
