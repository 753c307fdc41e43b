package io.github.roadmapbot.config;

import io.github.roadmapbot.github.BoardName;
import io.github.roadmapbot.github.Credentials;
import io.github.roadmapbot.github.RepositoryName;
import io.github.roadmapbot.publish.DiscussionTitle;
import io.github.roadmapbot.publish.IssueTemplate;
import io.github.roadmapbot.publish.PublishSettings;
import io.github.roadmapbot.publish.PublishSettings.Fields;
import io.github.roadmapbot.publish.PublishSettings.Upkeep;
import io.github.roadmapbot.publish.Talk;
import io.github.roadmapbot.publish.ViewName;
import io.github.roadmapbot.publish.opening.DiscussionTemplate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Where a roadmap lives on GitHub as the file names it. */
final class GitHubPlaces {

    private static final Form<String> FIELD = Forms.line(100, "Stage");
    static final Form<String> OPTION = Forms.line(100, "Now");
    private static final Form<String> DISCUSSION_CATEGORY = Forms.line(100, "Roadmap");

    /** As it is written in the file. */
    static final Form<String> REPOSITORY = Form.text(
            "a repository such as example-org/project",
            "example-org/project",
            text -> RepositoryName.parse(text).toString());

    static final Form<String> ISSUE_TYPE = Forms.line(100, "Feature");
    private static final Form<ViewName> VIEW = Form.text(
            "the name of a view, at most 100 characters, in which {{quarter}} and {{boardQuarter}} may stand",
            ViewName.DEFAULT,
            ViewName::new);
    private static final Form<DiscussionTitle> DISCUSSION_TITLE = Form.text(
            "a Mustache template with {{quarter}} or {{boardQuarter}}, in which {{project}} may stand, too",
            DiscussionTitle.DEFAULT,
            DiscussionTitle::new);
    private static final Form<DiscussionTemplate> DISCUSSION_BODY = Form.text(
            "a Mustache template in which only %s stand".formatted(DiscussionTemplate.NAMES),
            DiscussionTemplate.DEFAULT,
            DiscussionTemplate::new);
    private static final Form<String> TEMPLATE_OF_TITLE = template(IssueTemplate.TITLE);
    private static final Form<String> TEMPLATE_OF_BODY = template(IssueTemplate.BODY);

    private static final Size REPOSITORIES = new Size(0, 20, "a choice of more helps nobody");

    private GitHubPlaces() {}

    /** Every repository in which issues can be opened, the usual one first. */
    static List<String> repositories(Section section, RepositoryName usual) {
        return Stream.concat(
                        Stream.of(usual.toString()), section.list("repositories", REPOSITORY, REPOSITORIES).stream())
                .distinct()
                .toList();
    }

    static PublishSettings read(Section section, Credentials credentials) {
        Section labels = section.section("labels");
        Section issue = section.section("issue");
        Section board = section.section("board");
        PublishSettings settings = new PublishSettings(
                section.required("repository", Forms.REPOSITORY),
                board(board, credentials),
                fields(section),
                upkeep(board),
                section.optional("stage", OPTION, "Now"),
                new Talk(
                        section.optional("discussionCategory", DISCUSSION_CATEGORY, "Roadmap"),
                        section.optional("discussionTitle", DISCUSSION_TITLE, DiscussionTitle.DEFAULT),
                        section.optional("discussionBody", DISCUSSION_BODY, DiscussionTemplate.DEFAULT),
                        section.optional("mirrorReleased", Form.yesOrNo(), false)),
                labels.optional("roadmap", Forms.LABEL, "roadmap"),
                labels.optional("goodFirstIssue", Forms.LABEL, "good first issue"),
                new IssueTemplate(
                        issue.optional("title", TEMPLATE_OF_TITLE, IssueTemplate.TITLE),
                        issue.optional("body", TEMPLATE_OF_BODY, IssueTemplate.BODY)),
                section.optional("milestone", TEMPLATE_OF_TITLE));
        labels.done();
        issue.done();
        board.done();
        return settings;
    }

    private static Form<String> template(String example) {
        return Form.text("a Mustache template in which only %s stand".formatted(IssueTemplate.NAMES), example, text -> {
            IssueTemplate.check(text);
            return text;
        });
    }

    private static Upkeep upkeep(Section board) {
        return new Upkeep(
                board.optional("addQuarters", Form.yesOrNo(), Upkeep.DEFAULT.addQuarters()),
                board.optional("views", Form.yesOrNo(), Upkeep.DEFAULT.views()),
                board.optional("drafts", OPTION),
                board.optional("view", VIEW, ViewName.DEFAULT));
    }

    private static BoardName board(Section section, Credentials credentials) {
        BoardName board = new BoardName(
                section.required("owner", Forms.OWNER),
                section.required("number", Form.number(1, Integer.MAX_VALUE)),
                section.optional("ownedByUser", Form.yesOrNo(), false));
        if (board.ownedByUser() && !credentials.opensBoardsOfPeople()) {
            section.problem(
                    "ownedByUser",
                    "needs a classic token in %s; others cannot write to a person's board"
                            .formatted(Environment.GITHUB_TOKEN));
        }
        return board;
    }

    private static Fields fields(Section section) {
        Section names = section.section("fields");
        Fields fields = new Fields(
                names.optional("stage", FIELD, "Stage"),
                names.optional("category", FIELD, "Category"),
                names.optional("quarter", FIELD, "Quarter"),
                names.optional("sponsor", FIELD),
                names.optional("goal", FIELD));
        names.done();
        if (fields.names().stream()
                        .map(name -> name.toLowerCase(Locale.ROOT))
                        .distinct()
                        .count()
                < fields.names().size()) {
            section.problem("fields", "names one field twice; each of them is a field of its own");
        }
        return fields;
    }
}
