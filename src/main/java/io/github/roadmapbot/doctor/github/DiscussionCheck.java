package io.github.roadmapbot.doctor.github;

import io.github.roadmapbot.doctor.report.Finding;
import io.github.roadmapbot.feedback.Part;
import io.github.roadmapbot.github.GitHubFailure;
import io.github.roadmapbot.github.NeedsPerson;
import io.github.roadmapbot.github.discussion.Category;
import io.github.roadmapbot.github.survey.Repository;
import io.github.roadmapbot.github.survey.Survey;
import io.github.roadmapbot.publish.PublishSettings;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Looks whether the quarters' discussions can be opened in their category. */
public final class DiscussionCheck {

    private static final String ABOUT = "discussions";
    private static final Set<Part> OFF = Set.of(Part.DISCUSSION);

    private final Survey gitHub;
    private final String login;

    /**
     * Takes the login of the token's account.
     */
    public DiscussionCheck(Survey gitHub, String login) {
        this.gitHub = gitHub;
        this.login = login;
    }

    /** The category of one roadmap, in a repository that is in use. */
    public Finding look(Repository repository, PublishSettings settings) {
        if (!repository.discussions()) {
            return new Finding.Wrong(
                    ABOUT,
                    "%s has Discussions switched off".formatted(repository.fullName()),
                    "tick Discussions at %s/settings → Features".formatted(repository.url()),
                    OFF);
        }
        try {
            List<String> missing = gitHub.notGranted(settings.repository(), List.of("discussions"));
            return missing.isEmpty()
                    ? category(repository, settings)
                    : AppGrants.missing(ABOUT, login, settings.repository(), missing, OFF);
        } catch (NeedsPerson e) {
            return new Finding.Wrong(ABOUT, e.getMessage(), "see %s/discussions".formatted(repository.url()), OFF);
        } catch (GitHubFailure e) {
            return new Finding.NotTried(ABOUT, e.getMessage(), OFF);
        }
    }

    private Finding category(Repository repository, PublishSettings settings) throws GitHubFailure {
        String wanted = settings.discussionCategory();
        List<Category> all = gitHub.categories(settings.repository(), false);
        if (all.stream().noneMatch(category -> category.isCalled(wanted))) {
            return missing(repository, wanted, all);
        }
        boolean open =
                gitHub.categories(settings.repository(), true).stream().anyMatch(category -> category.isCalled(wanted));
        return open ? new Finding.Ok(ABOUT, "the category \"%s\"".formatted(wanted)) : announcement(repository, wanted);
    }

    private static Finding missing(Repository repository, String wanted, List<Category> all) {
        return new Finding.Wrong(
                ABOUT,
                "%s has no discussion category \"%s\"; it has %s"
                        .formatted(
                                repository.fullName(),
                                wanted,
                                all.stream().map(Category::name).collect(Collectors.joining(", "))),
                "create it at %s/discussions/categories (not of the announcement format), or put one of these into github.discussionCategory"
                        .formatted(repository.url()),
                OFF);
    }

    private Finding announcement(Repository repository, String wanted) {
        return new Finding.Wrong(
                ABOUT,
                "%s may not open discussions in \"%s\": the category is of the announcement format"
                        .formatted(login, wanted),
                "give it another format at %s/discussions/categories, or give %s the role Maintain"
                        .formatted(repository.url(), login),
                OFF);
    }
}
