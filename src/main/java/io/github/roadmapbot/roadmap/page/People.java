package io.github.roadmapbot.roadmap.page;

import io.github.roadmapbot.roadmap.Mdx;
import io.github.roadmapbot.roadmap.facts.Named;
import java.util.List;

/** People in a row, each with their page on GitHub where it is known; nobody is called by it. */
final class People {

    private People() {}

    /** Empty if there are none. */
    static String and(List<Named> people) {
        List<String> shown = people.stream().map(People::shown).distinct().toList();
        int last = shown.size() - 1;
        return last < 1
                ? String.join("", shown)
                : String.join(", ", shown.subList(0, last)) + " and " + shown.get(last);
    }

    private static String shown(Named person) {
        String name = Mdx.line(person.name());
        return person.account().map(page -> Mdx.link(name, page)).orElse(name);
    }
}
