package io.github.roadmapbot.store;

import io.github.roadmapbot.text.Unnamed;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds a person in what is kept, by id and by mention, and puts somebody unnamed in their place. */
final class Mentions {

    private final String token;
    private final Pattern id;
    private final Pattern words;

    /**
     * Knows whom to look for.
     *
     * @param names what a mention of theirs may say after its sign
     */
    Mentions(String person, List<String> names, String token) {
        this.token = token;
        this.id = Pattern.compile("(?<![A-Za-z0-9])" + Pattern.quote(person) + "(?![A-Za-z0-9])");
        String mark = "<@" + Pattern.quote(person) + "(?:\\|[^>]*)?>";
        String spoken = names.stream().map(name -> "|@" + named(name)).collect(Collectors.joining());
        this.words = Pattern.compile(mark + spoken);
    }

    boolean in(String text) {
        return id.matcher(text).find() || words.matcher(text).find();
    }

    String replacedIn(String text) {
        String spoken = words.matcher(text).replaceAll(Unnamed.WORDS);
        return id.matcher(spoken).replaceAll(Matcher.quoteReplacement(token));
    }

    /** Markdown may have a backslash before any of its letters; a longer name is somebody else's. */
    private static String named(String name) {
        String letters = name.codePoints()
                .mapToObj(each -> "\\\\?" + Pattern.quote(Character.toString(each)))
                .collect(Collectors.joining());
        return letters + "(?![\\p{L}\\p{N}_])";
    }
}
