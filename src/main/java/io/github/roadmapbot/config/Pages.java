package io.github.roadmapbot.config;

import io.github.roadmapbot.github.RepositoryName;
import io.github.roadmapbot.github.docs.Change.SignOff;
import io.github.roadmapbot.quarter.page.PagePath;
import io.github.roadmapbot.quarter.page.PagePlace;
import io.github.roadmapbot.roadmap.page.PageSettings;
import java.util.Optional;

/** Where a roadmap's pages are proposed, read from the file. */
final class Pages {

    private static final Form<PagePath> PATH = Form.text(
            "the path of a file within the repository that ends in .md or .mdx, with {{file}} for the quarter as in 2027-q1,",
            PagePath.INDEX,
            PagePath::new);

    /** As Git has branches. */
    private static final Form<String> BRANCH = Form.matching(
            "[A-Za-z0-9_][A-Za-z0-9_.+-]*(/[A-Za-z0-9_][A-Za-z0-9_.+-]*)*", "the name of a branch", "main");

    private static final Form<String> EMAIL =
            Form.matching("[^\\s<>@]{1,100}@[^\\s<>@]{1,100}", "an e-mail address", "ada@example.com");

    private static final Form<String> NAME =
            Form.matching("[^\\s<>\\p{Cntrl}][^<>\\p{Cntrl}]{0,99}", "a name", "Ada Lovelace");

    private Pages() {}

    /** None, unless the roadmap says so. */
    static Optional<PagePlace> read(Section roadmap, RepositoryName usual) {
        Section section = roadmap.section("page");
        if (!roadmap.has("page")) {
            return Optional.empty();
        }
        RepositoryName repository = section.optional("repository", Forms.REPOSITORY, usual);
        String branch = section.optional("branch", BRANCH, "main");
        PagePath path = section.optional("path", PATH, PagePath.INDEX);
        PagePath archive = section.optional("archive", PATH, PagePath.ARCHIVE);
        Optional<SignOff> signOff = signOff(section);
        PageSettings look = PageLook.read(section);
        section.done();
        try {
            return Optional.of(new PagePlace(repository, branch, path, archive, signOff, look));
        } catch (IllegalArgumentException e) {
            section.problem("archive", String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    private static Optional<SignOff> signOff(Section section) {
        Section who = section.section("signOff");
        if (!section.has("signOff")) {
            return Optional.empty();
        }
        SignOff signOff = new SignOff(who.required("name", NAME), who.required("email", EMAIL));
        who.done();
        return Optional.of(signOff);
    }
}
